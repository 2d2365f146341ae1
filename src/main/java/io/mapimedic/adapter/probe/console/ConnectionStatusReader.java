package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rows of Outlook's dialog Connection Status, with the names of the columns beside the values or above them:
 *
 * <pre>
 * Authn: NTLM   Protocol: HTTP   Status: Established   Req/Fail: 1204/3   Avg Resp: 640   Avg Proc: 9
 *
 * Server Name         Status       Protocol  Authn    Req/Fail  Avg Resp  Avg Proc
 * mail.contoso.com    Established  HTTP      Bearer*  1204/3    21        9
 * </pre>
 */
public final class ConnectionStatusReader implements FormatReader {

    private static final int MAX_ROWS = 200;
    private static final Pattern GAP = Pattern.compile("\\t+| {2,}");
    private static final List<String> COLUMNS =
            List.of("authn", "protocol", "protokoll", "req/fail", "avg resp", "avg proc", "status", "type");
    /** Whole milliseconds, so that a point is none before decimals: {@code 12.345}, {@code 12'345}. */
    private static final String TIME =
            "(?<value>[1-9]\\d{0,2}(?:[.,'’\\u202f]\\d{3}){1,2}|\\d{1,7})(?![\\d.,'’]\\d)\\b";

    private static final Map<String, Pattern> LABELS = labels();

    private static final Map<String, String> NAMES =
            Map.of("resp", "avg resp", "proc", "avg proc", "requests", "req/fail");

    /** Protocol and method beside each other, then requests and failures; the times behind them where they are. */
    private static final Pattern ROW = Pattern.compile(
            "(?<![\\w/])(?<protocol>RPC/HTTP|RPC/TCP|HTTP)\\s{1,40}(?<authn>Nego|Negotiate|NTLM|Bearer|Kerberos|Anonymous|Clear|Basic)(?:\\*|\\b)"
                    + "(?:\\s{1,40}[\\p{Lu}\\d][\\w.-]{0,30}){0,8}?\\s{1,40}(?<requests>\\d{1,9}/\\d{1,9})(?![\\d/])(?:\\s{1,40}(?<resp>\\d{1,7})(?:\\s{1,40}(?<proc>\\d{1,7}))?(?![\\w.]))?");

    private static Map<String, Pattern> labels() {
        Map<String, Pattern> labels = new LinkedHashMap<>();
        labels.put("authn", Pattern.compile("\\bAuthn:?\\s+(?<value>[A-Za-z]{3,12})\\b"));
        labels.put("protocol", Pattern.compile("\\bProto(?:col|koll):?\\s+(?<value>RPC/HTTP|RPC/TCP|HTTP)(?![\\w/])"));
        labels.put("req/fail", Pattern.compile("\\bReq/Fail:?\\s+(?<value>\\d{1,9}/\\d{1,9})\\b"));
        labels.put("avg resp", Pattern.compile("\\bAvg\\.? Resp(?: ?\\(ms\\))?:?\\s+" + TIME));
        labels.put("avg proc", Pattern.compile("\\bAvg\\.? Proc(?: ?\\(ms\\))?:?\\s+" + TIME));
        return labels;
    }

    @Override
    public int extent(Lines lines, int from) {
        String line = lines.at(from);
        if (line.length() < 2_000 && !shaped(line).isEmpty()) {
            return Runs.of(
                    lines,
                    from,
                    0,
                    MAX_ROWS,
                    row -> row.length() < 2_000 && !shaped(row).isEmpty());
        }
        if (line.length() > 2_000 || !line.contains("Authn") && !line.contains("Avg") && !line.contains("Req/Fail")) {
            return 0;
        }
        if (labelled(line).size() >= 2) {
            return 1;
        }
        int columns = header(line).size();
        return columns < 3
                ? 0
                : Runs.of(
                        lines,
                        from,
                        0,
                        MAX_ROWS,
                        row -> row.length() < 2_000
                                && (GAP.split(row.strip()).length == columns
                                        || !shaped(row).isEmpty()));
    }

