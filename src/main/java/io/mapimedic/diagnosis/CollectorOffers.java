package io.mapimedic.diagnosis;

import io.mapimedic.collect.Collection;
import io.mapimedic.collect.Scope;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.ranking.Belief;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides when a case is at the point where the collector script should run: nothing is likely, and no single answer would change that. */
final class CollectorOffers {

    private static final String ONLINE = "online";

    /** What each script answers, by where it runs. */
    private final Map<Scope, Set<String>> keys = new EnumMap<>(Scope.class);

    CollectorOffers(KnowledgeBase knowledge) {
        Collection collection = Collection.of(knowledge);
        for (Scope scope : List.of(Scope.SERVER, Scope.CLIENT)) {
            Set<String> answers = new HashSet<>(collection.keys(scope));
            answers.retainAll(knowledge.vocabulary().keySet());
            keys.put(scope, Set.copyOf(answers));
        }
    }

    /** Null while a question pays, where something is likely enough to begin with, for users, and when the script has run. */
    @Nullable
    CollectorOffer offer(NextStep next, Situation situation) {
        Context context = situation.context();
        if (next.question() != null
                || next.stop() == StopReason.FAULT_SEEN
                || next.stop() == StopReason.SURE_ENOUGH
                || context.mode() == Context.Mode.GUIDED
                || context.audience() == Context.Audience.ENDUSER
                || situation.beliefs().likeness().area() != null
                || !EscalationPlan.isTrouble(situation.beliefs())
                || situation.isAnythingLeft() && isAnyLikely(situation)) {
            return null;
        }
        Set<String> known = new HashSet<>(context.notKnown());
        situation.evidence().stream().map(Evidence::key).forEach(known::add);
        List<Scope> scopes = new ArrayList<>();
        Set<String> open = new HashSet<>();
        keys.forEach((scope, all) -> {
            Set<String> unanswered = new HashSet<>(all);
            unanswered.removeAll(known);
            if (2 * unanswered.size() >= all.size() && !(scope == Scope.SERVER && ONLINE.equals(context.exchange()))) {
                scopes.add(scope);
                open.addAll(unanswered);
            }
        });
        return scopes.isEmpty() ? null : new CollectorOffer(scopes, open.size());
    }

    private static boolean isAnyLikely(Situation situation) {
        return situation.beliefs().hypotheses().stream()
                .anyMatch(one ->
                        one.cause().impact() != Impact.NOBODY && one.belief().isAtLeast(Belief.LIKELY));
    }
}
