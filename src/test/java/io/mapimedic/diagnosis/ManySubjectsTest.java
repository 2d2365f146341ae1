package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.FindingState;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases about several servers, endpoints and clients at once. */
class ManySubjectsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void healthy_endpoints_beside_a_broken_one_do_not_hide_its_fault() {
        double alone = notTrusted(endpoints(1, 0));
        double besideTwoHealthyOnes = notTrusted(endpoints(1, 2));

        assertThat(besideTwoHealthyOnes).isCloseTo(alone, org.assertj.core.api.Assertions.within(0.02));
    }

    @Test
    void the_same_sight_on_many_endpoints_is_heard_once() {
        assertThat(notTrusted(endpoints(3, 0)))
                .isCloseTo(notTrusted(endpoints(1, 0)), org.assertj.core.api.Assertions.within(0.02));
    }

    @Test
    void hundreds_of_clients_with_one_symptom_give_a_probability_that_is_a_number() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            observations.add(on("client:PC-" + i, "client.disconnects", true));
            observations.add(on("client:PC-" + i, "client.certificate-warning", true));
        }

        Diagnosis diagnosis = diagnose(observations);

        assertThat(diagnosis.hypotheses())
                .isNotEmpty()
                .allSatisfy(hypothesis -> assertThat(hypothesis.probability()).isBetween(0.0, 1.0));
        assertThat(diagnosis.unrecognised())
                .anySatisfy(
                        one -> assertThat(one.reason()).contains("at most 100 subjects of the kind client; 300 more"));
    }

    @Test
    void a_hundred_clients_and_a_hundred_mailboxes_are_diagnosed() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            observations.add(on("client:PC-" + i, "client.cannot-connect", true));
            observations.add(on("client:PC-" + i, "client.mapi-http-disabled", false));
            observations.add(on("mailbox:user" + i + "@contoso.com", "mailbox.mapi-http-enabled", "inherit"));
        }

        assertThat(diagnose(observations).findings()).isNotEmpty();
    }

    @Test
    void what_is_known_of_one_server_leaves_the_other_one_unknown() {
        Diagnosis diagnosis = diagnose(List.of(
                on("server:EX1", "server.certificate.not-after", "2030-01-01T00:00:00Z"),
                on("server:EX2", "server.mapi-virtual-directory.internal-url", "https://mail.contoso.com/mapi"),
                on("client:PC-1", "client.certificate-warning", true)));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.id().equals("certificate.not-valid-any-more"))
                .extracting(finding -> finding.subject() + " " + finding.state())
                .contains("server:EX1 " + FindingState.ABSENT, "server:EX2 " + FindingState.UNKNOWN);
    }

    @Test
    void an_undated_report_counts_as_of_now_and_beats_an_old_one() {
        Observation old = new Observation(
                "organization.mapi-http-enabled",
                null,
                true,
                null,
                Source.PROBE,
                Instant.parse("2020-01-01T00:00:00Z"),
                "t");
        Observation undated =
                new Observation("organization.mapi-http-enabled", null, false, null, Source.PROBE, null, "t");

        Diagnosis diagnosis = diagnose(List.of(undated, old));

        assertThat(diagnosis.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.flagIs(false)).isTrue());
    }

    private static double notTrusted(List<Observation> observations) {
        return diagnose(observations).hypotheses().stream()
                .filter(hypothesis -> hypothesis.cause().id().equals("certificate.not-trusted"))
                .mapToDouble(Hypothesis::probability)
                .max()
                .orElse(0);
    }

    private static List<Observation> endpoints(int broken, int healthy) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < broken + healthy; i++) {
            observations.add(
                    on("endpoint:mail%d.contoso.com".formatted(i), "endpoint.certificate.trusted", i >= broken));
        }
        return observations;
    }

    private static Observation on(String subject, String key, Object value) {
        return new Observation(key, Subject.parse(subject).orElseThrow(), value, null, Source.PROBE, null, "test");
    }

    private static Diagnosis diagnose(List<Observation> observations) {
        return TestKnowledge.troubleshooter().diagnose(observations, List.of(), Context.at(NOW));
    }
}
