package io.mapimedic.report.survey;

import io.mapimedic.change.Change;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the knowledge lacks.
 *
 * @param inseparable  pairs of causes with a common symptom that nothing tells apart
 * @param unobtainable keys that no reader, no command and no question yields
 * @param undoneByHand steps that change something and that no command takes back, as a person has to decide how
 * @param fewCases     causes with fewer than one worked case where they are first and one where they must not appear
 */
public record Coverage(
        List<CausePair> inseparable, List<String> unobtainable, List<String> undoneByHand, List<String> fewCases) {

    /** Holds the knowledge and its worked cases against what each item should have. */
    public static Coverage of(KnowledgeBase knowledge, List<WorkedCase> cases) {
        return new Coverage(
                CausePair.of(knowledge).stream()
                        .filter(pair -> pair.teller().isEmpty())
                        .toList(),
                knowledge.vocabulary().values().stream()
                        .filter(definition -> definition.derivation() == null && !isObtainable(definition))
                        .map(EvidenceDefinition::key)
                        .toList(),
                undoneByHand(knowledge),
                fewCases(knowledge, cases));
    }

    /** A person can be asked, a command prints it, a probe names it, or the endpoint probe looks at it. */
    static boolean isObtainable(EvidenceDefinition definition) {
        return definition.answeredBy() != Respondent.PROBE
                || isSeenFromOutside(definition)
                || definition.command() != null
                || !definition.readFrom().isEmpty();
    }

    /** The endpoint probe is ours; it needs no command in the vocabulary. */
    static boolean isSeenFromOutside(EvidenceDefinition definition) {
        return definition.kind() == SubjectKind.ENDPOINT || definition.kind() == SubjectKind.PROXY;
    }

    private static List<String> undoneByHand(KnowledgeBase knowledge) {
        TreeSet<String> without = new TreeSet<>();
        for (Remediation remediation : knowledge.remediations().values()) {
            for (int n = 0; n < remediation.steps().size(); n++) {
                Step step = remediation.steps().get(n);
                if (changes(step.change()) && step.undo() == null) {
                    without.add("%s, step %d".formatted(remediation.id(), n + 1));
                }
            }
        }
        return List.copyOf(without);
    }

    private static boolean changes(Change change) {
        if (change instanceof Change.CmdletCalls calls) {
            return !calls.readOnly();
        }
        if (change instanceof Change.ProgramCall call) {
            return !call.readOnly();
        }
        return !(change instanceof Change.ByHand);
    }

    private static List<String> fewCases(KnowledgeBase knowledge, List<WorkedCase> cases) {
        TreeMap<String, boolean[]> seen = new TreeMap<>();
        knowledge.causes().keySet().forEach(id -> seen.put(id, new boolean[2]));
        for (WorkedCase one : cases) {
            boolean[] first = seen.get(Objects.requireNonNullElse(one.expect().firstCause(), ""));
            if (first != null) {
                first[0] = true;
            }
            one.never().stream().map(seen::get).filter(Objects::nonNull).forEach(never -> never[1] = true);
        }
        return seen.entrySet().stream()
                .filter(entry -> !entry.getValue()[0] || !entry.getValue()[1])
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
