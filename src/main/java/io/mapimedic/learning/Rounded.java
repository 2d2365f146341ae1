package io.mapimedic.learning;

/** What is learned is shown as exactly as it is used. */
final class Rounded {

    private Rounded() {}

    static double toThousandths(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
