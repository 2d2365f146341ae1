package io.mapimedic.adapter.probe;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in JSON: {@code /Date(1794614400000)/} of Windows PowerShell, {@code 2026-11-14T00:00:00Z} of PowerShell 7. */
final class JsonDates {

    private static final Pattern OLD = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
    private static final Pattern ISO =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})?");

    private JsonDates() {}

    /** The point in time, or the text itself when it is none. */
    static Object read(String text) {
        if (text.length() > 40) {
            return text;
        }
        Matcher old = OLD.matcher(text);
        if (old.matches()) {
            return instant(Long.parseLong(old.group(1)), text);
        }
        return ISO.matcher(text).matches()
                ? Moments.read(text).<Object>map(time -> time).orElse(text)
                : text;
    }

    private static Object instant(long milliseconds, String text) {
        try {
            return Instant.ofEpochMilli(milliseconds);
        } catch (DateTimeException beyondAllTimes) {
            return text;
        }
    }
}
