package io.mapimedic.ranking;

/**
 * Two faults that together explain what is seen better than any single one.
 *
 * @param probability that both are at work, 0 to 1
 */
public record FaultPair(Hypothesis first, Hypothesis second, double probability) {

    /** For people. */
    public String says() {
        return "Two faults together explain what is seen better than one: \"%s\" and \"%s\" (%d %%)."
                .formatted(first.cause().title(), second.cause().title(), Math.round(100 * probability));
    }
}
