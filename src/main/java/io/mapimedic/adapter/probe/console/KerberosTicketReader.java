package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tickets of Kerberos that {@code klist} lists, and whether {@code klist get} got one for a web address. A ticket for the name
 * says that the domain knows it; of names without a ticket nothing is said, because nobody may have asked.
 *
 * <pre>
 * C:\&gt;klist get http/mail.contoso.com
 * Error calling API LsaCallAuthenticationPackage (GetTicket substatus): 0x6fb
 * klist failed with 0xc000018b/-1073741429: …
 *
 * #0&gt;     Client: anna @ CONTOSO.COM
 *         Server: HTTP/mail.contoso.com @ CONTOSO.COM
 *         KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96
 * </pre>
 */
public final class KerberosTicketReader implements FormatReader {

    private static final int MAX_LINES = 400;
    private static final String UNKNOWN = "endpoint.kerberos-name-unknown";
    private static final Pattern GET = Pattern.compile(
            "(?i).{0,200}\\bklist(?:\\.exe)?\\s+get\\s+['\"]?http/(?<host>[a-z0-9.-]{1,253})['\"]?\\s*");
    private static final Pattern FAILED =
            Pattern.compile("(?i)\\s*+klist \\S{3,30} \\S{2,10} (?<code>0x[0-9a-f]{8})\\b.*");
    private static final Pattern ERROR = Pattern.compile(".{3,80}LsaCallAuthenticationPackage.{1,80}");
    private static final Pattern TICKET = Pattern.compile("\\s*+#\\d{1,4}>\\s+\\p{L}+: \\S.{0,300}");
    private static final Pattern HEAD =
            Pattern.compile("\\s*+\\p{L}[\\p{L} -]{2,40}:? \\(\\d{1,4}\\)\\s*|.{2,40} 0:0x[0-9a-fA-F]{1,16}\\s*");
    private static final Pattern CACHED =
            Pattern.compile("\\s*+(?:Cached Tickets|Zwischengespeicherte Tickets): ?\\(\\d{1,4}\\)\\s*");
    private static final Pattern DETAIL = Pattern.compile("\\s++\\S[^:>]{1,60}(?::| 0x[0-9a-f]{1,8} ->) ?.{0,300}");
    private static final Pattern SERVER =
            Pattern.compile("(?i)\\s*+Server: http/(?<host>[a-z0-9.-]{1,253}) @ \\S{1,253}");

    /** STATUS_NO_TRUST_SAM_ACCOUNT, and SEC_E_TARGET_UNKNOWN. */
    private static final Pattern NAME_UNKNOWN = Pattern.compile("(?i)0xc000018b|0x80090303");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 600) {
            return 0;
        }
        boolean begins = first.contains("klist")
                        && (GET.matcher(first).matches()
                                || FAILED.matcher(first).matches())
                || first.contains("#") && TICKET.matcher(first).matches()
                || first.indexOf('(') > 0 && (CACHED.matcher(first).matches() || isHeadOfList(lines, from))
                || first.contains(" 0:0x") && HEAD.matcher(first).matches();
        int run = begins ? Runs.of(lines, from, 1, MAX_LINES, KerberosTicketReader::belongs) : 0;
        return GET.matcher(first).matches() && run == 1 ? 0 : run;
    }

    private static boolean isHeadOfList(Lines lines, int from) {
        int next = Runs.next(lines, from, 2);
        return next >= 0
                && HEAD.matcher(lines.at(from)).matches()
                && TICKET.matcher(lines.at(next)).matches();
    }

    private static boolean belongs(String line) {
        return line.length() < 600
                && (TICKET.matcher(line).matches()
                        || HEAD.matcher(line).matches()
                        || FAILED.matcher(line).matches()
                        || ERROR.matcher(line).matches()
                        || DETAIL.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Matcher get = GET.matcher(block.lines().at(block.from()));
        String asked = get.matches() ? get.group("host") : null;
        int before = sink.observationCount();
        for (int at = block.from(); at < block.to(); at++) {
            Matcher ticket = SERVER.matcher(block.lines().at(at));
            Matcher failed = FAILED.matcher(block.lines().at(at));
            if (ticket.matches()) {
                sink.observe(UNKNOWN, Whom.endpoint(ticket.group("host")), false, At.line(at));
            } else if (failed.matches()
                    && NAME_UNKNOWN.matcher(failed.group("code")).matches()) {
                sink.observe(UNKNOWN, Whom.endpoint(asked), true, At.line(at));
            }
        }
        if (sink.observationCount() == before) {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()),
                    "There is no ticket for a web address here. Nobody may have asked for one, so nothing follows.",
                    "Run klist get http/ with the host name of the URL, and paste what it prints.");
        }
    }
}
