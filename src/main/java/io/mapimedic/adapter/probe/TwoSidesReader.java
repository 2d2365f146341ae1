package io.mapimedic.adapter.probe;

import java.util.regex.Pattern;

/**
 * Knows what {@code Compare-Object} and {@code fc} print, and reads nothing of it: which of the two sides is there now, only the command
 * tells.
 *
 * <pre>
 * InputObject             SideIndicator
 * -----------             -------------
 * MapiHttpEnabled : True  =&gt;
 * MapiHttpEnabled : False &lt;=
 *
 * ***** before.txt
 * MapiHttpEnabled : False
 * ***** AFTER.TXT
 * MapiHttpEnabled : True
 * *****
 * </pre>
 */
final class TwoSidesReader implements FormatReader {

    private static final int MAX_ROWS = 20_000;
    /** Looked through for each heading of stars, so not many. */
    private static final int MAX_OF_FILES = 200;

    private static final String COLUMN = "SideIndicator";
    private static final Pattern FILE = Pattern.compile("\\*{5} [^*]{1,250}");
    private static final String END = "*****";

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.startsWith(END)) {
            return FILE.matcher(first).matches() ? files(lines, from) : 0;
        }
        boolean isList = first.startsWith("InputObject ")
                && from + 1 < lines.count()
                && lines.at(from + 1).startsWith(COLUMN);
        boolean isTable = first.indexOf(COLUMN) > 0 && TableHeader.dashes(lines, from) > 0;
        return isList || isTable ? Runs.of(lines, from, isList ? 1 : 0, MAX_ROWS, line -> isList == isOfList(line)) : 0;
    }

    private static boolean isOfList(String line) {
        return line.startsWith("InputObject ") || line.startsWith(COLUMN);
    }

    /** Up to the line of stars behind the second file; 0 when there is none, as below a heading of somebody's. */
    private static int files(Lines lines, int from) {
        boolean isSecond = false;
        for (int at = from + 1; at < lines.count() && at - from < MAX_OF_FILES; at++) {
            String line = lines.at(at);
            if (isSecond && line.equals(END)) {
                return at + 1 - from;
            }
            isSecond |= line.startsWith(END) && FILE.matcher(line).matches();
        }
        return 0;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        sink.reject(
                block.from(),
                "",
                "Two outputs are compared here, and nothing tells which of them is the one of now.",
                "Paste what the command prints now.");
    }
}