    /** A row by what stands in it, where cells are empty, squeezed, or without the names of the columns; empty for any other line. */
    private static Map<String, String> shaped(String line) {
        Matcher row = line.indexOf('/') > 0 ? ROW.matcher(line) : null;
        if (row == null || !row.find()) {
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : List.of("protocol", "authn", "resp", "proc", "requests")) {
            String value = row.group(name);
            if (value != null) {
                found.put(NAMES.getOrDefault(name, name), value);
            }
        }
        return found;
    }

    private static Map<String, String> labelled(String line) {
        Map<String, String> found = new LinkedHashMap<>();
        LABELS.forEach((name, pattern) -> {
            Matcher label = pattern.matcher(line);
            if (label.find()) {
                found.put(name, label.group("value"));
            }
        });
        return found;
    }

    private static List<String> header(String line) {
        List<String> names = List.of(GAP.split(line.strip().toLowerCase(Locale.ROOT)));
        return names.stream().filter(COLUMNS::contains).count() >= 3 ? names : List.of();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String first = block.lines().at(block.from());
        Map<String, String> own = labelled(first);
        if (own.size() >= 2) {
            report(
                    own,
                    Optional.of(own).filter(one -> one.containsKey("req/fail")).map(one -> failed(one)),
                    block.from(),
                    sink);
            return;
        }
        List<String> names = header(first);
        Map<String, String> slowest = Map.of();
        long failed = -1;
        for (int at = block.from() + (names.isEmpty() ? 0 : 1); at < block.to(); at++) {
            Map<String, String> row = row(block.lines().at(at), names);
            failed = row.containsKey("req/fail") ? Math.max(0, failed) + failed(row) : failed;
            slowest = slowest.isEmpty() || number(row, "avg resp") > number(slowest, "avg resp") ? row : slowest;
        }
        report(slowest, failed < 0 ? Optional.empty() : Optional.of(failed), block.from(), sink);
    }

    private static Map<String, String> row(String line, List<String> names) {
        String[] cells = GAP.split(line.strip());
        if (cells.length != names.size()) {
            return shaped(line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.putIfAbsent(names.get(i).replace("protokoll", "protocol"), cells[i]);
        }
        return row;
    }

    private static void report(Map<String, String> row, Optional<Long> failed, int line, ReadingSink sink) {
        Subject client = Whom.client();
        At at = At.line(line);
        String authn = row.getOrDefault("authn", "").replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        if (!authn.isEmpty()) {
            String method = authn.equals("NEGOTIATE") ? "NEGO" : authn;
            sink.observe("client.connection-authentication", client, method, at);
        }
        String protocol =
                row.getOrDefault("protocol", "").toLowerCase(Locale.ROOT).replace('/', '-');
        if (List.of("http", "rpc-http", "rpc-tcp").contains(protocol)) {
            sink.observe("client.connection-protocol", client, protocol, at);
        }
        failed.ifPresent(count -> sink.observe("client.failed-requests", client, count, at));
        if (number(row, "avg resp") >= 0) {
            sink.observe("client.average-response", client, number(row, "avg resp"), at);
        }
        if (number(row, "avg proc") >= 0) {
            sink.observe("client.average-processing", client, number(row, "avg proc"), at);
        }
    }

    private static long failed(Map<String, String> row) {
        String cell = row.getOrDefault("req/fail", "");
        String failed = cell.substring(cell.indexOf('/') + 1).strip();
        return failed.matches("\\d{1,9}") ? Long.parseLong(failed) : 0;
    }

    private static long number(Map<String, String> row, String name) {
        String cell = row.getOrDefault(name, "").strip().replaceAll("(?<=\\d)[.,'’\\u202f](?=\\d{3}(?!\\d))", "");
        return cell.matches("\\d{1,7}") ? Long.parseLong(cell) : -1;
    }
}
