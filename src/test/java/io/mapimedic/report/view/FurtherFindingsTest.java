package io.mapimedic.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.report.view.CauseView.ReasonView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurtherFindingsTest {

    private static final FindingView EXPIRED =
            finding("expired", "critical", "server.certificate.days-left", "-3 days");
    private static final FindingView FEW_DAYS = finding("few", "critical", "server.certificate.days-left", "-3 days");
    private static final FindingView FIRST =
            finding("first", "critical", "server.certificates.first-days-left", "-3 days");
    private static final FindingView POOL = finding("pool", "warning", "server.pool", "stopped");

    private static FindingView finding(String id, String severity, String key, String value) {
        EvidenceView evidence = new EvidenceView(key, key, "server EX01", value, "probe", null, null, null, null);
        return new FindingView(
                id, id, "server EX01", "present", "present", severity, false, RichText.of("Why."), List.of(evidence));
    }

    private static CauseView cause(String belief, FindingView... because) {
        return new CauseView(
                "cause",
                "Cause",
                "server EX01",
                belief,
                belief,
                true,
                "everyone",
                RichText.of("Meaning."),
                Arrays.stream(because)
                        .map(one -> new ReasonView("strongly for", one))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<FindingView> further(List<CauseView> causes, FindingView... present) {
        return new FurtherFindings(causes).of(List.of(present));
    }

    @Test
    void what_confirmed_a_cause_is_not_said_again_in_other_words() {
        assertThat(further(List.of(cause("confirmed", EXPIRED)), EXPIRED, FEW_DAYS, FIRST, POOL))
                .containsExactly(POOL);
    }

    @Test
    void beside_a_cause_that_is_only_possible_another_conclusion_stays() {
        assertThat(further(List.of(cause("possible", EXPIRED)), EXPIRED, FEW_DAYS))
                .containsExactly(FEW_DAYS);
    }

    @Test
    void of_several_about_one_life_time_the_gravest_stays() {
        FindingView soon = finding("soon", "warning", "server.certificate.days-left", "5 days");
        FindingView low = finding("low", "critical", "server.certificate.days-left", "5 days");
        FindingView first = finding("first", "critical", "server.certificates.first-days-left", "5 days");

        assertThat(further(List.of(), soon, low, first, POOL)).containsExactly(low, POOL);
    }

    @Test
    void another_certificate_that_ends_earlier_stays() {
        FindingView low = finding("low", "warning", "server.certificate.days-left", "25 days");
        FindingView first = finding("first", "critical", "server.certificates.first-days-left", "2 days");

        assertThat(further(List.of(), low, first)).containsExactly(low, first);
    }

    @Test
    void a_finding_without_evidence_stays() {
        FindingView bare = new FindingView(
                "bare", "bare", "server EX01", "present", "present", "info", false, RichText.of("Why."), List.of());

        assertThat(further(List.of(cause("confirmed", EXPIRED)), bare)).containsExactly(bare);
    }
}
