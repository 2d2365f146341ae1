package io.mapimedic.adapter.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line on standard error that tells how far the reading is, and is gone afterwards. Written by hand: a library for this brings a
 * whole terminal library along.
 */
final class Progress implements AutoCloseable {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int LONGEST = 78;
    private static final int BAR = 20;

    private final PrintStream err;
    private final boolean isShown;
    private final LongSupplier nanoseconds;
    private long last;
    private int shown;
    private boolean begun;
    private boolean ended;

    Progress(PrintStream err, boolean isShown, LongSupplier nanoseconds) {
        this.err = err;
        this.isShown = isShown;
        this.nanoseconds = nanoseconds;
    }

    /** Says what begins now. */
    void say(String what) {
        if (isShown) {
            show(what);
            last = nanoseconds.getAsLong();
        }
    }

    /** Tells how much of all bytes is read; not more often than an eye can follow, but the end is always told. */
    void at(String name, long read, long all) {
        if (!isShown) {
            return;
        }
        long now = nanoseconds.getAsLong();
        boolean isEnd = read >= all && !ended;
        if (begun && !isEnd && now - last < BETWEEN) {
            return;
        }
        begun = true;
        ended = read >= all;
        last = now;
        int part = all <= 0 ? BAR : (int) Math.min(BAR, read * BAR / all);
        show("[%s%s] %3d %% of %s  %s"
                .formatted(
                        "#".repeat(part),
                        ".".repeat(BAR - part),
                        all <= 0 ? 100 : Math.min(100, read * 100 / all),
                        size(all),
                        name));
    }

    private static String size(long bytes) {
        long mega = 1L << 20;
        return bytes < mega ? "%d KB".formatted(Math.max(1, bytes >> 10)) : "%d MB".formatted(bytes / mega);
    }

    private void show(String text) {
        String harmless = text.replaceAll("[^\\x20-\\x7e]", "?");
        String line = harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST);
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
