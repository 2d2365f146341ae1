package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.CaseVersions;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.BeliefNetwork;
import io.mapimedic.ranking.ExpectedCostRanking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
    private final Map<CaseVersions, Key> keys = new ConcurrentHashMap<>();
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
        Key key = kept(keys, versions)
                .computeIfAbsent(versions, any -> new Key(versions.exchange(), knowledge.leftOut(versions)));
        return kept(scopes, key).computeIfAbsent(key, any -> {
            KnowledgeBase applying = knowledge.applyingTo(versions);
            return new Scope(
                    new BeliefNetwork(applying), new ExpectedCostRanking(applying), new QuestionPlan(applying));
        });
    }

    /** Begins anew when it is full and this key would be one more; what is there already costs nothing to ask again. */
    private static <K, V> Map<K, V> kept(Map<K, V> map, K key) {
        if (map.size() >= MOST_KEPT && !map.containsKey(key)) {
            map.clear();
        }
        return map;
    }

    /** What was found, without what means nothing in the version of its subject. */
    List<Finding> meaningful(List<Finding> findings, Editions editions) {
        return findings.stream().filter(finding -> means(finding, editions)).toList();
    }

    /**
     * What these findings say, without what they say of a fault that their own subject cannot have. Faults that no version of the case can have
     * are not weighed anyway, so only what is about a subject with a version of its own is looked at.
     *
     * @param findings the meaningful ones
     */
    List<Support> applying(List<Support> supports, List<Finding> findings, Editions editions) {
        Set<Finding> meaningful = Collections.newSetFromMap(new IdentityHashMap<>(2 * findings.size()));
        meaningful.addAll(findings);
        List<Support> applying = new ArrayList<>(supports.size());
        Finding last = null;
        boolean isMeaningful = false;
        boolean isOfKnownVersion = false;
        for (Support support : supports) {
            Finding finding = support.finding();
            // What one finding says stands together, so each finding is looked at once.
            if (finding != last) {
                last = finding;
                isMeaningful = meaningful.contains(finding);
                isOfKnownVersion = editions.isKnown(finding.subject());
            }
            if (isMeaningful && (!isOfKnownVersion || isPossible(support, editions))) {
                applying.add(support);
            }
        }
        return applying;
    }

    private boolean isPossible(Support support, Editions editions) {
        Cause cause = knowledge.causes().get(support.cause());
        return cause == null
                || editions.allow(cause.applicability(), support.finding().subject());
    }

    private boolean means(Finding finding, Editions editions) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        return indicator == null || editions.allow(indicator.applicability(), finding.subject());
    }
}
