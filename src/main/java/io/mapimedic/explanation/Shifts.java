package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.AnswerEffect.Shift;
import io.mapimedic.ranking.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How belief moves from one diagnosis to another. */
final class Shifts {

    /** Causes whose belief is shown. */
    private static final int SHOWN = 3;

    private Shifts() {}

    /** The most believed causes of now, and the one that would be most believed then. */
    static List<Shift> between(Diagnosis before, Diagnosis after) {
        List<Hypothesis> now = before.beliefs().hypotheses();
        List<Hypothesis> then = after.beliefs().hypotheses();
        List<Shift> shifts = new ArrayList<>();
        Stream.concat(now.stream().limit(SHOWN), then.stream().limit(1).map(one -> before(one, now)))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(one -> shifts.add(new Shift(one, probability(one, then))));
        return shifts;
    }

    private static Hypothesis before(Hypothesis then, List<Hypothesis> now) {
        return now.stream().filter(one -> isSame(one, then)).findFirst().orElse(then);
    }

    private static double probability(Hypothesis now, List<Hypothesis> then) {
        return then.stream()
                .filter(one -> isSame(one, now))
                .mapToDouble(Hypothesis::probability)
                .findFirst()
                .orElse(0);
    }

    private static boolean isSame(Hypothesis one, Hypothesis other) {
        return one.cause().id().equals(other.cause().id()) && one.subject().equals(other.subject());
    }
}
