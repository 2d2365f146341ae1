package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Domains;
import io.mapimedic.model.Subject;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the certificate that a client sees, as {@code openssl s_client} prints it and as Windows shows it in a dialog. Whether openssl
 * trusts the issuer says nothing about Outlook, which asks another store; what is judged without a store counts.
 *
 * <pre>
 * $ openssl s_client -connect mail.contoso.com:443
 * subject=CN = mail.contoso.com
 * issuer=C = US, O = Contoso, CN = Contoso Issuing CA
 * Verify return code: 21 (unable to verify the first certificate)
 *
 * Issued to: mail.contoso.com
 * Issued by: Contoso Issuing CA
 * </pre>
 */
public final class SeenCertificateReader implements FormatReader {

    private static final int MAX_LINES = 400;
    private static final Pattern COMMAND = Pattern.compile(
            ".{0,200}\\bs_client\\b.{0,200}?-connect\\s+(?<host>[A-Za-z0-9.-]{1,253})(?::\\d{1,5})?(?<rest>\\s.{0,300})?");
    private static final Pattern MARK = Pattern.compile(
            "CONNECTED\\([0-9A-Fa-f]{8}\\).*|\\s*+(?:subject|issuer) ?=.*|\\s*+Verify return code: \\d.*|\\s*+not(?:Before|After)=.*|\\s*+depth=\\d.*|(?:openssl(?: s_client)?[: ] ?)?verify (?:error|return):.*|.{0,80}SSL alert number \\d.*|Acceptable client certificate CA names|no peer certificate available");
    private static final Pattern ISSUED =
            Pattern.compile("(?i)\\s*+(?:Issued (?:to|by)|Ausgestellt (?:für|von)|Délivré (?:à|par)) ?:\\s.*");
    private static final Pattern TO =
            Pattern.compile("(?im)^\\s*+(?:subject ?=|(?:Issued to|Ausgestellt für|Délivré à) ?:)(?<value>.{1,500})$");
    private static final Pattern BY =
            Pattern.compile("(?im)^\\s*+(?:issuer ?=|(?:Issued by|Ausgestellt von|Délivré par) ?:)(?<value>.{1,500})$");
    private static final Pattern COMMON_NAME =
            Pattern.compile("(?:^|[,/+\\s])CN ?= ?(?<name>[*A-Za-z0-9.-]{3,253})(?:[,/+\\s]|$)");
    private static final Pattern CODE = Pattern.compile("(?:Verify return code: |verify error:num=)(?<code>\\d{1,3})");
    private static final Pattern AUTHORITY_EXPIRED = Pattern.compile(
            "(?m)^\\s*+depth=[1-9]\\d?\\b.{0,500}\\R\\s*+verify error:num=10:.{0,200}(?:\\R\\s*+notAfter=.{0,60})?");
    /** As people quote it: what is wrong, and below it with which certificate. In a whole output the certificate stands above. */
    private static final Pattern AUTHORITY_BELOW =
            Pattern.compile("(?m)verify error:num=10:.{0,200}\\R\\s*+depth=[1-9]\\d?\\b.{0,500}");

