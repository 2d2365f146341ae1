package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ProbedObject.CutShort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a value as PowerShell prints it: {@code True}, {@code {Ntlm, OAuth}}, {@code {}}, nothing at all. A list that ends in
 * dots is no list: PowerShell prints four items and then stops, and the fifth may be the one that counts.
 */
public final class PrintedValue {

    private static final Pattern WHOLE = Pattern.compile("[-+]?+\\d{1,18}+");
    /** With signs between the groups, of which there are two, or another before the decimals; else three digits may be decimals. */
    private static final Pattern GROUPED = Pattern.compile(
            "[1-9]\\d{0,2}(?:(?:\\.\\d{3}){2,4}|(?:,\\d{3}){2,4}|(?:\\.\\d{3}){1,4},\\d{1,30}|(?:,\\d{3}){1,4}\\.\\d{1,30}|(?:['’]\\d{3}){1,4}(?:[.,]\\d{1,30})?)");
    /** The services of a certificate, each at its place: {@code IP.WS..}; their dots are no sign that something was cut. */
    private static final Pattern SERVICES = Pattern.compile("[IPUWSFRN.]{6,8}");

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?+\\d{1,18}+(?:[.,]\\d{1,30}+)?+(?:[eE][-+]?+\\d{1,3}+)?+");

    private PrintedValue() {}

    public static Object of(String printed) {
        String text = printed.strip();
        if (text.equals("$null")) {
            return "";
        }
        if (text.startsWith("{")) {
            return list(text);
        }
        String word = text.startsWith("$") ? text.substring(1) : text;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> "True";
            case "false" -> "False";
            default -> text.length() > 3 && isCut(text) ? new CutShort(text) : text;
        };
    }

    /** A cell of a table is cut where its column ends. */
    public static Object ofCell(String printed) {
        String text = printed.strip();
        return text.length() > 1 && isCut(text) ? new CutShort(text) : of(text);
    }

    /** A number as counters and the registry print it: whole, or with a decimal point or comma, perhaps in groups of three digits. */
    public static Optional<Number> number(String printed) {
        String text = plain(printed.strip());
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(Long.valueOf(text));
        }
        return DECIMAL.matcher(text).matches()
                ? Optional.<Number>of(Double.valueOf(text.replace(',', '.')))
                        .filter(number -> Double.isFinite(number.doubleValue()))
                : Optional.empty();
    }

    private static String plain(String number) {
        return number.length() < 60 && GROUPED.matcher(number).matches() ? PlainNumbers.plain(number, true) : number;
    }

    private static Object list(String text) {
        boolean isClosed = text.endsWith("}");
        String inside = (isClosed ? text.substring(1, text.length() - 1) : text.substring(1)).strip();
        if (!isClosed || isCut(inside)) {
            return new CutShort(text);
        }
        return items(inside);
    }

    private static List<String> items(String inside) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            boolean isSeparator = c == ',' && depth <= 0 && (i + 1 == inside.length() || inside.charAt(i + 1) == ' ');
            if (isSeparator) {
                addItem(items, inside.substring(start, i));
                start = i + 1;
            }
        }
        addItem(items, inside.substring(start));
        return List.copyOf(items);
    }

    private static void addItem(List<String> items, String item) {
        if (!item.isBlank()) {
            items.add(item.strip());
        }
    }

    private static boolean isCut(String text) {
        return text.endsWith("…")
                || text.endsWith("...") && !SERVICES.matcher(text).matches();
    }
}
