package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.NextStep;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.diagnosis.TreePath;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Severity;
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
import java.util.List;

/** Finds the same fault in every case; what it was given stands in the evidence. */
public final class FakeTroubleshooter implements Troubleshooter {

    private final KnowledgeBase knowledge = SmallKnowledge.base();

    @Override
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    @Override
    public int ruleCount() {
        return 3;
    }

    @Override
    public Diagnosis diagnose(List<Observation> observations, List<Unrecognised> unread, Context context) {
        List<Evidence> evidence = observations.stream().map(this::evidence).toList();
        Subject organization = Subject.unnamed(SubjectKind.ORGANIZATION);
        Finding off = new Finding(
                "protocol.organization-off",
                organization,
                io.mapimedic.model.FindingState.PRESENT,
                Severity.CRITICAL,
                evidence);
        Support support = new Support(
                "protocol.organization-switched-off",
                "protocol.organization-switched-off/protocol.organization-off",
                WeightOfEvidence.STRONGLY_FOR,
                off);
        List<Hypothesis> hypotheses = List.of(new Hypothesis(
                SmallKnowledge.switchedOff(), organization, 0.123456789, false, List.of(support), List.of()));
        NextQuestion question =
                new NextQuestion(knowledge.vocabulary().get(SmallKnowledge.SWITCH), organization, 0.5, "It decides.");
        return new Diagnosis(
                context,
                knowledge,
                new Reading(evidence, List.of(), unread),
                List.of(off),
                hypotheses,
                List.of(new RankedRemediation(
                        1,
                        SmallKnowledge.enable(),
                        organization,
                        0.94,
                        0.0785094,
                        List.of("protocol.organization-switched-off"),
                        SmallKnowledge.enable().steps(),
                        List.of(new RankedRemediation.ResolvedParameter("server", "server", null, "EX01")))),
                new TreePath(List.of(new TreePath.Step("enabled", "Is it on?", "no", "known", off)), "enable"),
                new Beliefs(hypotheses, 0),
                new NextStep(question, null, null, null));
    }

    @Override
    public Reading read(List<Observation> observations, List<Unrecognised> unread, Context context) {
        return new Reading(observations.stream().map(this::evidence).toList(), List.of(), unread);
    }

    private Evidence evidence(Observation observation) {
        SubjectKind kind = SubjectKind.ofKey(observation.name()).orElse(SubjectKind.ORGANIZATION);
        return new Evidence(
                observation.name(),
                observation.subject() == null ? Subject.unnamed(kind) : observation.subject(),
                value(observation.value()),
                observation.unit(),
                observation.source(),
                observation.observedAt());
    }

    private static Value value(Object value) {
        if (value instanceof Boolean flag) {
            return new Value.Flag(flag);
        }
        if (value instanceof Number number) {
            return new Value.Quantity(number.doubleValue());
        }
        return value == null ? new Value.Nothing() : new Value.Text(value.toString());
    }
}
