package io.mapimedic.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the known word that somebody mistyped: one letter wrong, missing, too many or swapped in words of five letters, two in words of
 * eight. Words are found by what is left when letters are taken away, so that the number of known words does not matter.
 */
final class Typos {

    private static final int LENGTH_FOR_ONE = 5;
    private static final int LENGTH_FOR_TWO = 8;
    private static final int LONGEST = 24;

    private record Known(String word, String stem) {}

    private final Map<String, List<Known>> byRemains = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    void add(String word, String stem) {
        if (isWord(word) && words.add(word)) {
            Known known = new Known(word, stem);
            for (String remains : remains(word, allowed(word))) {
                byRemains.computeIfAbsent(remains, any -> new ArrayList<>(1)).add(known);
            }
        }
    }

    /** The stem of the nearest known word, empty when none is near enough or two are as near. */
    String meant(String word) {
        if (!isWord(word)) {
            return "";
        }
        Known best = null;
        int least = allowed(word) + 1;
        boolean isTie = false;
        for (String remains : remains(word, allowed(word))) {
            for (Known known : byRemains.getOrDefault(remains, List.of())) {
                int distance = distance(word, known.word);
                if (distance > Math.min(allowed(word), allowed(known.word)) || isOther(word, known.word, distance)) {
                    continue;
                }
                if (distance < least) {
                    best = known;
                    least = distance;
                    isTie = false;
                } else if (best != null && distance == least && !best.stem.equals(known.stem)) {
                    isTie = true;
                }
            }
        }
        return best == null || isTie ? "" : best.stem;
    }

    /** Two mistakes and another first letter: rather another word. */
    private static boolean isOther(String word, String known, int distance) {
        return distance > 1 && word.charAt(0) != known.charAt(0);
    }

    private static boolean isWord(String word) {
        return word.length() >= LENGTH_FOR_ONE
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    private static int allowed(String word) {
        return word.length() >= LENGTH_FOR_TWO ? 2 : 1;
    }

    /** The word, and what is left of it without one letter or two. */
    private static Set<String> remains(String word, int letters) {
        Set<String> all = new HashSet<>();
        all.add(word);
        Set<String> last = Set.of(word);
        for (int i = 0; i < letters; i++) {
            Set<String> shorter = new HashSet<>();
            for (String one : last) {
                for (int at = 0; at < one.length(); at++) {
                    shorter.add(one.substring(0, at) + one.substring(at + 1));
                }
            }
            all.addAll(shorter);
            last = shorter;
        }
        return all;
    }

    /** Letters to change, insert, delete or swap with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean isSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
