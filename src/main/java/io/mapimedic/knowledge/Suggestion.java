package io.mapimedic.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant: the known name with the smallest edit distance. */
public final class Suggestion {

    private Suggestion() {}

    /** The closest of the known names, when it is close enough to be meant. */
    public static Optional<String> closest(String name, Collection<String> known) {
        if (name.length() > 200) {
            return Optional.empty();
        }
        int tolerance = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= tolerance)
                .map(candidate -> new Candidate(candidate, distance(name, candidate)))
                .filter(candidate -> candidate.distance <= tolerance)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** A sentence to put behind a complaint, with a blank before it; empty when nothing is close. */
    public static String sentence(String name, Collection<String> known) {
        return closest(name, known).map(" Maybe you mean '%s'."::formatted).orElse("");
    }

    private record Candidate(String name, int distance) {}

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + substitution);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
