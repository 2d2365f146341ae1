package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.learning.Learned;
import io.mapimedic.learning.LearnedPrior;
import io.mapimedic.learning.LearnedRate;
import io.mapimedic.learning.StoredOutcome;
import io.mapimedic.report.json.DiagnosisAnswer.KnowledgeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes taught.
 *
 * @param outcomes that are looked at
 * @param counted  of them
 */
public record LearningAnswer(
        boolean enabled,
        KnowledgeVersion knowledge,
        int outcomes,
        int counted,
        List<Prior> priors,
        List<Rate> fixRates) {

    /** How common a cause is. */
    public record Prior(
            String cause,
            String prior,
            double odds,
            int seen,
            double expected,
            double learnedOdds,
            boolean boundReached,
            boolean oneCallerLimited,
            String lastChanged) {

        static Prior of(LearnedPrior prior) {
            return new Prior(
                    prior.cause(),
                    prior.authored().word(),
                    prior.authored().odds(),
                    prior.seen(),
                    prior.expected(),
                    prior.learned(),
                    prior.isBound(),
                    prior.isShared(),
                    prior.lastChanged().toString());
        }
    }

    /** How often a remediation fixes a cause. */
    public record Rate(
            String remediation,
            String cause,
            double probability,
            int fixed,
            int notFixed,
            double learned,
            boolean boundReached,
            boolean oneCallerLimited,
            String lastChanged) {

        static Rate of(LearnedRate rate) {
            return new Rate(
                    rate.remediation(),
                    rate.cause(),
                    rate.authored(),
                    rate.fixed(),
                    rate.notFixed(),
                    rate.learned(),
                    rate.isBound(),
                    rate.isShared(),
                    rate.lastChanged().toString());
        }
    }

    /**
     * One outcome, without its case and who reported it.
     *
     * @param ignored why it does not count; null when it does, or was not looked at yet
     */
    public record Kept(
            String id,
            String remediation,
            @Nullable String cause,
            @Nullable String subject,
            String result,
            List<String> tried,
            String at,
            @Nullable String ignored) {

        public static Kept of(StoredOutcome stored, Learned learned) {
            var outcome = stored.outcome();
            return new Kept(
                    Long.toString(stored.id()),
                    outcome.remediation(),
                    outcome.cause(),
                    outcome.subject() == null ? null : outcome.subject().word(),
                    outcome.result().word(),
                    outcome.tried(),
                    outcome.at().toString(),
                    learned.ignored().get(stored.id()));
        }
    }

    /** The youngest outcomes. */
    public record Outcomes(int count, List<Kept> items) {}

    public static LearningAnswer of(boolean enabled, KnowledgeBase knowledge, Learned learned) {
        return new LearningAnswer(
                enabled,
                KnowledgeVersion.of(knowledge),
                learned.outcomes(),
                learned.counted(),
                learned.priors().stream().map(Prior::of).toList(),
                learned.rates().stream().map(Rate::of).toList());
    }
}
