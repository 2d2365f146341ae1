package io.mapimedic.diagnosis;

import org.jspecify.annotations.Nullable;

/** A line of a file. */
record Spot(String file, int line) {

    private static final String WORD = "line ";

    /** Null when the place is no line: an answer, a whole file. */
    static @Nullable Spot of(String place) {
        int number = place.lastIndexOf(WORD);
        if (number < 0 || number + WORD.length() == place.length()) {
            return null;
        }
        int line = 0;
        for (int i = number + WORD.length(); i < place.length(); i++) {
            char c = place.charAt(i);
            if (c < '0' || c > '9' || line > Integer.MAX_VALUE / 20) {
                return null;
            }
            line = 10 * line + c - '0';
        }
        return new Spot(place.substring(0, number), line);
    }
}