    private static final Pattern ALERT = Pattern.compile("SSL alert number (?<alert>\\d{1,3})");
    private static final Pattern END =
            Pattern.compile("(?:notAfter=|NotAfter: )(?<date>[A-Z][a-z]{2} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\d{4}) GMT");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ROOT);
    private static final Pattern TALK = Pattern.compile(
            "---|\\.\\.\\.|X509v3 .*|serial=.*|(?:C|CN|O|OU|DC|ST|L|emailAddress) ?=.*|/(?:C|CN|O|OU|DC)=.*|-----.{5,40}-----|[A-Za-z0-9+/=]{4,76}|\\s.*|(?:New|Server|Peer|No|Secure|Compression|Expansion|Early|Verification|SSL|Certificate|Acceptable|Client|Requested|Shared|Post-Handshake|read|write|Extended|Can't)\\b.*|[0-9A-F]{4,20}:error:.*|DONE|closed");
    private static final int ALERT_PROTOCOL_VERSION = 70;
    private static final int ALERT_HANDSHAKE_FAILURE = 40;
    private static final int ALERT_CERTIFICATE_REQUIRED = 116;
    private static final Pattern ASKED =
            Pattern.compile("(?m)^(?:Acceptable client certificate CA names|Client Certificate Types: .*)");
    private static final int EXPIRED = 10;
    private static final int REVOKED = 23;
    private static final int FIRST_UNVERIFIED = 21;
    private static final int SELF_SIGNED = 18;
    private static final int OTHER_NAME = 62;

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 1_000) {
            return 0;
        }
        boolean isCommand = first.contains("s_client") && COMMAND.matcher(first).matches();
        if (isCommand) {
            int run = Runs.of(
                    lines,
                    from,
                    1,
                    MAX_LINES,
                    line -> isMark(line) || TALK.matcher(line).matches());
            return run > 1 && hasMark(lines, from + 1, from + run) ? run : 0;
        }
        return isMark(first)
                ? Runs.of(
                        lines,
                        from,
                        0,
                        MAX_LINES,
                        line -> isMark(line)
                                || !isIssued(first) && TALK.matcher(line).matches())
                : 0;
    }

    private static boolean hasMark(Lines lines, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isMark(lines.at(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(String line) {
        return line.length() <= 1_000 && (MARK.matcher(line).matches() || isIssued(line));
    }

    private static boolean isIssued(String line) {
        return line.indexOf(':') > 0 && ISSUED.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = block.text().replace('\u00a0', ' ');
        Matcher command = COMMAND.matcher(block.lines().at(block.from()));
        Matcher above = COMMAND.matcher(block.command().text());
        Matcher asked = command.matches() ? command : above.matches() ? above : null;
        Subject endpoint = Whom.endpoint(asked == null ? null : asked.group("host"));
        At at = At.line(block.from());
        names(text, endpoint, at, sink);
        if (asked != null) {
            owner(text, asked.group("host"), endpoint, at, sink);
        }
        boolean isQuoted = text.contains("verify error:") && text.indexOf("depth=") > text.indexOf("verify error:");
        Matcher authority = (isQuoted ? AUTHORITY_BELOW : AUTHORITY_EXPIRED).matcher(text);
        boolean isAuthorityExpired = authority.find();
        if (isAuthorityExpired) {
            sink.observe("endpoint.certificate.chain-expired", endpoint, true, at);
            text = authority.replaceAll("");
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            int verdict = Integer.parseInt(code.group("code"));
            if (verdict != EXPIRED || !isAuthorityExpired) {
                verdict(verdict, endpoint, at, sink);
            }
        }
        Matcher alert = ALERT.matcher(text);
        boolean isRefused = alert.find();
        boolean isForWantOfOne = isRefused && Integer.parseInt(alert.group("alert")) == ALERT_CERTIFICATE_REQUIRED;
        if (isForWantOfOne || ASKED.matcher(text).find()) {
            sink.observe("endpoint.wants-client-certificate", endpoint, true, at);
        } else if (isRefused) {
            String options = asked == null ? "" : String.valueOf(asked.group("rest"));
            refusal(Integer.parseInt(alert.group("alert")), options, endpoint, at, sink);
        }
        Matcher end = END.matcher(text);
        if (end.find()) {
            end(end.group("date"), endpoint, at, sink);
        }
    }

    private static void names(String text, Subject endpoint, At at, ReadingSink sink) {
        String subject = value(TO, text);
        String issuer = value(BY, text);
        boolean isInspected = issuer != null && Issuers.report(issuer, at, sink);
        if (subject != null && issuer != null && !isInspected) {
            sink.observe("endpoint.certificate.self-signed", endpoint, subject.equalsIgnoreCase(issuer), at);
        }
    }

    /** Whose certificate stands under the name that was asked for. */
    private static void owner(String text, String host, Subject endpoint, At at, ReadingSink sink) {
        String subject = value(TO, text);
        Matcher name = COMMON_NAME.matcher(subject == null ? "" : subject);
        if (name.find() && Domains.isOfOther(host, name.group("name"))) {
            sink.observe("endpoint.certificate.of-other-domain", endpoint, true, at);
            if (Domains.isBare(host)) {
                sink.observe("endpoint.root-domain-shows-other-certificate", endpoint, true, at);
            }
        }
    }

    private static @Nullable String value(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group("value").strip() : null;
    }

    private static void verdict(int code, Subject endpoint, At at, ReadingSink sink) {
        if (code == FIRST_UNVERIFIED) {
            sink.observe("endpoint.certificate.chain-complete", endpoint, false, at);
        } else if (code == SELF_SIGNED) {
            sink.observe("endpoint.certificate.self-signed", endpoint, true, at);
        } else if (code == OTHER_NAME) {
            sink.observe("endpoint.certificate.name-matches", endpoint, false, at);
        } else if (code == REVOKED) {
            sink.observe("endpoint.certificate.revoked", endpoint, true, at);
        } else if (code == EXPIRED) {
            sink.observe("endpoint.certificate.days-left", endpoint, -1, at);
        }
    }

    /** Whoever offers only an old version is refused by a healthy server as well. */
    private static void refusal(int alert, String options, Subject endpoint, At at, ReadingSink sink) {
        boolean isOld = options.contains("-tls1 ")
                || options.endsWith("-tls1")
                || options.contains("-tls1_1")
                || options.contains("-ssl3");
        if (!isOld && alert == ALERT_PROTOCOL_VERSION) {
            sink.observe("endpoint.tls-answer", endpoint, "refused", at);
            sink.observe("endpoint.tls-error", endpoint, "version", at);
        } else if (!isOld && alert == ALERT_HANDSHAKE_FAILURE && !options.contains("-cipher")) {
            sink.observe("endpoint.tls-error", endpoint, "cipher", at);
        }
    }

    private static void end(String date, Subject endpoint, At at, ReadingSink sink) {
        try {
            LocalDateTime end = LocalDateTime.parse(date.replace("  ", " "), DATE);
            sink.observe("endpoint.certificate.not-after", endpoint, end.toInstant(ZoneOffset.UTC), at);
        } catch (DateTimeException noSuchDay) {
            sink.reject(at.line(), date, "This is no day of the calendar.", null);
        }
    }
}
