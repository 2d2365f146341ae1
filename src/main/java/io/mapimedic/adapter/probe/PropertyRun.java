package io.mapimedic.adapter.probe;

/** Which lines still belong to a run of properties; knows the line before and the property that is open. */
final class PropertyRun {
    private static final int MAX_OPEN_LINES = 50;

    private PropertyLine open;
    private boolean hasNeighbours;
    private boolean hasOpenBrace;
    private int blanks;
    private int openLines;

    PropertyRun(PropertyLine first) {
        begin(first);
    }

    boolean takes(String line) {
        PropertyLine next = PropertyLine.parse(line);
        if (next == null && blanks == 0) {
            next = PropertyLine.parseAligned(line, open.colon());
        }
        boolean isContinuation = next == null && isContinuation(line);
        if (next != null && PropertyLine.indent(line) <= open.colon()) {
            hasNeighbours |= blanks == 0;
            begin(next);
            return true;
        }
        if (isContinuation || next != null) {
            hasNeighbours |= blanks == 0;
            openLines++;
            hasOpenBrace = hasOpenBrace && !line.endsWith("}");
            return true;
        }
        return false;
    }

    private boolean isContinuation(String line) {
        int indent = PropertyLine.indent(line);
        if (indent == 0 && isOtherOutput(line)) {
            return false;
        }
        if (hasOpenBrace && openLines < MAX_OPEN_LINES && (blanks == 0 || !hasNeighbours)) {
            return true;
        }
        boolean isBelowValue = Math.abs(indent - open.colon() - 2) <= 1;
        return blanks == 0 ? indent >= 2 : !hasNeighbours && isBelowValue;
    }

    private static boolean isOtherOutput(String line) {
        // Nothing is left of a line whose beginning is blank for longer than lines are read.
        char first = line.isEmpty() ? '[' : line.charAt(0);
        return first == '['
                || first == '{'
                || first == '"'
                || CommandLine.parse(line).isPresent();
    }

    private void begin(PropertyLine entry) {
        open = entry;
        openLines = 0;
        hasOpenBrace = entry.value().startsWith("{") && !entry.value().endsWith("}");
    }

    /** So many empty lines stand before what comes next. */
    void after(int emptyLines) {
        blanks = emptyLines;
    }

    int blanks() {
        return blanks;
    }

    PropertyLine open() {
        return open;
    }
}
