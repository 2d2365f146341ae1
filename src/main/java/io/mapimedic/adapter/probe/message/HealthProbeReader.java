package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a probe of Managed Availability leaves in the event log when it fails. The server asks itself, so neither the network nor a
 * client is the reason; port 444 is its back end:
 *
 * <pre>
 * Client: EX01/15.02.1544.004
 * API: EMSMDB.Connect()
 * Exception:
 *   Microsoft.Exchange.MapiHttp.HttpServiceUnavailableException:
 *   [HttpStatusCode=503 Service Unavailable] [LID=47372]
 * Request:
 *   POST /mapi/emsmdb/?useMailboxOfAuthenticatedUser=true HTTP/1.1
 *   Host: ex01.contoso.com:444
 * Response:
 *   HTTP/1.1 503 Service Unavailable
 *   Server: Microsoft-HTTPAPI/2.0
 * </pre>
 */
public final class HealthProbeReader implements FormatReader {

    private static final int BACK_END_PORT = 444;
    private static final int MAX_LINES = 300;
    private static final Pattern CLIENT = Pattern.compile(
            "\\s*+Client:\\s*+(?<server>[A-Za-z0-9_.-]{1,255})/(?<version>\\d{1,2}(?:\\.\\d{1,5}){3})\\s*+");
    private static final Pattern EXCEPTION = Pattern.compile(
            "\\s*+(?:Microsoft\\.Exchange\\.MapiHttp\\.\\w{1,80}Exception.*|.{0,200}\\[HttpStatusCode=\\d{3}.*)");
    private static final Pattern STATUS = Pattern.compile("\\[HttpStatusCode=(?<status>[1-5]\\d\\d)\\b");
    private static final Pattern LID = Pattern.compile("\\[LID=(?<lid>\\d{1,9})\\]");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9 ()_-]{0,60}:.*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean mayBegin =
                first.contains("Client:") || first.contains("Exception") || first.contains("[HttpStatusCode=");
        if (!mayBegin
                || !(CLIENT.matcher(first).matches() || EXCEPTION.matcher(first).matches())) {
            return 0;
        }
        boolean hasStatus = STATUS.matcher(first).find();
        int last = from;
        for (int at = from + 1; at < lines.count() && at - from < MAX_LINES; at++) {
            if (lines.isBlank(at)) {
                continue;
            }
            String line = lines.at(at);
            if (!belongs(line)) {
                break;
            }
            last = at;
            hasStatus |= STATUS.matcher(line).find();
        }
        return hasStatus ? last + 1 - from : 0;
    }

    private static boolean belongs(String line) {
        boolean isIndented = line.startsWith(" ") || line.startsWith("\t");
        return (isIndented
                        || LABEL.matcher(line).matches()
                        || EXCEPTION.matcher(line).matches())
                && !CLIENT.matcher(line).matches()
                && CommandLine.parse(line).isEmpty();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = block.text().replace('\u00a0', ' ');
        Optional<HttpAnswer> answer = HttpText.answers(text, false).stream().reduce((first, second) -> second);
        At at = answer.map(one -> new HttpFacts(one, block.from(), sink).at()).orElse(At.line(block.from()));
        Matcher client = CLIENT.matcher(block.lines().at(block.from()));
        boolean isNamed = client.matches();
        Subject server = HttpFacts.server(
                isNamed
                        ? Optional.of(client.group("server"))
                        : answer.flatMap(HttpAnswer::hostName).map(HealthProbeReader::upper));
        if (isNamed) {
            sink.observe("server.exchange-version", server, client.group("version"), at);
        }
        Matcher status = STATUS.matcher(text);
        if (status.find()) {
            int code = Integer.parseInt(status.group("status"));
            report(answer.orElse(null), code, server, at, sink);
        }
        Matcher lid = LID.matcher(text);
        if (lid.find()) {
            sink.observe("ManagedAvailability.LID " + lid.group("lid"), server, lid.group("lid"), at);
        }
    }

    private static void report(@Nullable HttpAnswer answer, int code, Subject server, At at, ReadingSink sink) {
        String key = answer == null ? null : key(answer);
        if (key == null) {
            sink.reject(
                    at.line(),
                    "HttpStatusCode=" + code,
                    "The text does not tell which address the probe asked, so nothing is concluded from its status.",
                    "Paste the whole text of the probe, with the blocks Request and Response.");
            return;
        }
        sink.observe(key, server, code, at);
        if (answer != null) {
            List<String> by = answer.headers().all("Server");
            by.stream().findFirst().ifPresent(name -> sink.observe("server.probe-answered-by", server, who(name), at));
        }
    }

    private static @Nullable String key(HttpAnswer answer) {
        boolean isBackEnd = answer.port() == BACK_END_PORT;
        return switch (answer.target()) {
            case MAILBOX -> isBackEnd ? "server.mailbox-probe-status" : "server.front-end-probe-status";
            case ADDRESS_BOOK -> isBackEnd ? "server.address-book-probe-status" : "server.front-end-probe-status";
            default -> null;
        };
    }

    /** HTTP.sys answers itself when there is no worker process to hand the request to. */
    private static String who(String server) {
        String name = server.toLowerCase(Locale.ROOT);
        return name.startsWith("microsoft-httpapi/") ? "http-sys" : name.startsWith("microsoft-iis/") ? "iis" : "other";
    }

    private static String upper(String host) {
        return host.toUpperCase(Locale.ROOT);
    }
}
