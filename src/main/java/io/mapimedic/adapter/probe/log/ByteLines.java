package io.mapimedic.adapter.probe.log;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream as ranges in one buffer, which is used again for each of them. A line longer than {@value #LONGEST} bytes
 * gives its beginning; the rest is skipped, so that a line may be as long as it likes.
 */
final class ByteLines {

    /** IIS writes 16 KiB of URL at most, and Exchange cuts its columns; a longer line is damage or an attack. */
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[4 * LONGEST];
    private int next;
    private int limit;
    private boolean isAtEnd;

    private int from;
    private int to;
    private int number = -1;
    private boolean isCut;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false when there is none. */
    boolean advance() throws IOException {
        isCut = false;
        while (true) {
            int end = Bytes.indexOf(buffer, next, limit, (byte) '\n');
            if (end < limit) {
                return take(end, end + 1);
            }
            if (isAtEnd) {
                return next < limit && take(limit, limit);
            }
            if (limit - next >= LONGEST) {
                return cut();
            }
            fill();
        }
    }

    private boolean take(int end, int following) {
        from = next;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        next = following;
        number++;
        return true;
    }

    /** Takes the beginning of the line and skips to the next one. */
    private boolean cut() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, LONGEST);
        int scratch = LONGEST;
        int kept = limit - next - LONGEST;
        System.arraycopy(buffer, next + LONGEST, buffer, scratch, kept);
        limit = scratch + kept;
        int end = Bytes.indexOf(buffer, scratch, limit, (byte) '\n');
        while (end == limit && !isAtEnd) {
            limit = scratch;
            read();
            end = Bytes.indexOf(buffer, scratch, limit, (byte) '\n');
        }
        from = 0;
        to = LONGEST;
        next = Math.min(end + 1, limit);
        number++;
        isCut = true;
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, limit - next);
        limit -= next;
        next = 0;
        read();
    }

    private void read() throws IOException {
        int count = in.read(buffer, limit, buffer.length - limit);
        isAtEnd = count < 0;
        limit += Math.max(0, count);
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Counted from 0; stops at the largest number there is. */
    int number() {
        return Math.max(0, number);
    }

    boolean isCut() {
        return isCut;
    }
}
