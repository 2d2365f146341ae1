package io.mapimedic.report.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a text report is written on: breaks sentences to its width, colours them if it can, and has only characters that it can show. */
public final class Paper {

    /** Narrower than this nothing can be read. */
    private static final int NARROWEST = 40;
    /** Wider than this no line is read to its end. */
    private static final int WIDEST = 120;

    private static final Map<Integer, String> PLAINER = Map.ofEntries(
            Map.entry((int) '…', "..."),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '×', "x"),
            Map.entry((int) '·', "-"),
            Map.entry((int) '\u00a0', " "),
            Map.entry((int) 'ß', "ss"));

    private final int width;
    private final boolean coloured;
    private final UnaryOperator<String> shown;
    private final StringBuilder out = new StringBuilder(8_000);

    /**
     * @param width   columns there are; what is beyond readable bounds is taken as the bound
     * @param charset what the reader's side can show
     */
    public Paper(int width, boolean coloured, Charset charset) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
        this.coloured = coloured;
        this.shown = charset.equals(StandardCharsets.UTF_8) || !charset.canEncode()
                ? UnaryOperator.identity()
                : text -> within(charset.newEncoder(), text);
    }

    /** Eighty columns without colour, for mail and tickets. */
    public static Paper plain() {
        return new Paper(80, false, StandardCharsets.UTF_8);
    }

    /** The head of a section, with a blank line before. */
    Paper section(String title) {
        return blank().line(0, Line.of(title, Ink.STRONG));
    }

    Paper blank() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        return this;
    }

    /** A sentence, broken where the paper ends. */
    Paper line(int indent, Line line) {
        return hanging(indent, "", line);
    }

    /** A sentence after a mark; its further lines begin below its first word. */
    Paper hanging(int indent, String mark, Line line) {
        String margin = " ".repeat(indent + mark.length());
        out.append(" ".repeat(indent)).append(mark);
        int column = margin.length();
        Ink ink = Ink.PLAIN;
        boolean atStart = true;
        for (Line.Word word : line.words()) {
            String text = shown.apply(word.text());
            boolean breaks = !atStart && !word.glued() && column + 1 + text.length() > width;
            if (breaks || ink != word.ink()) {
                change(ink, Ink.PLAIN);
                ink = Ink.PLAIN;
            }
            if (breaks) {
                out.append('\n').append(margin);
                column = margin.length();
            } else if (!atStart && !word.glued()) {
                out.append(' ');
                column++;
            }
            change(ink, word.ink());
            ink = word.ink();
            out.append(text);
            column += text.length();
            atStart = false;
        }
        change(ink, Ink.PLAIN);
        out.append('\n');
        return this;
    }

    /** One ink after the other, and none across the end of a line. */
    private void change(Ink from, Ink to) {
        if (coloured && from != to) {
            out.append(from.off()).append(to.on());
        }
    }

    /** Lines as they stand, never broken, so that they can be copied. */
    Paper code(int indent, String lines) {
        for (String line : lines.strip().split("\\R")) {
            String text = shown.apply(line.replaceAll("[\\r\\t\\f\\u000b]", " ").stripTrailing());
            out.append(" ".repeat(indent))
                    .append(coloured ? Ink.CODE.on() + text + Ink.CODE.off() : text)
                    .append('\n');
        }
        return this;
    }

    /** The text in characters that the charset has: as near as can be, else a question mark. */
    private static String within(CharsetEncoder encoder, String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder near = new StringBuilder(text.length());
        text.codePoints().forEach(point -> near.append(near(encoder, point)));
        return near.toString();
    }

    private static String near(CharsetEncoder encoder, int point) {
        String itself = Character.toString(point);
        if (encoder.canEncode(itself)) {
            return itself;
        }
        String without = Normalizer.normalize(itself, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String plainer = PLAINER.getOrDefault(point, without);
        return !plainer.isEmpty() && encoder.canEncode(plainer) ? plainer : "?";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
