package io.mapimedic.adapter.probe.log;

import io.mapimedic.model.Sample;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what HTTP.sys rejected, by its reason phrase: for {@code /mapi} and its application pools, and for all others apart. That headers
 * are too long counts whatever was asked for, because its limits are those of the whole server.
 */
final class Rejections {

    private static final int MOST_REASONS = 100;

    private final ByteKeys<Reason> reasons = new ByteKeys<>(MOST_REASONS, name -> new Reason(name, new long[1]));
    private long mapi;
    private long others;
    private long first = Long.MAX_VALUE;
    private long last = Row.NONE;

    /** A reason phrase, and how often it stood for MAPI. */
    record Reason(String name, long[] count) {}

    void take(Row row, long time) {
        boolean isMapi = row.startsWith(Column.URL, "/mapi/") || row.startsWith(Column.QUEUE, "msexchangemapi");
        if (!isMapi && !isTooLong(row) || !row.has(Column.REASON)) {
            others++;
            return;
        }
        mapi++;
        if (time != Row.NONE) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
        Reason reason = reasons.of(row.bytes(), row.from(Column.REASON), row.to(Column.REASON));
        if (reason != null) {
            reason.count[0]++;
        }
    }

    private static boolean isTooLong(Row row) {
        return row.is(Column.REASON, "requestlength") || row.is(Column.REASON, "fieldlength");
    }

    Optional<Reason> top() {
        return reasons.values().stream()
                .min(Comparator.comparingLong((Reason reason) -> -reason.count[0])
                        .thenComparing(Reason::name));
    }

    List<Reason> all() {
        return reasons.values();
    }

    long mapi() {
        return mapi;
    }

    long others() {
        return others;
    }

    Sample sample() {
        return new Sample(mapi, last == Row.NONE ? null : Instant.ofEpochMilli(first), lastTime());
    }

    @Nullable
    Instant lastTime() {
        return last == Row.NONE ? null : Instant.ofEpochMilli(last);
    }
}
