package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.CaseVersions;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.BeliefNetwork;
import io.mapimedic.ranking.ExpectedCostRanking;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Belief, ranking and questions over what applies to the versions of a case. A fault that the version cannot have takes no share of
 * belief, and what works only with another version is not offered. There are few sets of versions, so each is prepared once.
 */
final class EditionKnowledge {

    /** More sets than a site has; who sends more pays for it with time, and nobody with memory. */
    private static final int MOST_KEPT = 64;

    private final KnowledgeBase knowledge;
    private final Map<Key, Scope> scopes = new ConcurrentHashMap<>();

    EditionKnowledge(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Cases with the same of both are answered from the same knowledge, whatever their builds and days. */
    private record Key(Set<String> exchange, Set<String> leftOut) {}

    /** What is weighed, ranked and asked in a case. */
    record Scope(BeliefNetwork beliefs, ExpectedCostRanking ranking, QuestionPlan questions) {}

    Scope of(Editions editions) {
        CaseVersions versions = editions.versions();
        Key key = new Key(versions.exchange(), knowledge.leftOut(versions));
        if (scopes.size() >= MOST_KEPT && !scopes.containsKey(key)) {
            scopes.clear();
        }
        return scopes.computeIfAbsent(key, any -> {
            KnowledgeBase applying = knowledge.applyingTo(versions);
            return new Scope(
                    new BeliefNetwork(applying), new ExpectedCostRanking(applying), new QuestionPlan(applying));
        });
    }

    /** What was found, without what means nothing in the version of its subject. */
    List<Finding> meaningful(List<Finding> findings, Editions editions) {
        return findings.stream().filter(finding -> means(finding, editions)).toList();
    }

    /** What findings say, without what they say of a fault that their own subject cannot have. */
    List<Support> applying(List<Support> supports, Editions editions) {
        return supports.stream()
                .filter(support -> means(support.finding(), editions))
                .filter(support -> {
                    Cause cause = knowledge.causes().get(support.cause());
                    return cause == null
                            || editions.allow(
                                    cause.applicability(), support.finding().subject());
                })
                .toList();
    }

    private boolean means(Finding finding, Editions editions) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        return indicator == null || editions.allow(indicator.applicability(), finding.subject());
    }
}
