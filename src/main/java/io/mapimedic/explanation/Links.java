package io.mapimedic.explanation;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.WeightOfEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the knowledge says of a cause and a finding, whatever the case. */
final class Links {

    private Links() {}

    /** What a finding in a state says of a cause; null when it says nothing. */
    static @Nullable WeightOfEvidence weight(Cause cause, String finding, FindingState state) {
        WeightOfEvidence weight = switch (state) {
            case PRESENT -> cause.whenPresent().get(finding);
            case ABSENT -> cause.whenAbsent().get(finding);
            case UNKNOWN -> null;
        };
        boolean isSight = state == FindingState.PRESENT && cause.confirmedBy().contains(finding);
        return isSight && (weight == null || weight.logarithm() < WeightOfEvidence.STRONGLY_FOR.logarithm())
                ? WeightOfEvidence.STRONGLY_FOR
                : weight;
    }

    /** The state in which a finding speaks for the cause, null when it never does. */
    static @Nullable FindingState stateFor(Cause cause, String finding) {
        for (FindingState state : List.of(FindingState.PRESENT, FindingState.ABSENT)) {
            WeightOfEvidence weight = weight(cause, finding, state);
            if (weight != null && weight.logarithm() > 0) {
                return state;
            }
        }
        return null;
    }

    /** The state that is not against the cause where the other one is, null when neither is. */
    static @Nullable FindingState stateNotAgainst(Cause cause, String finding) {
        WeightOfEvidence present = weight(cause, finding, FindingState.PRESENT);
        WeightOfEvidence absent = weight(cause, finding, FindingState.ABSENT);
        return present != null && present.logarithm() < 0
                ? FindingState.ABSENT
                : absent != null && absent.logarithm() < 0 ? FindingState.PRESENT : null;
    }

    /** The findings that say something about a cause: the fault itself first, then by weight, then by id. */
    static List<Indicator> about(Cause cause, KnowledgeBase knowledge) {
        TreeSet<String> ids = new TreeSet<>(cause.confirmedBy());
        ids.addAll(cause.whenPresent().keySet());
        ids.addAll(cause.whenAbsent().keySet());
        return ids.stream()
                .sorted(Comparator.<String, Boolean>comparing(
                                id -> !cause.confirmedBy().contains(id))
                        .thenComparing(Comparator.comparingDouble((String id) -> strongest(cause, id))
                                .reversed()))
                .map(knowledge.indicators()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static double strongest(Cause cause, String id) {
        return Math.max(strength(cause.whenPresent(), id), strength(cause.whenAbsent(), id));
    }

    private static double strength(Map<String, WeightOfEvidence> weights, String id) {
        WeightOfEvidence weight = weights.get(id);
        return weight == null ? 0 : Math.abs(weight.logarithm());
    }
}
