package io.mapimedic.adapter.probe.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the event log, however it was printed.
 *
 * @param provider who logged it: {@code MSExchange Front End HTTP Proxy}
 * @param id       its number, which means something only beside the provider
 * @param computer where it was logged, null when it is not told
 * @param time     when it was logged, null when it is not told or has two meanings
 * @param message  the text for people, in any language; empty when it is not there
 * @param data     the values that the provider put into the text, in its order; empty when only the text is there
 * @param line     where it begins
 */
record WindowsEvent(
        String provider,
        int id,
        @Nullable String computer,
        @Nullable Instant time,
        String message,
        List<String> data,
        int line) {

    /** All that was said, in which codes are looked for: the data, or the text where they are missing. */
    String content() {
        return data.isEmpty() ? message : String.join("\n", data) + "\n" + message;
    }
}
