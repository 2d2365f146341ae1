package io.mapimedic.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Escalation;
import io.mapimedic.diagnosis.NextStep;
import io.mapimedic.diagnosis.StopReason;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.FaultPair;
import io.mapimedic.report.json.DiagnosisAnswer;
import io.mapimedic.report.markdown.MarkdownNote;
import io.mapimedic.report.text.Paper;
import io.mapimedic.report.text.TextReport;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was tried, two faults at once and the handing over, in every form of a report. */
class HistoryReportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Diagnosis diagnosis = handedOver(diagnosed());

    @Test
    void the_note_says_it() {
        assertThat(new MarkdownNote(new DiagnosisViewBuilder().build(diagnosis)).write())
                .contains(
                        "## Hand the case over",
                        "Still possible:",
                        "Give along:",
                        "## Tried so far",
                        "did not take effect")
                .contains("Two faults together explain", "Again, because its fault is seen");
    }

    @Test
    void the_text_says_it() {
        assertThat(new TextReport(diagnosis, List.of(), Paper.plain()).write().replaceAll("\\s+", " "))
                .contains("Hand the case over", "Give along:", "Tried so far", "did not take effect")
                .contains("Two faults together explain", "Again, because its fault is seen");
    }

    @Test
    void the_answer_has_it() {
        JsonNode answer = new ObjectMapper().valueToTree(DiagnosisAnswer.of(diagnosis, Set.of()));

        assertThat(answer.at("/stop").asText()).isEqualTo("escalate");
        assertThat(answer.at("/escalation/reason").asText()).isEqualTo("nothing-left");
        assertThat(answer.at("/escalation/open/0/probability").asDouble()).isBetween(0.02, 1.0);
        assertThat(answer.at("/tried/0/standing").asText()).isEqualTo("still-seen");
        assertThat(answer.at("/tried/0/at").asText()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(answer.at("/causes/0/tried/0/remediation").asText()).isEqualTo("protocol.enable-organization");
        assertThat(answer.at("/remediations/0/tried/again").asBoolean()).isTrue();
        assertThat(answer.at("/faultsTogether/causes")).hasSize(2);
    }

    private static Diagnosis diagnosed() {
        Attempt tried = new Attempt(
                "protocol.enable-organization",
                Subject.unnamed(SubjectKind.ORGANIZATION),
                Attempt.Result.DID_NOT_HELP,
                Instant.parse("2026-11-22T08:00:00Z"));
        Observation off = new Observation(
                "organization.mapi-http-enabled",
                null,
                false,
                null,
                Source.PROBE,
                Instant.parse("2026-11-22T08:30:00Z"),
                "test");
        return TestKnowledge.troubleshooter()
                .diagnose(
                        List.of(off),
                        List.of(),
                        new Context(Audience.ADMIN, null, Mode.ADAPTIVE, NOW, List.of(tried), Set.of()));
    }

    /** The same, as if nothing were left. */
    private static Diagnosis handedOver(Diagnosis of) {
        Beliefs beliefs = new Beliefs(
                of.hypotheses(),
                of.beliefs().other(),
                new FaultPair(of.hypotheses().get(0), of.hypotheses().get(1), 0.4),
                of.trials(),
                of.beliefs().outdated(),
                of.beliefs().likeness());
        Escalation escalation = new Escalation(
                Escalation.Reason.NOTHING_LEFT,
                "Nothing is left.",
                List.of(new Escalation.Excluded(of.hypotheses().get(1), "Seen: not it.")),
                List.of(of.hypotheses().get(0)),
                List.of("This report."));
        return new Diagnosis(
                of.context(),
                of.knowledge(),
                of.reading(),
                of.findings(),
                of.hypotheses(),
                of.remediations(),
                of.path(),
                beliefs,
                new NextStep(null, StopReason.ESCALATE, escalation, null));
    }
}
