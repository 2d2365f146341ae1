package io.mapimedic.adapter.probe.log;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the time of a row from its bytes: {@code 2026-11-22} and {@code 08:00:01}, or {@code 2026-11-22T08:00:01.806Z}. Logs are in UTC. */
final class Timestamps {

    private static final long DAY = 86_400_000;

    private long lastYearAndMonth;
    private int lastDay = -1;
    private long midnight = Row.NONE;

    /** Milliseconds since 1970; {@link Row#NONE} when the row has no full time. */
    long of(Row row) {
        byte[] bytes = row.bytes();
        int at = row.from(Column.DATE);
        int end = row.to(Column.DATE);
        if (end - at < 10 || bytes[at + 4] != '-' || bytes[at + 7] != '-') {
            return Row.NONE;
        }
        long yearAndMonth = Bytes.eight(bytes, at);
        int day = bytes[at + 8] << 8 | bytes[at + 9];
        if ((yearAndMonth != lastYearAndMonth || day != lastDay) && !go(bytes, at)) {
            return Row.NONE;
        }
        lastYearAndMonth = yearAndMonth;
        lastDay = day;
        long time = row.has(Column.TIME)
                ? timeOfDay(bytes, row.from(Column.TIME), row.to(Column.TIME))
                : timeOfDay(bytes, at + 11, end);
        return time < 0 ? Row.NONE : midnight + time;
    }

    /** Computes the day; rows of the same day need not. */
    private boolean go(byte[] bytes, int at) {
        lastDay = -1;
        int year = digits(bytes, at, 4);
        int month = digits(bytes, at + 5, 2);
        int day = digits(bytes, at + 8, 2);
        if ((year | month | day) < 0) {
            return false;
        }
        try {
            midnight = LocalDate.of(year, month, day).toEpochDay() * DAY;
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static long timeOfDay(byte[] bytes, int from, int to) {
        if (to - from < 8 || bytes[from + 2] != ':' || bytes[from + 5] != ':') {
            return Row.NONE;
        }
        int hours = digits(bytes, from, 2);
        int minutes = digits(bytes, from + 3, 2);
        int seconds = digits(bytes, from + 6, 2);
        if ((hours | minutes | seconds) < 0 || hours > 23 || minutes > 59 || seconds > 59) {
            return Row.NONE;
        }
        int thousandths = to - from >= 12 && bytes[from + 8] == '.' ? Math.max(0, digits(bytes, from + 9, 3)) : 0;
        return ((hours * 60L + minutes) * 60 + seconds) * 1_000 + thousandths;
    }

    private static int digits(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (!Bytes.isDigit(bytes[i])) {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
