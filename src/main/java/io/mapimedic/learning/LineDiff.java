package io.mapimedic.learning;

import java.util.ArrayList;
import java.util.List;

/** A unified diff of a file of which lines were changed, none added and none removed. */
final class LineDiff {

    private static final int CONTEXT = 3;

    private LineDiff() {}

    /** The diff; empty when nothing differs. */
    static String of(String file, List<String> before, List<String> after) {
        StringBuilder diff = new StringBuilder();
        int next = 0;
        while (next < before.size()) {
            if (before.get(next).equals(after.get(next))) {
                next++;
                continue;
            }
            int last = next;
            for (int i = next; i < before.size() && i <= last + 2 * CONTEXT; i++) {
                last = before.get(i).equals(after.get(i)) ? last : i;
            }
            diff.append(hunk(before, after, Math.max(0, next - CONTEXT), Math.min(before.size(), last + CONTEXT + 1)));
            next = last + 2 * CONTEXT + 1;
        }
        return diff.isEmpty() ? "" : "--- a/" + file + "\n+++ b/" + file + "\n" + diff;
    }

    private static String hunk(List<String> before, List<String> after, int from, int to) {
        StringBuilder hunk =
                new StringBuilder("@@ -%d,%d +%d,%d @@\n".formatted(from + 1, to - from, from + 1, to - from));
        List<String> added = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (before.get(i).equals(after.get(i))) {
                added.forEach(line -> hunk.append('+').append(line).append('\n'));
                added.clear();
                hunk.append(' ').append(before.get(i)).append('\n');
            } else {
                hunk.append('-').append(before.get(i)).append('\n');
                added.add(after.get(i));
            }
        }
        added.forEach(line -> hunk.append('+').append(line).append('\n'));
        return hunk.toString();
    }
}
