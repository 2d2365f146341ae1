package io.mapimedic.report.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reported value as JSON has it: a time is a text. */
final class PlainValue {

    private PlainValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Instant time) {
            return time.toString();
        }
        boolean hasNoJson = value instanceof Double number && !Double.isFinite(number);
        return hasNoJson ? String.valueOf(value) : value;
    }
}
