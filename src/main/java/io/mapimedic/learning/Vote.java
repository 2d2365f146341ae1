package io.mapimedic.learning;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one outcome says of one belief.
 *
 * @param cause what was at work
 * @param fixed true when it was fixed
 */
record Vote(String cause, boolean fixed, String caller, Instant at) {

    /** The youngest votes, oldest first. One caller fills half of the window at most, so that nobody pushes all others out. */
    static List<Vote> window(List<Vote> all, int size) {
        Map<String, Integer> byCaller = new HashMap<>();
        Deque<Vote> youngest = new ArrayDeque<>();
        for (int i = all.size() - 1; i >= 0 && youngest.size() < size; i--) {
            if (byCaller.merge(all.get(i).caller, 1, Integer::sum) <= size / 2) {
                youngest.addFirst(all.get(i));
            }
        }
        return new ArrayList<>(youngest);
    }
}
