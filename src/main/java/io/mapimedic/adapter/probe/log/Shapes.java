package io.mapimedic.adapter.probe.log;

import io.mapimedic.adapter.probe.log.Layout.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a row whose header nobody pasted, by what stands beside what:
 *
 * <pre>
 * 2026-11-22 08:00:01 10.0.0.11 POST /mapi/emsmdb/ MailboxId=… 443 CONTOSO\anna 10.0.0.50 Microsoft+Office/16.0+(…) - 200 0 0 31
 * EX01,308237415,2026-11-22 08:00:01 10.0.0.11 POST /mapi/emsmdb/ …
 * 11-22 08:00:01 10.0.0.11 POST /mapi/emsmdb/ …
 * D:\Logs\ex261122.log 4711 2026-11-22 08:00:01 10.0.0.50 NULL NULL EX01 10.0.0.11 443 POST /mapi/emsmdb/ … 401 0 0 NULL NULL 9 …
 * 2026-11-22 08:00:01 10.0.0.50 53335 10.0.0.11 443 HTTP/1.1 POST /mapi/emsmdb/ 503 1 QueueFull MSExchangeMapiFrontEndAppPool
 * 2026-11-22T08:00:01.806Z,ddf5379e-4a97-4833-b331-36328b9f8b58,15,0,913,7,,Mapi,mail.contoso.com,/mapi/emsmdb/,…
 * </pre>
 */
final class Shapes {

    private static final Pattern BEGINNING = Pattern.compile(
            "(?:[^ ,]{1,64},\\d{1,19},)?(?:\\d{4}-)?\\d{2}-\\d{2} +\\d{2}:\\d{2}:\\d{2} .*|.{1,260}?\\.(?i:log) +\\d{1,12} +\\d{4}-\\d{2}-\\d{2} .*",
            Pattern.DOTALL);
    private static final Pattern PROXY_ROW = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[.\\d]{0,8}Z,[0-9a-fA-F-]{36},\\d+,\\d+,\\d+,\\d+,.*",
            Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("(?:[^ ,]{1,64},\\d{1,19},)?(?:\\d{4}-)?\\d{2}-\\d{2}");
    private static final Pattern METHOD = Pattern.compile("[A-Z_]{3,20}");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Za-z_/]{1,60}");
    private static final int MAX_WORDS = 200;

    private Shapes() {}

    /** The layout of this very row; null when it is none that we know. */
    static @Nullable Layout of(String line) {
        if (PROXY_ROW.matcher(line).matches()) {
            return ProxyShape.of(line);
        }
        if (!BEGINNING.matcher(line).matches()) {
            return null;
        }
        List<String> words = Arrays.asList(line.strip().split(" +"));
        int date = 0;
        while (date < words.size() && !DATE.matcher(words.get(date)).matches()) {
            date++;
        }
        if (words.size() > MAX_WORDS || date > 8 || words.size() < date + 9) {
            return null;
        }
        if (date > 1) {
            return export(words, date);
        }
        Layout layout = isRejection(words) ? rejection(words) : request(words);
        return layout != null && words.get(0).indexOf(',') > 0 ? layout.prefixed() : layout;
    }

    /** The fixed columns of Log Parser's input format IISW3C, which Log Parser Studio exports. */
    private static @Nullable Layout export(List<String> words, int date) {
        if (words.size() < date + 18 || !STATUS.matcher(words.get(date + 11)).matches()) {
            return null;
        }
        Columns columns = new Columns(words.size());
        columns.set(date, Column.DATE, Column.TIME, Column.CLIENT, Column.USER);
        columns.set(date + 5, Column.SERVER);
        columns.set(date + 9, Column.URL, Column.QUERY, Column.STATUS, Column.SUB_STATUS, Column.WIN32_STATUS);
        columns.set(date + 16, Column.DURATION);
        if (words.size() > date + 19) {
            columns.set(date + 18, Column.HOST, Column.AGENT);
        }
        return columns.layout(Kind.REQUESTS);
    }

    private static @Nullable Layout request(List<String> words) {
        int method = 2;
        while (method < 7 && !(METHOD.matcher(words.get(method)).matches() && isPath(words.get(method + 1)))) {
            method++;
        }
        int status = method + 7;
        while (status + 2 < words.size() && !isStatus(words, status)) {
            status++;
        }
        if (method == 7 || status + 2 >= words.size()) {
            return null;
        }
        Columns columns = new Columns(words.size());
        columns.set(0, Column.DATE, Column.TIME);
        if (method > 4 && !words.get(method - 2).toUpperCase(Locale.ROOT).startsWith("W3SVC")) {
            columns.set(method - 2, Column.SERVER);
        }
        columns.set(method + 1, Column.URL, Column.QUERY, Column.PORT);
        columns.set(method + 4, Column.USER, Column.CLIENT, Column.AGENT);
        if (status == method + 8 && !words.get(status - 1).contains("/")) {
            columns.set(status - 1, Column.HOST);
        }
        columns.set(status, Column.STATUS, Column.SUB_STATUS, Column.WIN32_STATUS);
        int numbers = status + 3;
        while (numbers < words.size() && NUMBER.matcher(words.get(numbers)).matches()) {
            numbers++;
        }
        int durations = numbers - status - 3;
        if (durations == 1
                || durations == 3) { // with sc-bytes and cs-bytes before it, or without; two are the bytes alone
            columns.set(numbers - 1, Column.DURATION);
        }
        return columns.layout(Kind.REQUESTS);
    }

    private static boolean isStatus(List<String> words, int at) {
        return STATUS.matcher(words.get(at)).matches()
                && NUMBER.matcher(words.get(at + 1)).matches()
                && NUMBER.matcher(words.get(at + 2)).matches();
    }

    private static boolean isRejection(List<String> words) {
        return words.size() >= 12
                && NUMBER.matcher(words.get(3)).matches()
                && NUMBER.matcher(words.get(5)).matches()
                && (words.get(6).startsWith("HTTP/") || words.get(6).equals("-"));
    }

    private static @Nullable Layout rejection(List<String> words) {
        int reason = 10;
        while (reason < words.size() && !REASON.matcher(words.get(reason)).matches()) {
            reason++;
        }
        if (reason == words.size()) {
            return null;
        }
        Columns columns = new Columns(words.size());
        columns.set(0, Column.DATE, Column.TIME, Column.CLIENT);
        columns.set(8, Column.URL);
        columns.set(reason - 2, Column.STATUS);
        columns.set(reason, Column.REASON);
        if (reason + 1 < words.size()) {
            columns.set(reason + 1, Column.QUEUE);
        }
        return columns.layout(Kind.REJECTIONS);
    }

    private static boolean isPath(String word) {
        return word.startsWith("/") || word.equals("*");
    }

    /** The columns found so far. */
    private record Columns(List<@Nullable Column> all) {

        Columns(int size) {
            this(new ArrayList<>(Collections.nCopies(size, null)));
        }

        void set(int from, Column... columns) {
            for (int i = 0; i < columns.length; i++) {
                all.set(from + i, columns[i]);
            }
        }

        Layout layout(Kind kind) {
            return Layout.of(kind, ' ', all);
        }
    }
}
