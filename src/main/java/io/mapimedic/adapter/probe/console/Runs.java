package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Lines;
import java.util.function.Predicate;

/** How far a run of lines goes. */
final class Runs {

    private Runs() {}

    /**
     * The number of lines from the first to the last that belongs to the run.
     *
     * @param gap  how many empty lines may stand within it
     * @param most how many lines it has at most
     */
    static int of(Lines lines, int from, int gap, int most, Predicate<String> belongs) {
        int last = from;
        for (int at = from + 1; at < lines.count() && at - from < most; at++) {
            if (lines.isBlank(at)) {
                if (at - last > gap) {
                    break;
                }
            } else if (belongs.test(lines.at(at))) {
                last = at;
            } else {
                break;
            }
        }
        return last + 1 - from;
    }

    /** The next line with something on it, at most so many lines further; -1 when there is none. */
    static int next(Lines lines, int from, int most) {
        for (int at = from + 1; at < lines.count() && at - from <= most; at++) {
            if (!lines.isBlank(at)) {
                return at;
            }
        }
        return -1;
    }
}
