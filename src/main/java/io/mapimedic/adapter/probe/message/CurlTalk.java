package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What curl says of the way to the server: its exit codes, and the certificate that it saw.
 *
 * <pre>
 * *  expire date: May 14 23:59:59 2027 GMT
 * curl: (6) Could not resolve host: mail.contoso.com
 * </pre>
 */
final class CurlTalk {

    private static final int UNRESOLVED = 6;
    private static final int UNREACHABLE = 7;
    private static final int TIMED_OUT = 28;
    private static final int HANDSHAKE = 35;
    private static final int RECEIVING = 56;
    private static final int CERTIFICATE = 60;
    private static final Pattern NOT_CONNECTED = Pattern.compile(
            "curl: \\(28\\) (?:Failed to connect to \\S{1,255} port 443\\b|Connection timed? ?out|connect\\(\\) timed out).*");
    private static final Pattern VERSION = Pattern.compile(
            "curl: \\(35\\) .{0,200}(?:alert protocol version|unsupported protocol|wrong version number).*");
    /** SEC_E_ALGORITHM_MISMATCH: client and server have no algorithm in common. */
    private static final Pattern CIPHER = Pattern.compile(
            "curl: \\(35\\) .{0,200}(?:no shared cipher|handshake failure|SEC_E_ALGORITHM_MISMATCH|0x80090331).*");
    /** SEC_E_UNTRUSTED_ROOT. */
    private static final Pattern UNTRUSTED = Pattern.compile(
            "curl: \\(60\\) .{0,200}(?:unable to get (?:local )?issuer certificate|self.signed certificate|unable to verify the first certificate|SEC_E_UNTRUSTED_ROOT|0x80090325).*");

    /** With TLS 1.3 the server refuses only after the handshake of the client, so curl takes it for an error of receiving. */
    private static final Pattern WITHOUT_CERTIFICATE =
            Pattern.compile("curl: \\((?:35|56)\\) .{0,200}alert certificate required.*");
    /** Asked for in the handshake, by a server or a device that would take one. */
    private static final Pattern ASKED =
            Pattern.compile("(?m)^\\*\\s{1,4}TLSv1\\.\\d \\(IN\\), TLS handshake, Request CERT \\(13\\)");

    private static final Pattern ERROR = Pattern.compile("(?m)^curl: \\((?<code>\\d{1,3})\\)");
    private static final Pattern EXPIRES = Pattern.compile(
            "(?m)^\\*\\s{1,4}expire date: (?<date>[A-Z][a-z]{2} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\d{4}) GMT");
    private static final Pattern MATCHES =
            Pattern.compile("(?m)^\\*\\s{1,4}subjectAltName: host \"[^\"]{1,253}\" matched");
    private static final Pattern MISMATCH =
            Pattern.compile("(?m)^(?:\\*\\s{1,4}|curl: \\(60\\) )SSL: no alternative certificate subject name matches");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ROOT);

    private CurlTalk() {}

    /** Reports what there is; the answer is whether curl told of anything. */
    static boolean report(String text, @Nullable WebCommand command, int line, ReadingSink sink) {
        int before = sink.observationCount();
        Subject endpoint = endpoint(text, command);
        boolean isAsked = ASKED.matcher(text).find();
        if (isAsked) {
            sink.observe("endpoint.wants-client-certificate", endpoint, true, At.line(line));
        }
        Matcher error = ERROR.matcher(text);
        boolean isError = error.find();
        if (isError) {
            int code = Integer.parseInt(error.group("code"));
            if (code == UNRESOLVED) {
                sink.observe("endpoint.resolves", endpoint, false, At.line(line));
            } else if (code == UNREACHABLE) {
                sink.observe("endpoint.tcp-443-reachable", endpoint, false, At.line(line));
            } else if (WITHOUT_CERTIFICATE
                    .matcher(text.substring(error.start()))
                    .lookingAt()) {
                if (!isAsked) {
                    sink.observe("endpoint.wants-client-certificate", endpoint, true, At.line(line));
                }
            } else if (!isAsked || code != HANDSHAKE && code != RECEIVING) {
                failure(code, text.substring(error.start()), endpoint, line, sink);
            }
        }
        Matcher expires = EXPIRES.matcher(text);
        if (expires.find()) {
            end(expires.group("date"), endpoint, line, sink);
        }
        boolean isMismatch = MISMATCH.matcher(text).find();
        if (isMismatch || MATCHES.matcher(text).find()) {
            sink.observe("endpoint.certificate.name-matches", endpoint, !isMismatch, At.line(line));
        }
        return isError || sink.observationCount() > before;
    }

    /** The words of curl are English everywhere; those of Schannel come with a code. */
    private static void failure(int code, String text, Subject endpoint, int line, ReadingSink sink) {
        At at = At.line(line);
        if (code == TIMED_OUT && NOT_CONNECTED.matcher(text).lookingAt()) {
            sink.observe("endpoint.tcp-443-reachable", endpoint, false, at);
        } else if (code == HANDSHAKE && VERSION.matcher(text).lookingAt()) {
            sink.observe("endpoint.tls-error", endpoint, "version", at);
        } else if (code == HANDSHAKE && CIPHER.matcher(text).lookingAt()) {
            sink.observe("endpoint.tls-error", endpoint, "cipher", at);
        } else if (code == CERTIFICATE && UNTRUSTED.matcher(text).lookingAt()) {
            sink.observe("endpoint.certificate.trusted", endpoint, false, at);
        } else if (code == CERTIFICATE && MISMATCH.matcher(text).lookingAt()) {
            // is reported as what it is
        } else {
            sink.reject(
                    line,
                    text.lines().findFirst().orElse(""),
                    "The exit code %d of curl has several reasons, and this text does not tell which.".formatted(code),
                    "Run it again with -v and paste all that it prints.");
        }
    }

    private static void end(String date, Subject endpoint, int line, ReadingSink sink) {
        try {
            LocalDateTime end = LocalDateTime.parse(date.replace("  ", " "), DATE);
            sink.observe("endpoint.certificate.not-after", endpoint, end.toInstant(ZoneOffset.UTC), At.line(line));
        } catch (DateTimeException noSuchDay) {
            sink.reject(line, date, "This is no day of the calendar.", null);
        }
    }

    private static final Pattern HOST =
            Pattern.compile("(?:resolve host: |connect to |Connected to )(?<host>[A-Za-z0-9.-]{1,253}[A-Za-z0-9])");

    private static Subject endpoint(String text, @Nullable WebCommand command) {
        String name = null;
        if (command != null) {
            int port = command.host().indexOf(':');
            name = port < 0 ? command.host() : command.host().substring(0, port);
        } else {
            Matcher host = HOST.matcher(text);
            name = host.find() ? host.group("host") : null;
        }
        return name == null
                ? Subject.unnamed(SubjectKind.ENDPOINT)
                : new Subject(SubjectKind.ENDPOINT, name.toLowerCase(Locale.ROOT));
    }
}
