package io.mapimedic.report.view;

/**
 * One sentence of an explanation.
 *
 * @param depth 0 for a conclusion, one more for each step down to what it rests on
 */
public record Sentence(int depth, String text) {

    static Sentence of(int depth, String format, Object... words) {
        return new Sentence(depth, Printable.of(format.formatted(words)));
    }
}
