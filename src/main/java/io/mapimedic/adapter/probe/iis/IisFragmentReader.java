package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.Runs;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people quote of IIS: a row of its log without the first columns, and its pages of errors. Only what is about {@code /mapi}
 * counts; a page counts when the address or the folder stands beside it.
 *
 * <pre>
 * POST /mapi/emsmdb/ … 413 1 0
 *
 * HTTP Error 500.19 - Internal Server Error
 * Error Code   0x8007000d
 * Config File  \\?\C:\Program Files\Microsoft\Exchange Server\V15\FrontEnd\HttpProxy\mapi\web.config
 * </pre>
 */
public final class IisFragmentReader implements FormatReader {

    private static final int LONGEST = 2_000;
    private static final int AROUND = 6;
    private static final int MAX_LINES = 200;
    private static final Pattern ROW = Pattern.compile(
            "(?i)/mapi/(?:emsmdb|nspi)/?(?:\\s[^;]{0,600}?)?\\s(?<status>[1-5]\\d\\d) (?<sub>\\d{1,3}) (?<win>\\d{1,10})(?: \\d{1,9}){0,3}(?=\\s*+(?:[;.,)].*)?$)");
    /** The three numbers within a sentence, which names what they are of: {@code we see 401 2 5 in the IIS log for Outlook}. */
    private static final Pattern TRIPLE = Pattern.compile(
            "(?<![\\w.:/,-])(?<status>4(?:0\\d|1[0-7])|50[0-5]) (?<sub>\\d{1,2}) (?<win>\\d{1,10})(?![\\w:/]|[.,]\\d)");

    private static final Pattern OF_IIS =
            Pattern.compile("(?i)\\bIIS\\b|/mapi\\b|\\bemsmdb\\b|\\bnspi\\b|sc-status|\\bW3SVC|substatus");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[ :,.]++\\p{Ll}{2,}|\\p{L}{3,} :|: \\{");
    private static final Pattern PAGE =
            Pattern.compile("(?i)\\bHTTP[ -](?:Error|Fehler|Erreur) (?<status>[45]\\d\\d)\\.(?<sub>\\d{1,3})\\b.*");
    private static final Pattern DETAIL =
            Pattern.compile("(?i).{0,60}(?:0x8007[0-9a-f]{4}|\\.config\\b|invalid syntax).*|\\p{L}.{0,300}");
    private static final Pattern CODE = Pattern.compile("(?i)\\b0x8007(?<code>[0-9a-f]{4})\\b");
    private static final Pattern EXPRESSION = Pattern.compile("\"(?<pattern>\\*[^\"]{0,200})\"");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > LONGEST) {
            return 0;
        }
        if (first.contains("/mapi/") && ROW.matcher(first).find()) {
            return Runs.of(
                    lines,
                    from,
                    0,
                    MAX_LINES,
                    line -> line.length() <= LONGEST && ROW.matcher(line).find());
        }
        if (triple(first) != null) {
            return 1;
        }
        boolean isPage = first.indexOf("HTTP") >= 0 && PAGE.matcher(first).find();
        return isPage
                ? Runs.of(
                        lines, from, 0, MAX_LINES, line -> DETAIL.matcher(line).matches())
                : 0;
    }

    /** The row, or the three numbers of one within a sentence; null when there is none. */
    private static @Nullable Matcher triple(String line) {
        Matcher row = ROW.matcher(line);
        if (line.contains("/mapi/") && row.find()) {
            return row;
        }
        Matcher triple = TRIPLE.matcher(line);
        return triple.find() && OF_IIS.matcher(line).find() ? triple : null;
    }

    /** Rows that stand behind words: {@code IIS log: POST /mapi/emsmdb/ 401 2 5. The methods are empty.} */
    @Override
    public String wordsAround(Block block) {
        String first = block.lines().at(block.from());
        Matcher row = triple(first);
        if (block.to() > block.from() + 1 || row == null) {
            return "";
        }
        String words = first.substring(0, row.start()).replaceFirst("(?:GET|POST) $", "") + ". "
                + first.substring(row.end()).replaceFirst("^[\\s;.,)]++", "");
        return WORDS.matcher(words).find() ? words : "";
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Report report = new Report(sink, Report.unnamedServer(), false);
        if (triple(block.lines().at(block.from())) != null) {
            rows(block, report);
        } else {
            page(block, report);
        }
    }

    /** The last failure; a 401 only where nothing better follows. */
    private static void rows(Block block, Report report) {
        String failure = "";
        boolean hasSuccess = false;
        int line = block.from();
        for (int at = block.from(); at < block.to(); at++) {
            Matcher row = triple(block.lines().at(at));
            if (row != null) {
                int status = Integer.parseInt(row.group("status"));
                hasSuccess |= status < 400;
                boolean isChallenge = status == 401 && row.group("sub").equals("0");
                if (status >= 400 && !isChallenge) {
                    failure = status + "." + Integer.parseInt(row.group("sub"));
                    line = at;
                }
            }
        }
        if (!failure.isEmpty() && !(failure.startsWith("401") && hasSuccess)) {
            report.say("server.iis-status", failure, line);
        } else {
            report.sink()
                    .reject(
                            line,
                            block.lines().at(line),
                            hasSuccess
                                    ? "A 401 before an answer is part of every sign-in."
                                    : "A 401 alone may be the first step of a sign-in.",
                            "Send the log file, or the rows with their first columns.");
        }
    }

    private static void page(Block block, Report report) {
        String text = around(block);
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher page = PAGE.matcher(block.lines().at(block.from()));
        boolean isOfMapi = lower.contains("/mapi")
                || lower.contains("\\mapi")
                || lower.contains("outlook")
                || lower.contains("default web site");
        if (!page.find() || !isOfMapi) {
            report.sink()
                    .reject(
                            block.from(),
                            block.lines().at(block.from()),
                            "The page does not tell that /mapi was asked.",
                            "Paste the address that was asked as well.");
            return;
        }
        report.say("server.iis-status", page.group("status") + "." + Integer.parseInt(page.group("sub")), block.from());
        Matcher code = CODE.matcher(block.text());
        if (page.group("status").equals("500") && page.group("sub").equals("19") && code.find()) {
            config(code.group("code").toLowerCase(Locale.ROOT), lower, block.from(), report);
        }
        Matcher expression = EXPRESSION.matcher(block.text());
        if (page.group("sub").equals("52") && expression.find()) {
            report.say("server.mapi-broken-rewrite-rules", List.of(expression.group("pattern")), block.from());
        }
    }

    /** 0x8007000d: the file is no XML. 0x80070021: it sets what is locked above it. */
    private static void config(String code, String text, int line, Report report) {
        String state = code.equals("000d") ? "malformed" : code.equals("0021") ? "locked-section" : "";
        for (MapiLocation location : MapiLocation.values()) {
            if (!state.isEmpty() && text.contains(location.folder() + "\\web.config")) {
                report.say(location.key("web-config"), state, line);
            }
        }
    }

    private static String around(Block block) {
        Lines lines = block.lines();
        return lines.text(Math.max(0, block.from() - AROUND), Math.min(lines.count(), block.to() + AROUND));
    }
}
