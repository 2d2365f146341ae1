package io.mapimedic.adapter.probe;

import io.mapimedic.model.Passage;

/** Lines that are no probe output, gathered so that a mail of forty lines around a paste is one entry and not forty. */
final class FreeText {

    private static final int ENOUGH = 400;

    private final Lines lines;
    private final ReadingSink sink;
    private final StringBuilder text = new StringBuilder();
    private int first = -1;
    private int last = -1;

    FreeText(Lines lines, ReadingSink sink) {
        this.lines = lines;
        this.sink = sink;
    }

    void add(int line) {
        if (first >= 0 && lines.isQuoted(first) != lines.isQuoted(line)) {
            flush();
        }
        if (first < 0) {
            first = line;
        }
        last = line;
        if (text.length() < ENOUGH && !sink.onlyCounts()) {
            String more = lines.at(line).strip();
            text.append(text.isEmpty() ? "" : " ").append(more, 0, Math.min(more.length(), ENOUGH));
        }
    }

    void flush() {
        if (first >= 0) {
            Passage passage = lines.passage(first, last + 1);
            String plain = PlainNumbers.in(passage.text());
            Passage said = new Passage(plain, passage.file(), passage.line());
            sink.rejectProse(first, text.toString(), lines.isQuoted(first) ? said.quoted() : said);
            first = -1;
            text.setLength(0);
        }
    }
}
