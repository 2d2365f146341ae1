package io.mapimedic.diagnosis;

import io.mapimedic.diagnosis.Escalation.Excluded;
import io.mapimedic.diagnosis.Escalation.Reason;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides when a case is better handed over, and gathers what goes with it. */
final class EscalationPlan {

    /** From here on what nobody knows is the better explanation; a figure of the ranking model. */
    private static final double UNKNOWN_IS_BETTER = 0.5;

    private static final int LISTED = 20;
    private static final int STILL_OPEN = 5;
    private static final double WORTH_LISTING = 0.02;

    private final KnowledgeBase knowledge;

    EscalationPlan(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** True when a cause that nobody knows is more probable than all that are known; a healthy system is no such case. */
    static boolean isUnknownCause(Beliefs beliefs) {
        return beliefs.other() >= UNKNOWN_IS_BETTER
                && (isTrouble(beliefs) || beliefs.likeness().area() != null);
    }

    /**
     * True when a cause that nobody knows is more probable than any single one that is known, and something is wrong, or somebody wrote about
     * it and nothing that is normal explains what was written.
     */
    boolean isUndecided(Situation situation) {
        Beliefs beliefs = situation.beliefs();
        return beliefs.isOtherLeading()
                && (isTrouble(beliefs)
                        || !beliefs.likeness().isNone()
                                && situation.findings().stream().noneMatch(this::isNormal));
    }

    private boolean isNormal(Finding finding) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        return finding.isPresent() && indicator != null && indicator.kind() == Indicator.Kind.NORMAL;
    }

    /** Something is wrong: something speaks for a fault that people notice, or somebody has tried to repair one. */
    static boolean isTrouble(Beliefs beliefs) {
        return !beliefs.trials().isEmpty()
                || beliefs.hypotheses().stream()
                        .anyMatch(hypothesis -> hypothesis.cause().impact() != Impact.NOBODY
                                && !hypothesis.because().isEmpty());
    }

    Escalation escalation(Reason reason, Situation situation) {
        Beliefs beliefs = situation.beliefs();
        List<Excluded> excluded = excluded(beliefs);
        String says =
                says(reason, beliefs) + (excluded.isEmpty() ? " Nothing that was said or seen excludes a cause." : "");
        return new Escalation(reason, says, excluded, open(beliefs), handOver(situation, beliefs));
    }

    private String says(Reason reason, Beliefs beliefs) {
        return switch (reason) {
            case UNKNOWN_CAUSE ->
                "A cause that is not known here has %d %%, more than all known ones together.%s"
                        .formatted(
                                percent(beliefs.other()),
                                about(beliefs.likeness().area()));
            case UNDECIDED ->
                "Nothing tells a known cause for certain: one that is not known here has %d %%, and no single known one has more. When nobody can tell more, hand the case over.%s"
                        .formatted(
                                percent(beliefs.other()),
                                about(beliefs.likeness().area()));
            case COSTS_MORE ->
                "To go on by trying costs more time on average than to hand the case over, and no question would change that.";
            case NOTHING_LEFT ->
                "Nothing is left to try that is worth its risk at what is believed, and no question would change that.";
        };
    }

    private String about(@Nullable String area) {
        return knowledge.phrasebook().areas().stream()
                .filter(one -> one.title().equals(area))
                .map(one -> " It reads like something else: %s. Turn to %s.".formatted(one.title(), one.turnTo()))
                .findFirst()
                .orElse("");
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private List<Excluded> excluded(Beliefs beliefs) {
        return beliefs.hypotheses().stream()
                .filter(hypothesis -> !hypothesis.belief().isAtLeast(Belief.POSSIBLE))
                .flatMap(hypothesis -> how(hypothesis, beliefs).map(how -> new Excluded(hypothesis, how)).stream())
                .limit(LISTED)
                .toList();
    }

    /** What was tried against it, else what was seen against it. */
    private Optional<String> how(Hypothesis hypothesis, Beliefs beliefs) {
        Optional<Trial> tried = beliefs.trials().stream()
                .filter(trial -> trial.changes().stream().anyMatch(change -> change.isAbout(hypothesis)))
                .reduce((first, last) -> last);
        if (tried.isPresent()) {
            return Optional.of("Tried: %s.".formatted(tried.get().remediation().title()));
        }
        List<Support> against = hypothesis.against();
        return against.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        against.stream().limit(2).map(this::seen).collect(Collectors.joining("; ", "Seen: ", ".")));
    }

    private String seen(Support support) {
        var indicator = knowledge.indicators().get(support.finding().id());
        String title = indicator == null ? support.finding().id() : indicator.title();
        return support.finding().state() == FindingState.ABSENT ? "not \"" + title + "\"" : "\"" + title + "\"";
    }

    private static List<Hypothesis> open(Beliefs beliefs) {
        return beliefs.hypotheses().stream()
                .filter(hypothesis -> hypothesis.probability() >= WORTH_LISTING)
                .limit(STILL_OPEN)
                .toList();
    }

    private static List<String> handOver(Situation situation, Beliefs beliefs) {
        List<String> handOver = new ArrayList<>();
        handOver.add("This report, with what was found and what was healthy.");
        handOver.add("The outputs and files that it was made from (%d pieces of evidence)."
                .formatted(situation.evidence().size()));
        if (!beliefs.trials().isEmpty()) {
            handOver.add(beliefs.trials().stream()
                    .map(trial -> trial.remediation().title())
                    .collect(Collectors.joining("; ", "What was tried: ", ".")));
        }
        handOver.add("The output of the collector script from the client and the server, if it is not among them.");
        handOver.add("Since when it is so, who is affected, and one moment at which it failed.");
        return List.copyOf(handOver);
    }
}
