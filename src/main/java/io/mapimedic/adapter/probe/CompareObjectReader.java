package io.mapimedic.adapter.probe;

/**
 * Knows the table that {@code Compare-Object} prints, and reads nothing of it: which of the two sides is there now, only the command tells.
 *
 * <pre>
 * InputObject             SideIndicator
 * -----------             -------------
 * MapiHttpEnabled : True  =&gt;
 * MapiHttpEnabled : False &lt;=
 * </pre>
 */
final class CompareObjectReader implements FormatReader {

    private static final int MAX_ROWS = 20_000;
    private static final String COLUMN = "SideIndicator";

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean isList = first.startsWith("InputObject ")
                && from + 1 < lines.count()
                && lines.at(from + 1).startsWith(COLUMN);
        boolean isTable = first.indexOf(COLUMN) > 0 && TableHeader.dashes(lines, from) > 0;
        return isList || isTable ? Runs.of(lines, from, isList ? 1 : 0, MAX_ROWS, line -> isList == isOfList(line)) : 0;
    }

    private static boolean isOfList(String line) {
        return line.startsWith("InputObject ") || line.startsWith(COLUMN);
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        sink.reject(
                block.from(),
                block.lines().at(block.from()),
                "Two outputs are compared here, and nothing tells which of them is the one of now.",
                "Paste what the command prints now.");
    }
}
