package io.mapimedic.adapter.probe.log;

import java.util.Arrays;

/**
 * How many sessions were there at once. A waiting request is answered within five minutes, so a session that lives shows at least once
 * in five minutes: the most different ones within five minutes of the clock are the most at once. Beyond {@value #MOST} it counts no
 * further.
 */
final class Sessions {

    private static final long WINDOW = 5 * 60_000;
    private static final int MOST = 65_536;

    private long[] slots = new long[256];
    private int size;
    private long window = Long.MIN_VALUE;
    private int peak;

    void seen(long session, long time) {
        long now = time == Row.NONE ? window : Math.floorDiv(time, WINDOW);
        if (now > window) {
            window = now;
            size = 0;
            Arrays.fill(slots, 0);
        }
        if (now == window && size < MOST) { // rows are written when requests end, so older windows are nearly complete
            add(session == 0 ? 1 : session);
            peak = Math.max(peak, size);
        }
    }

    int peak() {
        return peak;
    }

    private void add(long session) {
        int slot = slot(slots, session);
        if (slots[slot] == session) {
            return;
        }
        slots[slot] = session;
        if (++size * 2 > slots.length) {
            long[] larger = new long[slots.length * 2];
            for (long old : slots) {
                if (old != 0) {
                    larger[slot(larger, old)] = old;
                }
            }
            slots = larger;
        }
    }

    private static int slot(long[] slots, long session) {
        int slot = (int) (session >>> 20) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != session) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
