package io.mapimedic.knowledge;

import java.util.Locale;

/** Who can answer a question, and what the answer costs in minutes (the channel costs of the ranking model). */
public enum Respondent {
    PROBE(0.05),
    USER(0.5),
    ADMIN(3);

    private final double minutes;

    Respondent(double minutes) {
        this.minutes = minutes;
    }

    public double minutes() {
        return minutes;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
