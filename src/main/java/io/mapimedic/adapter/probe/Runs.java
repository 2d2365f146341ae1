package io.mapimedic.adapter.probe;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How far a run of lines goes. */
public final class Runs {

    /** Of a line of elements; what is longer is a whole document on one line. */
    private static final int LONGEST_ELEMENT = 4_000;

    private Runs() {}

    /**
     * The number of lines from the first to the last that belongs to the run.
     *
     * @param gap  how many empty lines may stand within it
     * @param most how many lines it has at most
     */
    public static int of(Lines lines, int from, int gap, int most, Predicate<String> belongs) {
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

    /**
     * The number of lines of elements that somebody copied out of some XML, one after the other; 0 when this line begins none.
     *
     * @param most  how many lines they have at most
     * @param begin the first line
     * @param part  each further line
     */
    public static int ofElements(Lines lines, int from, int most, Pattern begin, Pattern part) {
        return isElement(lines.at(from), begin) ? of(lines, from, 0, most, line -> isElement(line, part)) : 0;
    }

    private static boolean isElement(String line, Pattern pattern) {
        return line.length() <= LONGEST_ELEMENT && pattern.matcher(line).matches();
    }

    /** The next line with something on it, at most so many lines further; -1 when there is none. */
    public static int next(Lines lines, int from, int most) {
        for (int at = from + 1; at < lines.count() && at - from <= most; at++) {
            if (!lines.isBlank(at)) {
                return at;
            }
        }
        return -1;
    }
}
