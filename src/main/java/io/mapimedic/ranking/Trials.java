package io.mapimedic.ranking;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Attempt.Result;
import io.mapimedic.model.Attempt.Timing;
import io.mapimedic.model.Finding;
import io.mapimedic.ranking.Aftermath.Carried;
import io.mapimedic.ranking.Trial.Change;
import io.mapimedic.ranking.Trial.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries attempts into belief one by one, so that each can be shown with what it did. */
final class Trials {

    /** Changes that are shown of one attempt; what was hardly believed before is not worth a line. */
    private static final int SHOWN = 5;

    private static final double WORTH_SHOWING = 0.01;

    private final KnowledgeBase knowledge;
    private final Function<Aftermath, Beliefs> weigh;
    private final List<Finding> findings;

    /** @param weigh belief with an aftermath */
    Trials(KnowledgeBase knowledge, Function<Aftermath, Beliefs> weigh, List<Finding> findings) {
        this.knowledge = knowledge;
        this.weigh = weigh;
        this.findings = findings;
    }

    Beliefs after(List<Attempt> tried) {
        Beliefs beliefs = weigh.apply(Aftermath.NONE);
        Aftermath aftermath = Aftermath.NONE;
        List<Trial> trials = new ArrayList<>();
        for (Carried one : distinct(tried)) {
            Aftermath next = aftermath.and(one, beliefs, findings);
            Beliefs then = weigh.apply(next);
            trials.add(trial(one, beliefs, then, newlyOutdated(aftermath, next)));
            beliefs = then;
            aftermath = next;
        }
        return beliefs.with(List.copyOf(trials), aftermath.outdated());
    }

    /** Doing the same thing twice tells no more than doing it once; the last time counts. */
    private Collection<Carried> distinct(List<Attempt> tried) {
        Map<String, Carried> distinct = new LinkedHashMap<>();
        for (Attempt attempt : tried) {
            var remediation = knowledge.remediations().get(attempt.remediation());
            if (remediation != null) {
                String key = attempt.remediation() + " " + attempt.subject();
                distinct.remove(key);
                distinct.put(key, new Carried(attempt, remediation));
            }
        }
        return distinct.values();
    }

    private static List<Finding> newlyOutdated(Aftermath before, Aftermath after) {
        Set<Finding> known = before.outdated();
        return after.outdated().stream()
                .filter(finding -> !known.contains(finding))
                .sorted()
                .toList();
    }

    private Trial trial(Carried one, Beliefs before, Beliefs after, List<Finding> outdated) {
        List<Change> changes = before.hypotheses().stream()
                .filter(hypothesis -> one.fixes(hypothesis.cause(), hypothesis.subject()) > 0)
                .filter(hypothesis -> hypothesis.probability() >= WORTH_SHOWING)
                .limit(SHOWN)
                .map(hypothesis -> new Change(hypothesis, probability(hypothesis, after)))
                .toList();
        List<Finding> sights = sights(one, before);
        Standing standing = standing(one, sights);
        return new Trial(
                one.attempt(), one.remediation(), changes, outdated, standing, says(one, standing, changes, outdated));
    }

    private static double probability(Hypothesis of, Beliefs after) {
        return after.hypotheses().stream()
                .filter(one -> one.cause().id().equals(of.cause().id())
                        && one.subject().equals(of.subject()))
                .mapToDouble(Hypothesis::probability)
                .findFirst()
                .orElse(0);
    }

    /** The faults that this repairs, as far as they are seen directly. */
    private List<Finding> sights(Carried one, Beliefs before) {
        return before.hypotheses().stream()
                .filter(hypothesis -> one.changes(hypothesis.cause(), hypothesis.subject()))
                .flatMap(hypothesis -> hypothesis.supports().stream()
                        .map(support -> support.finding())
                        .filter(Finding::isPresent)
                        .filter(finding -> hypothesis.cause().confirmedBy().contains(finding.id())))
                .distinct()
                .toList();
    }

    private static Standing standing(Carried one, List<Finding> sights) {
        if (sights.stream().anyMatch(finding -> one.attempt().timing(finding) == Timing.AFTER)) {
            return Standing.STILL_SEEN;
        }
        if (one.attempt().result() == Result.HELPED_PARTLY) {
            return Standing.ENDED;
        }
        return sights.stream().anyMatch(finding -> one.attempt().timing(finding) == Timing.NOT_KNOWN)
                ? Standing.SEEN_AT_UNKNOWN_TIME
                : Standing.LESS_LIKELY;
    }

    private String says(Carried one, Standing standing, List<Change> changes, List<Finding> outdated) {
        String what = switch (standing) {
            case STILL_SEEN ->
                "Its fault is seen after it was carried out, so the change did not take effect: verify it first, then do it again.";
            case SEEN_AT_UNKNOWN_TIME ->
                "It did not help. Nobody said whether its fault was seen before or after: look again. If it is still there, the"
                        + " change did not take effect.";
            case LESS_LIKELY -> "It did not help, so what it repairs is believed less.";
            case ENDED -> "It helped in part, so its fault was real and has ended; a second one is looked for.";
        };
        return what + numbers(changes) + unknown(outdated);
    }

    private static String numbers(List<Change> changes) {
        return changes.isEmpty()
                ? ""
                : changes.stream()
                        .map(change -> "\"%s\" %d %% before, %d %% now"
                                .formatted(
                                        change.before().cause().title(),
                                        Math.round(100 * change.before().probability()),
                                        Math.round(100 * change.after())))
                        .collect(Collectors.joining("; ", " ", "."));
    }

    private String unknown(List<Finding> outdated) {
        return outdated.isEmpty()
                ? ""
                : outdated.stream()
                        .map(finding -> "\"" + title(finding) + "\"")
                        .distinct()
                        .collect(Collectors.joining(", ", " Unknown until it is seen again: ", "."));
    }

    private String title(Finding finding) {
        var indicator = knowledge.indicators().get(finding.id());
        return indicator == null ? finding.id() : indicator.title();
    }
}
