package io.mapimedic.report.view;

import java.util.Locale;

/** Numbers in explanations, the same on every machine. */
final class Figures {

    private Figures() {}

    /** A probability or a share. */
    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "less than 0.1 %";
        }
        return percent < 10 && percent > 0
                ? String.format(Locale.ROOT, "%.1f %%", percent)
                : Math.round(percent) + " %";
    }

    /** As short as it goes. */
    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.3g", number);
    }

    /** With its sign, as addends have. */
    static String signed(double number) {
        // Added to zero, what rounds to nothing has no sign of its own.
        return String.format(Locale.ROOT, "%+.2f", Math.rint(100 * number) / 100 + 0.0);
    }
}
