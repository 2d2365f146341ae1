package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.BeliefNetwork;
import io.mapimedic.ranking.ExpectedCostRanking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Belief, ranking and questions over what applies to the Exchange versions of a case. A fault that the version cannot have takes no share of
 * belief, and what works only with another version is not offered. There are few sets of versions, so each is prepared once.
 */
final class EditionKnowledge {

    private final KnowledgeBase knowledge;
    private final Map<Set<String>, Scope> scopes = new ConcurrentHashMap<>();

    EditionKnowledge(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** What is weighed, ranked and asked in a case. */
    record Scope(BeliefNetwork beliefs, ExpectedCostRanking ranking, QuestionPlan questions) {}

    Scope of(Editions editions) {
        return scopes.computeIfAbsent(Set.copyOf(editions.possible()), possible -> {
            KnowledgeBase applying = knowledge.applyingTo(possible);
            return new Scope(
                    new BeliefNetwork(applying), new ExpectedCostRanking(applying), new QuestionPlan(applying));
        });
    }

    /** What findings say, without what they say of a fault that their own subject cannot have. */
    List<Support> applying(List<Support> supports, Editions editions) {
        List<Support> applying = new ArrayList<>(supports.size());
        for (Support support : supports) {
            Cause cause = knowledge.causes().get(support.cause());
            if (cause == null || editions.allow(cause, support.finding().subject())) {
                applying.add(support);
            }
        }
        return applying;
    }
}
