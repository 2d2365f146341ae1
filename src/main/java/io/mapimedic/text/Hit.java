package io.mapimedic.text;

/**
 * Words of a sentence that are an element of phrases.
 *
 * @param from   first word
 * @param to     behind the last word
 * @param isTypo whether a mistyped word was taken for another
 * @param isPart whether it is a part of a compound, which holds other elements beside it
 * @param slot   what was read off, empty for words
 */
record Hit(int from, int to, boolean isTypo, boolean isPart, String slot) {

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to && !(isPart && other.isPart && from == other.from);
    }

    int length() {
        return to - from;
    }
}
