package io.mapimedic.interview;

import java.util.List;
import java.util.Locale;

/** What came of concluding everything anew from the log. */
public record Replay(Interview interview, List<Step> steps) {

    /** One event, held against what was answered then. */
    public record Step(Event event, Result result) {}

    /** Whether the diagnosis is the same, byte by byte. */
    public enum Result {
        IDENTICAL,
        DIFFERENT,
        /** Another knowledge answered then, which is not here any more. */
        NOT_COMPARABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public long count(Result result) {
        return steps.stream().filter(step -> step.result() == result).count();
    }
}
