package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.regex.Pattern;

/**
 * Reads parts of an Autodiscover answer, of which people copy what they think matters:
 *
 * <pre>
 * &lt;Protocol Type="mapiHttp" Version="1"&gt;
 *   &lt;MailStore&gt;&lt;ExternalUrl&gt;https://mail.contoso.com/mapi/emsmdb/?MailboxId=…&lt;/ExternalUrl&gt;&lt;/MailStore&gt;
 * &lt;/Protocol&gt;
 * </pre>
 *
 * The element says that MAPI over HTTP is offered. That it is not in a part says nothing: it may be in another, and it comes only when
 * the client asks for it.
 */
public final class AutodiscoverFragmentReader implements FormatReader {

    private static final int MAX_LINES = 500;

    /** Elements of the answer that hardly any other format has. */
    private static final Pattern BEGIN = Pattern.compile(
            "(?i)\\s*+<(?:Protocol(?: Type=\"[A-Za-z]{2,12}\"[^>]{0,80})?>|MapiHttp>|MailStore>|AddressBook>|EmwsUrl>|AutoDiscoverSMTPAddress>"
                    + "|LegacyDN>|ServerDN>|ServerVersion>|MdbDN>|OABUrl>|EwsUrl>|CertPrincipalName>|AuthPackage>|ServerExclusiveConnect>"
                    + "|Type>(?:EXCH|EXPR|EXHTTP|WEB)</Type>|Server>[^<>\\s]{1,255}</Server>).*");

    private static final Pattern PART =
            Pattern.compile("\\s*+</?[A-Za-z][A-Za-z0-9]{1,40}(?: [^<>]{0,200})?/?>.*|\\s*+https?://\\S+");
    private static final Pattern MAPI_HTTP =
            Pattern.compile("(?i)<Protocol\\s[^>]{0,80}?Type\\s?=\\s?[\"']mapiHttp[\"']|<MapiHttp>");

    @Override
    public int extent(Lines lines, int from) {
        return Runs.ofElements(lines, from, MAX_LINES, BEGIN, PART);
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        if (MAPI_HTTP.matcher(block.text()).find()) {
            sink.observe(
                    "client.autodiscover-offers-mapi-http",
                    Subject.unnamed(SubjectKind.CLIENT),
                    true,
                    At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()).strip(),
                    "This part of the Autodiscover answer does not tell whether MAPI over HTTP is offered.",
                    "Paste the whole answer. The element Protocol with the type mapiHttp tells.");
        }
    }
}
