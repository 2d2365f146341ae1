package io.mapimedic.adapter.probe.iis;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times as IIS writes them: {@code 00:20:00}, {@code 1.05:00:00} with days in front. */
final class TimeSpans {

    private static final Pattern SPAN =
            Pattern.compile("(?:([0-9]{1,5})\\.)?([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2}))?(?:\\.[0-9]{1,9})?");

    private TimeSpans() {}

    /** The time; empty when it is none. */
    static Optional<Duration> of(String text) {
        Matcher span = SPAN.matcher(text.strip());
        return span.matches()
                ? Optional.of(Duration.ofDays(number(span.group(1)))
                        .plusHours(number(span.group(2)))
                        .plusMinutes(number(span.group(3)))
                        .plusSeconds(number(span.group(4))))
                : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
