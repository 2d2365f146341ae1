package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the result of the Microsoft Remote Connectivity Analyzer as people copy it from the page, with its line ends or all in one:
 *
 * <pre>
 * Testing the MAPI Address Book endpoint on the Exchange server.
 * An error occurred while testing the address book endpoint.
 * Additional Details
 * A protocol layer error occured. HttpStatusCode: 401
 * Failure LID: 47372
 * ###### REQUEST [2026-11-22T08:15:30.0000000Z] ######
 * POST /mapi/nspi/?mailboxId=…@contoso.com HTTP/1.1
 * Authorization: Negotiate [truncated]
 * Host: mail.contoso.com
 * ###### RESPONSE [+0.186] ######
 * HTTP/1.1 401 Unauthorized
 * X-FailureContext: FrontEnd;401;VW5hdXRob3JpemVk;;;;
 * X-FEServer: EX01
 * </pre>
 */
public final class ConnectivityAnalyzerReader implements FormatReader {

    private static final int MAX_LINES = 5_000;
    private static final int MAX_GAP = 12;
    private static final int MAX_TEXT = 1024 * 1024;
    private static final int NO_LINE_OF_TEXT = 300;
    private static final Pattern BEGIN = Pattern.compile("(?:\\s|[0-9]{1,3}\\.)*+(?:"
            + "Testing (?:the |of |for )?(?:MAPI|Outlook|TCP port|SSL|address book|Autodiscover|HTTP|RPC|\"Check Name\").*"
            + "|(?:The )?(?:Microsoft (?:Remote )?Connectivity Analyzer|ExRCA) (?:is|was|successfully|attempted|received|couldn).*"
            + "|Attempting to (?:test|resolve|send|contact|each|obtain|ping|locate|retrieve)\\b.*"
            + "|A protocol layer error occur+ed.*"
            + "|.{0,60}HttpStatusCode: \\d{3}.{0,20}Failure ?LID:.*)");
    private static final Pattern MARK =
            Pattern.compile("(?i).*(?:Test Steps|Additional Details|Elapsed Time|HttpStatusCode|Failure ?LID|"
                    + "HTTP/1\\.[01]|\\bRE(?:QUEST|SPONSE) |certificate|Autodiscover|X-[A-Z]|WWW-Authenticate|Content-Length|HTTP Status Code|HTTP [1-5]\\d\\d\\b|"
                    + "EXCEPTION THROWN|\\bDate: |request-id|\\bServer: |host name|\\bport\\b).*");
    private static final Pattern STATUS = Pattern.compile("HttpStatusCode: ?(?<status>[1-5]\\d\\d)(?!\\d)");
    /** What a step about /mapi ended with, where the code is not printed by itself. */
    private static final Pattern STEP = Pattern.compile(
            "(?i)(?<mapi>/mapi/|Testing (?:the )?MAPI)|/(?:autodiscover|ews|oab|rpc)/|Autodiscover|Outlook Anywhere"
                    + "|\\bHTTP (?<status>[1-5]\\d\\d)\\b.{0,60}? (?:error|response) was received");

    private static final Pattern LID = Pattern.compile("Failure ?LID: ?(?<lid>\\d{1,9})(?!\\d)");
    private static final Pattern SERVER =
            Pattern.compile("(?:against|connectivity to) server (?<host>[A-Za-z0-9.-]{1,253}[A-Za-z0-9])");

    @Override
    public int extent(Lines lines, int from) {
        if (!begins(lines.at(from))) {
            return 0;
        }
        int last = from;
        for (int at = from + 1; at < lines.count() && at - from < MAX_LINES && at - last <= MAX_GAP; at++) {
            if (lines.isBlank(at)) {
                continue;
            }
            String line = lines.at(at);
            if (isForeign(line)) {
                break;
            }
            last = begins(line) || MARK.matcher(line).matches() ? at : last;
        }
        return last + 1 - from;
    }

    private static boolean begins(String line) {
        return line.length() > 20 && BEGIN.matcher(line).matches();
    }

    private static boolean isForeign(String line) {
        return line.startsWith("[HKEY_")
                || line.startsWith("Windows Registry Editor")
                || line.startsWith("#TYPE")
                || CommandLine.parse(line).isPresent();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String whole = block.text();
        String text = whole.substring(0, Math.min(whole.length(), MAX_TEXT)).replace('\u00a0', ' ');
        int before = sink.observationCount();
        new AnalyzerSteps(text, block, sink).report();
        List<HttpAnswer> answers = HttpText.answers(text, isGlued(block));
        Optional<HttpAnswer> answer = answers.stream()
                .filter(one ->
                        one.target() == HttpAnswer.Target.MAILBOX || one.target() == HttpAnswer.Target.ADDRESS_BOOK)
                .reduce((first, second) -> second);
        answer.ifPresent(one -> new HttpFacts(one, block.from(), sink).report());
        reportStatus(text, answer, block, sink);
        if (sink.observationCount() == before) {
            sink.reject(
                    block.from(),
                    whole.substring(0, Math.min(whole.length(), 300)),
                    "The analyzer was recognised, but nothing in the text tells what it found.",
                    "Choose Expand All on the page of the analyzer, then copy all of it.");
        }
    }

    /** The code stands in front of the answer too, so a paste that ends before the answer still tells it. */
    private static void reportStatus(String text, Optional<HttpAnswer> answer, Block block, ReadingSink sink) {
        Matcher status = STATUS.matcher(text);
        Integer code = status.find()
                ? Integer.valueOf(status.group("status"))
                : answer.map(HttpAnswer::status).orElseGet(() -> statusOfStep(text));
        if (code == null) {
            return;
        }
        Subject endpoint = answer.flatMap(HttpAnswer::hostName)
                .or(() -> host(text))
                .map(name -> new Subject(SubjectKind.ENDPOINT, name))
                .orElse(Subject.unnamed(SubjectKind.ENDPOINT));
        At at = answer.map(one -> new HttpFacts(one, block.from(), sink).at()).orElse(At.line(block.from()));
        sink.observe("endpoint.analyzer-status", endpoint, code, at);
        Matcher lid = LID.matcher(text);
        if (lid.find()) {
            sink.observe("RemoteConnectivityAnalyzer.LID " + lid.group("lid"), endpoint, lid.group("lid"), at);
        }
    }

    /** Of the last step about /mapi that tells one; what Autodiscover met on its way is none of it. */
    private static @Nullable Integer statusOfStep(String text) {
        Matcher step = STEP.matcher(text);
        boolean isMapi = false;
        Integer code = null;
        while (step.find()) {
            if (step.group("status") == null) {
                isMapi = step.group("mapi") != null;
            } else if (isMapi) {
                code = Integer.valueOf(step.group("status"));
            }
        }
        return code;
    }

    private static Optional<String> host(String text) {
        Matcher server = SERVER.matcher(text);
        return server.find() ? Optional.of(server.group("host").toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isGlued(Block block) {
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            if (line.length() > NO_LINE_OF_TEXT && HttpText.STATUS.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }
}
