package io.mapimedic.report;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.NextStep;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.diagnosis.StopReason;
import io.mapimedic.diagnosis.TreePath;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.ranking.RankedRemediation.ResolvedParameter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A diagnosis in which every name that a person can choose is hostile. */
public final class SampleDiagnosis {

    public static final String HOSTILE =
            "<script>alert(1)</script>\"; Remove-Mailbox * `x` [a](https://evil.example) a@evil.example";

    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private SampleDiagnosis() {}

    /** A confirmed cause, its remediation, a next question, a conflict and something not understood. */
    public static Diagnosis hostile() {
        KnowledgeBase knowledge = SampleKnowledge.knowledge();
        Subject server = new Subject(SubjectKind.SERVER, HOSTILE);
        Evidence off = evidence(
                "organization.mapi-http-enabled",
                Subject.unnamed(SubjectKind.ORGANIZATION),
                new Value.Flag(false),
                null);
        Evidence slow = evidence("server.mapi-response-time", server, new Value.Quantity(1200), "ms");
        Evidence url = evidence("server.mapi-virtual-directory.internal-url", server, new Value.Text(HOSTILE), null);
        Evidence fast = new Evidence(slow.key(), server, new Value.Quantity(20), "ms", Source.FORM, null);
        Finding present = Finding.of("protocol.organization-off", true, Severity.CRITICAL, off);
        Finding high = Finding.of("performance.response-time-high", true, Severity.WARNING, slow);
        List<Hypothesis> hypotheses = List.of(new Hypothesis(
                Objects.requireNonNull(knowledge.causes().get("protocol.organization-switched-off")),
                server,
                0.99,
                true,
                List.of(new Support("protocol.organization-switched-off", "r", WeightOfEvidence.WEAKLY_FOR, high)),
                List.of("virtual-directory.no-url")));
        return new Diagnosis(
                Context.at(NOW),
                knowledge,
                new Reading(
                        List.of(off, slow, url),
                        List.of(new Conflict(slow, fast, "A probe beats a person.")),
                        List.of(new Unrecognised("line 3", HOSTILE, "Not understood.", "Paste it whole."))),
                List.of(present, high),
                hypotheses,
                List.of(new RankedRemediation(
                        1,
                        SampleKnowledge.remediation(),
                        server,
                        0.9,
                        0.1,
                        List.of("protocol.organization-switched-off"),
                        SampleKnowledge.remediation().steps(),
                        List.of(new ResolvedParameter("host", "host", null, "mail.contoso.com")))),
                new TreePath(List.of(new TreePath.Step("enabled", "Is it enabled?", "no", "known", present)), "enable"),
                new Beliefs(hypotheses, 0),
                new NextStep(
                        new NextQuestion(
                                Objects.requireNonNull(knowledge.definition("client.mapi-http-disabled")),
                                new Subject(SubjectKind.CLIENT, "PC-17"),
                                0.5,
                                "It tells one PC from all."),
                        null,
                        null,
                        null));
    }

    /** Nothing known at all. */
    public static Diagnosis empty() {
        return new Diagnosis(
                Context.at(NOW),
                SampleKnowledge.knowledge(),
                new Reading(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                new TreePath(List.of(), null),
                new Beliefs(List.of(), 0),
                new NextStep(null, StopReason.NO_QUESTION_PAYS, null, null));
    }

    private static Evidence evidence(
            String key, Subject subject, Value value, @org.jspecify.annotations.Nullable String unit) {
        return new Evidence(key, subject, value, unit, Source.PROBE, NOW);
    }
}
