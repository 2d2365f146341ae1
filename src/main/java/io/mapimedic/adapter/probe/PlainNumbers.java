package io.mapimedic.adapter.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the numbers of a sentence as those who read sentences know them, where the unit makes clear what is meant: {@code 12'345 ms},
 * {@code 1.234,5 ms}, {@code 180.000 Elemente}, {@code 2,5 s}. Three digits behind a single point may be decimals, as tools print them;
 * so they are left alone, unless things are counted or they are three noughts.
 */
final class PlainNumbers {

    private static final String COUNTED =
            "items?|mails?|messages?|folders?|users?|mailboxes|requests?|connections?|bytes?|KB|kB|Elemente?n?|Objekte?n?|Nachrichten|Ordnern?|Benutzern?|Postfächern?|Anfragen|Verbindungen";
    private static final String MEASURED =
            "ms|msec|s|sec|secs|seconds?|milliseconds?|sek|Sek|Sekunden?|Millisekunden?|min|minutes?|Minuten?|h|hours?|Stunden?|days?|Tagen?|Tage|%|percent|Prozent|MB|GB|TB";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,'’/:\\\\-])(?!(?:\\d{1,3}\\.){3}\\d{1,3}(?![.\\d]))([1-9]\\d{0,2}(?:[.,'’\\u00a0\\u202f]\\d{3}){1,4}(?:[.,]\\d{1,3})?|[1-9]\\d?(?: \\d{3}){1,3}|\\d{1,9},\\d{1,2})"
                    + "(?=[ \\u00a0\\u202f]?(?:(" + COUNTED + ")|" + MEASURED + ")(?![\\w/]))");

    /** What Outlook and Windows state in whole milliseconds. */
    private static final Pattern WHOLE = Pattern.compile("(?i)\\bAvg\\.? ?(?:Resp|Proc)|KeepAlive|IdleTimeout");

    private static final int NEAR = 40;

    private PlainNumbers() {}

    /** The sentences with their numbers written plainly; all else stays as it is. */
    static String in(String sentences) {
        Matcher number = NUMBER.matcher(sentences);
        return number.find()
                ? number.replaceAll(
                        found -> plain(found.group(1), found.group(2) != null || isWhole(sentences, found.start())))
                : sentences;
    }

    private static boolean isWhole(String sentences, int start) {
        return WHOLE.matcher(sentences.substring(Math.max(0, start - NEAR), start))
                .find();
    }

    /** Without the signs between the groups, and with a point before the decimals. */
    static String plain(String number, boolean isCounted) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        String whole = last < 0 ? number : number.substring(0, last);
        String end = last < 0 ? "" : number.substring(last + 1);
        boolean isOneSign = last >= 0 && whole.indexOf('.') < 0 && whole.indexOf(',') < 0;
        boolean isGroup = end.length() == 3
                && (isOneSign ? isCounted || end.equals("000") : whole.indexOf(number.charAt(last)) >= 0);
        boolean isUnclear =
                end.length() == 3 && isOneSign && !isGroup && digits(whole).equals(whole);
        if (isUnclear) {
            return number;
        }
        return last < 0 || isGroup ? digits(number) : digits(whole) + "." + end;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
