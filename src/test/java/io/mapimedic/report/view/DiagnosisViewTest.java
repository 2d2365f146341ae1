package io.mapimedic.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.report.SampleDiagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisViewTest {

    private final DiagnosisView full = new DiagnosisViewBuilder().build(SampleDiagnosis.hostile());

    private final DiagnosisView empty = new DiagnosisViewBuilder().build(SampleDiagnosis.empty());

    @Test
    void the_summary_names_the_confirmed_cause_and_the_first_step() {
        assertThat(full.summary().tone()).isEqualTo("sure");
        assertThat(text(full.summary().headline())).startsWith("Confirmed: MAPI over HTTP is switched off");
        assertThat(text(full.summary().detail())).contains("Switch MAPI over HTTP on", "10 minutes");
    }

    @Test
    void nothing_known_is_not_called_healthy() {
        assertThat(empty.summary().tone()).isEqualTo("nothing");
        assertThat(text(empty.summary().detail())).contains("no proof of health");
        assertThat(empty.next()).isNull();
        assertThat(empty.stopReason()).isNotNull();
    }

    @Test
    void the_first_remediation_is_unfolded_with_its_price() {
        RemediationView first = full.remediations().get(0);

        assertThat(first.open()).isTrue();
        assertThat(first.cost().riskSentence())
                .isEqualTo("Easily taken back; no service is interrupted beyond a restart of the client.");
        assertThat(first.cost().appliesTo()).isEqualTo("Exchange 2016, Exchange Server SE, Exchange Online");
        assertThat(first.toFill()).extracting(RemediationView.ToFill::example).containsExactly("mail.contoso.com");
        assertThat(first.guide()).extracting(ClaimView::fails).containsExactly(true);
    }

    @Test
    void an_undo_is_a_command_or_a_sentence() {
        List<StepView> steps = full.remediations().get(0).steps();

        assertThat(steps.get(0).undo()).isEqualTo("Set-OrganizationConfig -MapiHttpEnabled $false");
        assertThat(steps.get(0).back()).isNull();
        assertThat(steps.get(1).back()).isNotNull();
    }

    @Test
    void reasons_are_weighed_in_words_down_to_the_evidence() {
        CauseView cause = full.listedCauses().get(0);

        assertThat(cause.label()).isEqualTo("confirmed");
        assertThat(cause.because()).extracting(CauseView.ReasonView::weight).containsExactly("weakly for");
        assertThat(cause.because().get(0).finding().because())
                .extracting(EvidenceView::value)
                .containsExactly("1200 ms");
    }

    @Test
    void a_sentence_keeps_its_commands_apart() {
        assertThat(RichText.of("Run `a` and ` alone.").parts())
                .containsExactly(
                        new RichText.Part("Run ", false),
                        new RichText.Part("a", true),
                        new RichText.Part(" and ` alone.", false));
    }

    @Test
    void characters_that_hide_or_turn_text_become_visible() {
        assertThat(Printable.of("a\u202Eb\u0000c\u200Bd\ne")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\ne");
    }

    private static String text(RichText text) {
        return text.parts().stream().map(RichText.Part::text).reduce("", String::concat);
    }
}
