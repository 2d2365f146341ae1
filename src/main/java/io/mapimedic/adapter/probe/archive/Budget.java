package io.mapimedic.adapter.probe.archive;

/** Counts what was unpacked in one request, and stops what goes beyond the limits while it happens: what archives say of sizes may lie. */
final class Budget {

    /** Below this a ratio means nothing: a page of blanks packs a thousand to one. */
    private static final long SMALL = 4L * 1024 * 1024;

    private final UnpackingLimits limits;
    private int entries;
    private long bytes;

    Budget(UnpackingLimits limits) {
        this.limits = limits;
    }

    void countEntry() throws BeyondLimitsException {
        if (++entries > limits.entries()) {
            throw new BeyondLimitsException(
                    "More than %d files are packed; the rest was not read.".formatted(limits.entries()), true);
        }
    }

    /**
     * Counts what was just unpacked.
     *
     * @param soFar  bytes of this entry, these included
     * @param packed bytes that the entry has in its archive
     */
    void count(int more, long soFar, long packed) throws BeyondLimitsException {
        bytes += more;
        if (bytes > limits.bytes()) {
            throw new BeyondLimitsException(
                    "Unpacked it is more than %d bytes; the rest was not read.".formatted(limits.bytes()), true);
        }
        if (soFar > limits.entryBytes()) {
            throw new BeyondLimitsException(
                    "Unpacked it is more than %d bytes, so it was not read.".formatted(limits.entryBytes()), false);
        }
        if (soFar > SMALL && soFar / limits.ratio() > packed) {
            throw new BeyondLimitsException(
                    "Unpacked it is more than %d times as large, as no log or output is, so it was not read."
                            .formatted(limits.ratio()),
                    false);
        }
    }

    boolean isTooDeep(int depth) {
        return depth > limits.depth();
    }

    String depthReason() {
        return "Archives lie more than %d deep in each other here; this one was not opened.".formatted(limits.depth());
    }
}
