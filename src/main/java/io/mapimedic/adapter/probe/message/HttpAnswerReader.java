package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw HTTP answer, as {@code curl -i}, {@code curl -v} and {@code Invoke-WebRequest} print it:
 *
 * <pre>
 * $ curl -i -X POST https://mail.contoso.com/mapi/emsmdb
 * HTTP/1.1 401 Unauthorized
 * Server: Microsoft-IIS/10.0
 * WWW-Authenticate: Negotiate
 * WWW-Authenticate: NTLM
 * X-FEServer: EX01
 * </pre>
 *
 * A 401 that offers Negotiate is the healthy answer to a request without credentials.
 */
public final class HttpAnswerReader implements FormatReader {

    /** One missing path of two: the mailbox may well be published when the address book is not. */
    private static final String NSPI = "endpoint.nspi-status";

    private static final int MAX_LINES = 1_000;
    private static final int MAX_BODY = 40;
    private static final int LOOK_AHEAD = 80;
    private static final Pattern ANSWER =
            Pattern.compile("[<\\s]{0,4}+HTTP/[123](?:\\.[01])?[ \\t]{1,3}[1-5]\\d\\d(?!\\d).*");
    private static final Pattern REQUEST =
            Pattern.compile("[>\\s]{0,4}+(?:GET|POST|HEAD|OPTIONS) /\\S{0,400} HTTP/[12].*");
    private static final Pattern TALK = Pattern.compile(
            "\\* {1,3}(?:Host|Trying|Connected|Could not|Connection|connect to|Failed|IPv[46]:|Uses|SSL|TLS|ALPN|Server|Rebuilt|Adding|timeout).*");
    private static final Pattern STATUS_CODE = Pattern.compile("StatusCode\\s{1,40}:\\s(?<status>[1-5]\\d\\d)");
    private static final Pattern FAILURE = Pattern.compile(
            "(?:Invoke-WebRequest|iwr|Invoke-RestMethod) ?: .{0,200}?(?<!\\d)\\(?(?<status>[3-5]\\d\\d)[)\\s].*");
    private static final Pattern CURL_ERROR = Pattern.compile("curl: \\(\\d{1,3}\\) .*");
    private static final Pattern FIELD = Pattern.compile(
            "[<>*\\s]{0,24}+[A-Za-z][A-Za-z0-9-]{1,60} ?:(?:\\s.*)?"
                    + "|(?:StatusDescription|Content|RawContent|Forms|Headers|Images|InputFields|Links|ParsedHtml|RawContentLength|BaseResponse) +:.*");
    /** In HTTP/2 names are always in lower case; here it is a device that writes them so, as IIS does not. */
    private static final Pattern LOWERED = Pattern.compile(
            "(?m)^[<\\s]{0,4}+HTTP/1\\.[01] \\d{3}\\b.*\\R(?:[<\\s]{0,4}+[a-z][a-z0-9-]{1,60}: .*\\R){2,60}?[<\\s]{0,4}+(?:x-owa-version|x-feserver|www-authenticate): ");

