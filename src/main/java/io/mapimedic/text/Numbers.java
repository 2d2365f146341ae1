package io.mapimedic.text;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, versions and units as they stand in sentences. */
final class Numbers {

    private static final int DIGITS_OF_A_STATUS = 3;
    private static final int LONGEST = 12;
    private static final String PORT_OF_HTTPS = "443";
    private static final int PARTS_OF_A_VERSION = 3;

    /** An address of somebody's own network; the third part of a build of Windows or Outlook, which begin alike, is larger. */
    private static final Pattern PRIVATE_ADDRESS = Pattern.compile(
            "(?:10\\.\\d{1,3}|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.(?:1?\\d{1,2}|2[0-4]\\d|25[0-5])\\.(?:1?\\d{1,2}|2[0-4]\\d|25[0-5])");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("ms", "ms"),
            Map.entry("millisecond", "ms"),
            Map.entry("milliseconds", "ms"),
            Map.entry("millisekunden", "ms"),
            Map.entry("s", "s"),
            Map.entry("sec", "s"),
            Map.entry("secs", "s"),
            Map.entry("sek", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("sekunde", "s"),
            Map.entry("sekunden", "s"),
            Map.entry("min", "min"),
            Map.entry("mins", "min"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"),
            Map.entry("minuten", "min"),
            Map.entry("day", "days"),
            Map.entry("days", "days"),
            Map.entry("tag", "days"),
            Map.entry("tage", "days"),
            Map.entry("tagen", "days"),
            Map.entry("percent", "%"),
            Map.entry("prozent", "%"));

    /** Four parts of an address whose first is larger than the version of any product: {@code 203.0.113.4}. */
    private static final Pattern OTHER_ADDRESS =
            Pattern.compile("(?:[2-9]\\d|1\\d{2}|2[0-4]\\d|25[0-5])(?:\\.(?:1?\\d{1,2}|2[0-4]\\d|25[0-5])){3}");

    private Numbers() {}

    /** Digits, with a point and decimals perhaps. */
    static boolean isNumber(String word) {
        return word.length() <= LONGEST && points(word) <= 1 && isDotted(word);
    }

    /** A status of HTTP: {@code 503}, {@code 503.2}; 443 is none, and the port in every line of a web server's log. */
    static boolean isStatus(String word) {
        int whole = word.indexOf('.') < 0 ? word.length() : word.indexOf('.');
        return isNumber(word)
                && whole == DIGITS_OF_A_STATUS
                && word.charAt(0) >= '1'
                && word.charAt(0) <= '5'
                && !word.equals(PORT_OF_HTTPS);
    }

    static boolean isVersion(String word) {
        return word.length() <= 2 * LONGEST
                && points(word) + 1 >= PARTS_OF_A_VERSION
                && isDotted(word)
                && !PRIVATE_ADDRESS.matcher(word).matches()
                && !OTHER_ADDRESS.matcher(word).matches();
    }

    private static long points(String word) {
        return word.chars().filter(c -> c == '.').count();
    }

    private static boolean isDotted(String word) {
        boolean wasDigit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && !(c == '.' && wasDigit)) {
                return false;
            }
            wasDigit = isDigit;
        }
        return wasDigit;
    }

    /** Digits with their unit attached, {@code 60s}: where the unit begins, else 0. */
    private static int attached(String word) {
        int end = 0;
        while (end < word.length() && (Character.isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
            end++;
        }
        boolean isBoth = end > 0 && end < word.length() && isNumber(word.substring(0, end));
        return isBoth && UNITS.containsKey(word.substring(end)) ? end : 0;
    }

    /** A number, with its unit attached perhaps. */
    static boolean isAmount(String word) {
        return isNumber(word) || attached(word) > 0;
    }

    /** The number of an amount. */
    static String number(String amount) {
        int end = attached(amount);
        return end > 0 ? amount.substring(0, end) : amount;
    }

    /** The unit that is attached to an amount, null when none is. */
    static @Nullable String attachedUnit(String amount) {
        int end = attached(amount);
        return end > 0 ? unit(amount.substring(end)) : null;
    }

    /** The unit that this word is, null when it is none. */
    static @Nullable String unit(String word) {
        return UNITS.get(word);
    }
}
