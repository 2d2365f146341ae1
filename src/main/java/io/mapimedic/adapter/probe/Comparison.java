package io.mapimedic.adapter.probe;

import io.mapimedic.model.Unrecognised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in which somebody compares before and after, as {@code diff} and version control print it. Only what is there now is read.
 *
 * <pre>
 * &#64;&#64; -1,3 +1,3 &#64;&#64;
 *  Identity                 : EX01\mapi (Default Web Site)
 * -IISAuthenticationMethods : {Ntlm}
 * +IISAuthenticationMethods : {Ntlm, OAuth, Negotiate}
 * </pre>
 *
 * Without the first line, a minus counts only where a plus with the same name stands beside it: it may as well begin an item of a list.
 */
final class Comparison {

    private static final int LONGEST = 2_000;
    private static final int MOST_BLANKS = 8;
    private static final Pattern LINE_ENDS = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");
    private static final Pattern HUNK = Pattern.compile(
            "@@ -\\d{1,7}(?:,(?<before>\\d{1,7}))? \\+\\d{1,7}(?:,(?<after>\\d{1,7}))? @@.*", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("\\s{0,8}(?:```|~~~)(?:diff)?\\s*");
    private static final Pattern OF_FILES =
            Pattern.compile("(?:diff --git |index [0-9a-f]{4,40}\\.\\.|--- |\\+\\+\\+ ).*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "[ \\t]{0,8}(?<sign>[-+])[ \\t]{0,40}(?:(?<name>\"?[\\p{L}_][^:=\\s\"]{0,79}\"?)[ \\t]{0,40}[:=].*|(?<element></?[A-Za-z][\\w.:-]{0,79})[\\s/>].*"
                    + "|(?<directive>[a-z_]{3,40})\\s[^;]{0,500};\\s*)",
            Pattern.DOTALL);

    private final String[] lines;
    private final List<Integer> removed = new ArrayList<>();

    private Comparison(String text) {
        this.lines = LINE_ENDS.split(text, -1);
    }

    /** What the text compares; the text as it came when it compares nothing. */
    static Compared in(String text) {
        boolean mayBe = (text.startsWith("-") || text.contains("\n-") || text.contains(" -")) && text.contains("+");
        return mayBe ? new Comparison(text).compared(text) : new Compared(text, new int[0]);
    }

    /**
     * What is left of a text.
     *
     * @param text    what is there now
     * @param removed the numbers of the lines left out, counted from 0
     */
    record Compared(String text, int[] removed) {

        /** The number that the line had before others were left out. */
        int original(int line) {
            int low = 0;
            int high = removed.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (removed[middle] - middle <= line) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return line + low;
        }

        /** What was left out is listed like all else that was not read, but not with its words, which would be taken for somebody's. */
        List<Unrecognised> leftOut(Places places) {
            return removed.length == 0
                    ? List.of()
                    : List.of(new Unrecognised(
                            places.of(removed[0]),
                            "",
                            "A comparison marks lines (%d) as what was there before; they were not read."
                                    .formatted(removed.length),
                            null));
        }
    }

    private Compared compared(String text) {
        int at = 0;
        while (at < lines.length) {
            at = Math.max(at + 1, part(at));
        }
        if (removed.isEmpty()) {
            return new Compared(text, new int[0]);
        }
        int[] numbers = removed.stream().mapToInt(Integer::intValue).toArray();
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < lines.length; i++) {
            if (Arrays.binarySearch(numbers, i) < 0) {
                left.append(lines[i]);
            }
        }
        return new Compared(left.toString(), numbers);
    }

    /** The line after the part of a comparison that begins here. */
    private int part(int from) {
        String line = lines[from];
        if (line.length() > LONGEST) {
            return from;
        }
        Matcher hunk = line.startsWith("@@ ") ? HUNK.matcher(line) : null;
        if (hunk != null && hunk.matches()) {
            blankHeader(from);
            return hunk(from + 1, size(hunk.group("before")), size(hunk.group("after")));
        }
        Matcher fence = line.contains("diff") ? FENCE.matcher(line) : null;
        if (fence != null && fence.matches()) {
            return signed(from + 1, fenceEnd(from + 1), blanks(line));
        }
        int end = from;
        while (end < lines.length
                && lines[end].length() < LONGEST
                && NAMED.matcher(lines[end]).matches()) {
            end++;
        }
        return end - from > 1 && hasBothSides(from, end) ? signed(from, end, MOST_BLANKS) : end;
    }

    private static int size(@Nullable String count) {
        return count == null ? 1 : Integer.parseInt(count);
    }

    /** The names of the files and the place in them are no output. */
    private void blankHeader(int hunk) {
        lines[hunk] = lineEnd(lines[hunk]);
        for (int at = hunk - 1;
                at >= 0 && at >= hunk - 4 && OF_FILES.matcher(lines[at]).matches();
                at--) {
            lines[at] = lineEnd(lines[at]);
        }
    }

    private int hunk(int from, int linesBefore, int linesAfter) {
        int before = linesBefore;
        int after = linesAfter;
        int at = from;
        while (at < lines.length && (before > 0 || after > 0) && !lines[at].startsWith("@@ ")) {
            char sign = lines[at].isEmpty() ? ' ' : lines[at].charAt(0);
            before -= sign == '+' || sign == '\\' ? 0 : 1;
            after -= sign == '-' || sign == '\\' ? 0 : 1;
            at++;
        }
        return signed(from, at, 0);
    }

    private int fenceEnd(int from) {
        int at = from;
        while (at < lines.length
                && !(lines[at].length() < LONGEST && FENCE.matcher(lines[at]).matches())) {
            at++;
        }
        return at;
    }

    /**
     * Leaves out the lines with a minus, and takes the sign away from the others.
     *
     * @param blanks that may stand before a sign; behind more of them it is part of a line that did not change, such as the rule of a table
     */
    private int signed(int from, int to, int blanks) {
        for (int at = from; at < to; at++) {
            String line = lines[at];
            int sign = blanks(line);
            if (sign <= blanks && line.startsWith("-", sign)) {
                removed.add(at);
            } else if (sign <= blanks && line.startsWith("+", sign)) {
                lines[at] = line.substring(sign + 1);
            } else if (line.startsWith(" ")) {
                lines[at] = line.substring(1);
            }
        }
        return to;
    }

    private static int blanks(String line) {
        return line.length() - line.stripLeading().length();
    }

    private boolean hasBothSides(int from, int to) {
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (int at = from; at < to; at++) {
            Matcher named = NAMED.matcher(lines[at]);
            if (named.matches()) {
                boolean isBefore = named.group("sign").equals("-");
                (isBefore ? before : after).add(name(named).toLowerCase(Locale.ROOT));
            }
        }
        return before.stream().anyMatch(after::contains);
    }

    private static String name(Matcher named) {
        for (String kind : List.of("name", "element", "directive")) {
            String name = named.group(kind);
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    private static String lineEnd(String line) {
        return line.substring(line.stripTrailing().length());
    }
}
