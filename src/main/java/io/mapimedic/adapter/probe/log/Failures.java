package io.mapimedic.adapter.probe.log;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often each way to fail was seen on one server. */
final class Failures {

    /** Kinds of one failure; a healthy log has a handful. */
    private static final int MOST = 256;

    /** ERROR_ACCESS_DENIED: IIS writes it beside every anonymous 401, so it tells nothing. */
    private static final long ACCESS_DENIED = 5;

    /** Room for the sub-status in one number with the status; a text for each failing row would cost more than all the rest. */
    private static final long SUB_STATUSES = 100_000;

    private final Map<Object, long[]> statuses = new HashMap<>();
    private final Map<Object, long[]> win32Statuses = new HashMap<>();
    private final Map<Object, long[]> responseCodes = new HashMap<>();
    private final Map<Object, long[]> backEnd = new HashMap<>();

    /** The most frequent of its kind. */
    record Top(Object value, long count) {}

    void status(long status, long subStatus, long count) {
        add(statuses, status * SUB_STATUSES + Math.min(subStatus, SUB_STATUSES - 2) + 1, count);
    }

    void win32(long status, long count) {
        if (status > 0 && status != ACCESS_DENIED) {
            add(win32Statuses, status, count);
        }
    }

    void responseCode(long code) {
        add(responseCodes, code, 1);
    }

    void backEnd(String error) {
        add(backEnd, error, 1);
    }

    Optional<Top> status() {
        return top(statuses).map(top -> new Top(name((Long) top.value), top.count));
    }

    /** {@code 503.2}, or {@code 503} where no sub-status is logged. */
    private static String name(long status) {
        long subStatus = status % SUB_STATUSES - 1;
        return status / SUB_STATUSES + (subStatus < 0 ? "" : "." + subStatus);
    }

    Optional<Top> win32() {
        return top(win32Statuses);
    }

    Optional<Top> responseCode() {
        return top(responseCodes);
    }

    Optional<Top> backEnd() {
        return top(backEnd);
    }

    private static void add(Map<Object, long[]> counts, Object value, long count) {
        long[] sum = counts.get(value);
        if (sum == null && counts.size() < MOST) {
            sum = new long[1];
            counts.put(value, sum);
        }
        if (sum != null) {
            sum[0] += count;
        }
    }

    /** Of equally frequent ones the first by name, so that the answer does not depend on anything else. */
    private static Optional<Top> top(Map<Object, long[]> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Top(entry.getKey(), entry.getValue()[0]))
                .min(Comparator.comparingLong((Top top) -> -top.count).thenComparing(top -> top.value.toString()));
    }
}