    /** A proxy script, by the names that they have; what its web server says of itself is not of Exchange. */
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)/(?:[^?#]{0,300}\\.pac|(?:[^?#]{0,300}/)?wpad\\.dat)(?:[?#].*)?");

    private static final Pattern OF_SCRIPTS =
            Pattern.compile("(?i)application/x-(?:ns-proxy-autoconfig|javascript-config)\\b.*");
    private static final Pattern OF_OUTLOOK_ANYWHERE = Pattern.compile("(?i)/rpc(?:/.{0,200})?");
    private static final Pattern FILTER =
            Pattern.compile("(?i)\\|\\s*+(?:grep|findstr|Select-String)\\b.{0,200}\\btype\\b");
    private static final Pattern BODY = Pattern.compile(
            "[<>*{}]?(?:\\s.*)?|</?[A-Za-z!].*|PROCESSING|PENDING|DONE|[\\s+].*|.*</[a-z0-9]{1,10}>|\\* .*|\\d{3} [A-Z].{0,80}|At (?:line:|[A-Z]:).*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean isCommand = WebCommand.of(first) != null;
        if (!isCommand && !begins(first)) {
            return 0;
        }
        int last = isCommand ? firstAnswer(lines, from) : from;
        int body = 0;
        for (int at = Math.max(from, last) + 1; last >= from && at < lines.count() && at - from < MAX_LINES; at++) {
            if (lines.isBlank(at)) {
                continue;
            }
            String line = lines.at(at);
            boolean isField = begins(line) || FIELD.matcher(line).matches();
            boolean isBelow = at > last + 2 && !begins(line);
            body = begins(line) ? 0 : isField ? body : body + 1;
            if (isEnd(line) || (!isField && !BODY.matcher(line).matches()) || body > MAX_BODY || isBelow) {
                break;
            }
            last = at;
        }
        return Math.max(0, last + 1 - from);
    }

    private static boolean begins(String line) {
        boolean mayBegin = line.contains("HTTP/") || line.startsWith("* ") || line.startsWith("StatusCode");
        return (mayBegin
                        && (ANSWER.matcher(line).matches()
                                || REQUEST.matcher(line).matches()
                                || TALK.matcher(line).matches()
                                || STATUS_CODE.matcher(line).matches()))
                || (line.startsWith("I") || line.startsWith("iwr"))
                        && FAILURE.matcher(line).matches()
                || line.startsWith("curl: (") && CURL_ERROR.matcher(line).matches();
    }

    /** A command alone is no answer: it begins one only when the answer stands below it. */
    private static int firstAnswer(Lines lines, int from) {
        for (int at = from + 1; at < lines.count() && at < from + LOOK_AHEAD; at++) {
            if (!lines.isBlank(at)) {
                boolean isFiltered = FILTER.matcher(lines.at(from)).find()
                        && FIELD.matcher(lines.at(at)).matches();
                return begins(lines.at(at)) || isFiltered ? at : -1;
            }
        }
        return -1;
    }

    private static boolean isEnd(String line) {
        return WebCommand.of(line) != null || CommandLine.parse(line).isPresent();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = block.text().replace('\u00a0', ' ');
        WebCommand command = WebCommand.of(block.lines().at(block.from()));
        if (command == null) {
            command = WebCommand.of(block.command().text());
        }
        if (command != null && SCRIPT.matcher(command.path()).matches()) {
            script(text, block, sink);
            return;
        }
        if (command != null && OF_OUTLOOK_ANYWHERE.matcher(command.path()).matches()) {
            outlookAnywhere(command, text, block, sink);
            return;
        }
        boolean isCurl = CurlTalk.report(text, command, block.from(), sink);
        List<HttpAnswer> answers = new ArrayList<>();
        for (HttpAnswer answer : HttpText.answers(text, false)) {
            answers.add(command == null ? answer : command.completed(answer));
        }
        if (answers.isEmpty()) {
            HttpAnswer alone = alone(text);
            if (alone != null) {
                answers.add(command == null ? alone : command.completed(alone));
            } else if (!isCurl) {
                sink.reject(
                        block.from(),
                        text,
                        "The request stands here, but not the answer.",
                        "Paste the answer as well, from its status line on.");
            }
        }
        if (command != null
                && LOWERED.matcher(text).find()
                && !text.contains("WWW-Authenticate:")
                && !text.contains("X-FEServer:")) {
            sink.observe("endpoint.header-names-lowered", answers.get(0).endpoint(), true, At.line(block.from()));
        }
        for (HttpAnswer answer : answers) {
            report(answer, block.from(), sink);
        }
    }

    /** Where the fields are not all there, only a type that is there tells something. */
    private static void script(String text, Block block, ReadingSink sink) {
        List<HttpAnswer> answers = HttpText.answers(text, false);
        HttpAnswer last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
        HttpHeaders headers = last == null ? HttpHeaders.parse(text, false) : last.headers();
        boolean isGiven = headers.has("Content-Type");
        if (isGiven || last != null && last.status() == 200 && last.isComplete()) {
            sink.observe(
                    "client.proxy-script-has-media-type",
                    Subject.unnamed(SubjectKind.CLIENT),
                    isGiven
                            && OF_SCRIPTS
                                    .matcher(headers.last("Content-Type").orElse(""))
                                    .matches(),
                    At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    text,
                    "The answer does not show the media type of the proxy script.",
                    "Run curl -sI with the address of the script and paste all that it prints.");
        }
    }

    /** Only what it offers for signing in is of use: it is another protocol. */
    private static void outlookAnywhere(WebCommand command, String text, Block block, ReadingSink sink) {
        List<HttpAnswer> answers = HttpText.answers(text, false);
        HttpAnswer last = answers.isEmpty() ? null : command.completed(answers.get(answers.size() - 1));
        Challenge challenge = last == null ? null : Challenge.of(last.headers());
        if (last != null
                && challenge != null
                && last.status() == 401
                && !challenge.isShortened()
                && last.headers().has("WWW-Authenticate")) {
            sink.observe("endpoint.rpc-www-authenticate", last.endpoint(), challenge.methods(), At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    text,
                    "The answer of Outlook Anywhere does not show how one may sign in.",
                    "Ask without credentials, for example with curl -skI, and paste all that it prints.");
        }
    }

    /** {@code StatusCode : 200}, or an error that names the status. */
    private static @Nullable HttpAnswer alone(String text) {
        for (Pattern pattern : new Pattern[] {STATUS_CODE, FAILURE}) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                int status = Integer.parseInt(found.group("status"));
                return new HttpAnswer(status, HttpHeaders.NONE, false, "", null, null, HttpHeaders.NONE);
            }
        }
        return null;
    }

    private static void report(HttpAnswer answer, int line, ReadingSink sink) {
        boolean isUnderWay = answer.status() < 200
                || (answer.status() == 401 && Challenge.of(answer.headers()).isHandshake());
        HttpFacts facts = new HttpFacts(answer, line, sink);
        facts.reportSignIn();
        if (isUnderWay) {
            return;
        }
        String key = key(answer);
        if (key == null) {
            sink.reject(
                    line,
                    "HTTP status " + answer.status(),
                    "The answer does not tell which address was asked, or it is none of MAPI over HTTP.",
                    "Paste the command above its answer, or use curl -v, which shows the request as well.");
        } else {
            At at = facts.at();
            sink.observe(key, facts.endpoint(), answer.status(), at);
            if (answer.target() == HttpAnswer.Target.ADDRESS_BOOK && !answer.isSignedIn() && !key.equals(NSPI)) {
                sink.observe(NSPI, facts.endpoint(), answer.status(), at);
            }
        }
        facts.report();
    }

    private static @Nullable String key(HttpAnswer answer) {
        return switch (answer.target()) {
            case HEALTH_PAGE -> "endpoint.healthcheck-status";
            case AUTODISCOVER -> "Autodiscover.Status " + answer.status();
            case ADDRESS_BOOK ->
                answer.isSignedIn()
                        ? "endpoint.mapi-status-with-credentials"
                        : answer.status() == 404 ? NSPI : "endpoint.mapi-status-without-credentials";
            case MAILBOX ->
                answer.isSignedIn()
                        ? "endpoint.mapi-status-with-credentials"
                        : "endpoint.mapi-status-without-credentials";
            case OTHER, UNKNOWN -> null;
        };
    }
}
