package io.mapimedic.text;

import java.util.BitSet;
import java.util.List;

/**
 * A pattern found in a sentence.
 *
 * @param hits one for each element of the pattern
 * @param from first word
 * @param to   behind the last word
 * @param used words that are elements
 * @param slot what was read off, empty when the pattern has no slot
 */
record Match(Pattern pattern, List<Hit> hits, int from, int to, BitSet used, String slot) {

    static Match of(Pattern pattern, List<Hit> hits) {
        BitSet used = new BitSet();
        hits.forEach(hit -> used.set(hit.from(), hit.to()));
        String slot = hits.stream()
                .map(Hit::slot)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new Match(pattern, hits, used.nextSetBit(0), used.length(), used, slot);
    }

    /** Words between that are no elements. */
    int others() {
        return to - from - used.cardinality();
    }

    long typos() {
        return hits.stream().filter(Hit::isTypo).count();
    }

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
