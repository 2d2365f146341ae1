package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Domains;
import io.mapimedic.model.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the warning of Outlook about a certificate, as people write it down: its title, the host that it is about, and what is marked as
 * bad. What is marked as good is no complaint.
 *
 * <pre>
 * Security Alert
 * contoso.com
 * [OK] The security certificate is from a trusted certifying authority.
 * [X] The security certificate has expired or is not yet valid.
 * </pre>
 */
public final class SecurityAlertReader implements FormatReader {

    private static final int MAX_LINES = 14;
    private static final Pattern TITLE = Pattern.compile(
            "(?i)\\s*+(?:Security Alert|Internet Security Warning|Sicherheitshinweis|Sicherheitswarnung|Internet-Sicherheitswarnung|Alerte de sécurité)\\s*+(?::\\s{0,10}(?<host>[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8})\\s*+)?");
    private static final Pattern HOST =
            Pattern.compile("\\s*+(?<host>[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})\\s*+");
    private static final Pattern GOOD = Pattern.compile("(?i)\\s*+(?:\\[(?:OK|v|✓|✔)\\]|✓|✔|\\(OK\\)|OK:)\\s.{1,300}");
    private static final Pattern BAD =
            Pattern.compile("(?i)\\s*+(?:\\[(?:X|!|✗|✘)\\]|✗|✘|\\(X\\)|X)\\s(?<text>.{1,300})");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\s*+(?:Information you exchange|(?:Die )?Informationen, die|The security certificate|The date of|Das Sicherheitszertifikat|Das Datum des|Der Name (?:auf|des)|The name on|Zertifikat anzeigen|View certificate|However, there|Do you want to proceed|Möchten Sie|Soll der Vorgang|Issued (?:to|by)|Ausgestellt (?:für|von)|identified problems).{0,300}");
    private static final Pattern NAME = Pattern.compile("(?i)\\bname\\b");
    private static final Pattern DATE = Pattern.compile("(?i)expired|not yet valid|\\bdate\\b|\\bDatum|abgelaufen");
    private static final Pattern ISSUER =
            Pattern.compile("(?i)\\bauthority|certifying|issued by|Zertifizierungsstelle|vertrau");
    /** Whose certificate it is. */
    private static final Pattern ISSUED_TO = Pattern.compile(
            "(?im)\\b(?:Issued to|Ausgestellt für|Délivré à)\\s?:\\s{0,20}(?<name>[*a-z0-9.-]{3,253})\\s*+$");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        int host = first.length() < 320 ? host(lines, from) : -1;
        if (host < 0) {
            return 0;
        }
        int run = Runs.of(lines, host, 1, MAX_LINES, SecurityAlertReader::belongs);
        for (int at = host + 1; at < host + run; at++) {
            if (BAD.matcher(lines.at(at)).matches()) {
                return host + run - from;
            }
        }
        return 0;
    }

    /** The line with the host that the warning is about: that of the title, or the next; -1 when there is none. */
    private static int host(Lines lines, int from) {
        Matcher title = TITLE.matcher(lines.at(from));
        if (!title.matches()) {
            return -1;
        }
        int next = title.group("host") == null ? Runs.next(lines, from, 2) : from;
        return next == from || next > 0 && HOST.matcher(lines.at(next)).matches() ? next : -1;
    }

    private static boolean belongs(String line) {
        return line.length() < 400
                && (GOOD.matcher(line).matches()
                        || BAD.matcher(line).matches()
                        || OTHER.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        At at = At.line(block.from());
        int line = host(block.lines(), block.from());
        Matcher named =
                (line == block.from() ? TITLE : HOST).matcher(block.lines().at(line));
        String host = named.matches() ? named.group("host") : "";
        Subject endpoint = Whom.endpoint(host);
        sink.observe("client.certificate-warning", Whom.client(), true, at);
        if (Domains.isBare(host)) {
            sink.observe("client.root-domain-certificate-warning", Whom.client(), true, at);
        }
        Matcher issued = ISSUED_TO.matcher(block.text());
        if (issued.find() && Domains.isOfOther(host, issued.group("name"))) {
            sink.observe("endpoint.certificate.of-other-domain", endpoint, true, at);
        }
        for (int next = block.from() + 1; next < block.to(); next++) {
            Matcher bad = BAD.matcher(block.lines().at(next));
            if (bad.matches()) {
                complaint(bad.group("text"), endpoint, At.line(next), sink);
            }
        }
    }

    private static void complaint(String text, Subject endpoint, At at, ReadingSink sink) {
        if (DATE.matcher(text).find()) {
            sink.observe("endpoint.certificate.days-left", endpoint, -1, at);
        } else if (NAME.matcher(text).find()) {
            sink.observe("endpoint.certificate.name-matches", endpoint, false, at);
        } else if (ISSUER.matcher(text).find()) {
            sink.observe("endpoint.certificate.trusted", endpoint, false, at);
        }
    }
}
