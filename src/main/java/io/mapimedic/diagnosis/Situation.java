package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.ranking.SharedCommand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known when the question is chosen. */
record Situation(
        Beliefs beliefs,
        List<Evidence> evidence,
        List<Finding> findings,
        Map<SubjectKind, TreeSet<Subject>> subjects,
        List<RankedRemediation> remediations,
        TreePath path,
        Context context) {

    /** Surer than this, nothing is asked before the repair; a figure of the ranking model. */
    private static final double SURE = 0.90;

    /**
     * What has been asked, and what a finding tells already: a log knows better than a person whether others can work.
     *
     * @param settledBy the keys that each finding tells
     */
    Set<String> closed(Map<String, List<String>> settledBy) {
        Set<String> closed = asked();
        for (Finding finding : findings) {
            if (finding.isPresent()) {
                closed.addAll(settledBy.getOrDefault(finding.id(), List.of()));
            }
        }
        return closed;
    }

    /** What has been asked: answered for every known subject of its kind, or answered with "I do not know". */
    Set<String> asked() {
        Set<String> asked = new HashSet<>(context.notKnown());
        Map<String, Integer> answers = new HashMap<>();
        Set<Evidence> older = olderThanARepair();
        for (Evidence one : evidence) {
            if (older.contains(one)) {
                continue;
            }
            int answered = answers.merge(one.key(), 1, Integer::sum);
            if (answered == known(one.subject().kind()).size()) {
                asked.add(one.key());
            }
        }
        return asked;
    }

    /** What a repair may have changed since it was seen; worth looking at again. */
    private Set<Evidence> olderThanARepair() {
        Set<Evidence> older = new HashSet<>();
        beliefs.trials()
                .forEach(trial -> trial.outdated().stream()
                        .filter(finding -> trial.attempt().timing(finding) == Attempt.Timing.BEFORE)
                        .forEach(finding -> older.addAll(finding.because())));
        return older;
    }

    /** The first known subject of the kind that has no answer yet, or the one that nobody named. */
    Subject lacking(EvidenceDefinition definition) {
        Set<Subject> lacking = allLacking(definition);
        return lacking.isEmpty()
                ? Subject.unnamed(definition.kind())
                : lacking.iterator().next();
    }

    /** The known subjects of the kind that have no answer yet, in order. */
    Set<Subject> allLacking(EvidenceDefinition definition) {
        Set<Subject> lacking = new TreeSet<>(known(definition.kind()));
        if (lacking.size() > 1) {
            Set<Evidence> older = olderThanARepair();
            evidence.stream()
                    .filter(one -> one.key().equals(definition.key()) && !older.contains(one))
                    .map(Evidence::subject)
                    .forEach(lacking::remove);
        }
        return lacking;
    }

    private Set<Subject> known(SubjectKind kind) {
        return subjects.getOrDefault(kind, new TreeSet<>());
    }

    /** Questions that people answered, "I do not know" included; what one command or one list answers is one question. */
    int answeredByPeople(KnowledgeBase knowledge) {
        return (int) Stream.concat(
                        context.notKnown().stream(),
                        evidence.stream()
                                .filter(one -> !one.source().isMachine())
                                .map(Evidence::key))
                .map(key -> question(key, knowledge))
                .distinct()
                .count();
    }

    private static String question(String key, KnowledgeBase knowledge) {
        EvidenceDefinition definition = knowledge.definition(key);
        if (definition == null) {
            return key;
        }
        return definition.derivation() == null
                ? SharedCommand.of(definition)
                : question(definition.derivation().from(), knowledge);
    }

    /** The most probable cause is as good as sure, and the first step repairs it, and was not done already. */
    boolean isSureEnough() {
        return !remediations.isEmpty()
                && isLeft(remediations.get(0))
                && beliefs.hypotheses().stream()
                        .limit(1)
                        .anyMatch(best -> best.probability() >= SURE
                                && best.cause().impact().compareTo(Impact.DEGRADED) >= 0
                                && remediations.get(0).subject().equals(best.subject())
                                && remediations
                                        .get(0)
                                        .causes()
                                        .contains(best.cause().id()));
    }

    /** Something that has not been done yet, or that has a reason to be done again; advice restores no mail. */
    boolean isAnythingLeft() {
        return remediations.stream()
                .filter(one -> one.remediation().kind() != Remediation.Kind.ADVISORY)
                .anyMatch(Situation::isLeft);
    }

    private static boolean isLeft(RankedRemediation one) {
        return one.tried() == null || one.tried().again();
    }

    boolean mayAsk(Respondent respondent) {
        return context.audience() != Context.Audience.ENDUSER || respondent == Respondent.USER;
    }
}
