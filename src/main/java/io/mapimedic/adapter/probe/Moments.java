package io.mapimedic.adapter.probe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads points in time in the local formats of servers, as far as they have one meaning. {@code 5/14/2026 11:59:59 PM} is
 * American, {@code 14.05.2026 23:59:59} has the day first; {@code 05/06/2026 10:00:00} may be May or June and stays unread. No
 * format carries a time zone, so UTC is assumed: for what is counted in days the difference does not matter.
 */
public final class Moments {

    private static final String TIME =
            "(?:[ T,]{1,3}(?<hour>\\d{1,2}+)[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9}+)?+)?+(?:\\s?(?<half>(?i:[AP]\\.?M\\.?)))?+)?+";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2}+)[-/.](?<day>\\d{1,2}+)\\.?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<first>\\d{1,2}+)(?<sign>[-/.])\\s?(?<second1>\\d{1,2}+)[-/.]\\s?(?<year>\\d{4})" + TIME);

    private Moments() {}

    /** The point in time; empty when the text is none, or has two meanings. */
    public static Optional<Instant> read(String printed) {
        String text = printed.strip().replace('\u202f', ' ');
        if (text.length() < 8 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            Matcher iso = YEAR_FIRST.matcher(text);
            if (iso.matches()) {
                return Optional.of(moment(iso, number(iso, "month"), number(iso, "day")));
            }
            Matcher local = YEAR_LAST.matcher(text);
            return local.matches() ? yearLast(local) : offset(text);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> yearLast(Matcher local) {
        int first = number(local, "first");
        int second = number(local, "second1");
        boolean hasSlash = local.group("sign").equals("/");
        if (local.group("sign").equals(".") || first > 12) {
            return Optional.of(moment(local, second, first));
        }
        boolean isAmerican = hasSlash && local.group("half") != null;
        return isAmerican || second > 12 || first == second
                ? Optional.of(moment(local, first, second))
                : Optional.empty();
    }

    private static Instant moment(Matcher found, int month, int day) {
        int hour = found.group("hour") == null ? 0 : number(found, "hour");
        String half = found.group("half");
        if (half != null) {
            hour = hour % 12 + (half.toUpperCase(Locale.ROOT).startsWith("P") ? 12 : 0);
        }
        int minute = found.group("minute") == null ? 0 : number(found, "minute");
        int second = found.group("second") == null ? 0 : number(found, "second");
        return LocalDateTime.of(number(found, "year"), month, day, hour, minute, second)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
