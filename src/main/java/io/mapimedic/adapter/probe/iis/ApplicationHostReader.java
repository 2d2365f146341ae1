package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;

/**
 * Reads {@code applicationHost.config}, the configuration of IIS, or the part of it that is about MAPI over HTTP.
 *
 * <pre>
 * &lt;configuration&gt;
 *   &lt;system.applicationHost&gt;
 *     &lt;applicationPools&gt; … &lt;/applicationPools&gt;
 *     &lt;sites&gt; … &lt;/sites&gt;
 *   &lt;/system.applicationHost&gt;
 *   &lt;location path="Default Web Site/mapi"&gt; … &lt;/location&gt;
 * &lt;/configuration&gt;
 * </pre>
 *
 * The file does not name its server, so it is about the only one of a case.
 */
public final class ApplicationHostReader implements DocumentReader {

    private static final String REMEDY =
            "Send the whole file %windir%\\System32\\inetsrv\\config\\applicationHost.config of the server.";

    @Override
    public boolean recognises(Head head) {
        String text = head.text();
        return switch (Root.of(text)) {
            case "configuration" ->
                text.contains("\"system.applicationHost\"")
                        || text.contains("<system.applicationHost")
                        || isOfOurSites(text);
            case "location" -> isOfOurSites(text);
            default -> false;
        };
    }

    private static boolean isOfOurSites(String text) {
        return text.contains("<location path=\"" + MapiLocation.FRONT_END_SITE)
                || text.contains("<location path=\"" + MapiLocation.BACK_END_SITE);
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        ApplicationHost host = new ApplicationHost();
        Ending ending = ConfigXml.walk(input, host);
        boolean isWhole = host.isWhole(ending);
        Report report = new Report(sink, Report.unnamedServer(), isWhole);
        reject(ending, isWhole, sink);
        if (ending.isMalformed() || isWhole) {
            report.say("server.application-host-config", ending.isMalformed() ? "malformed" : "valid", ending.line());
        }
        if (host.isOfExchange()) {
            host.report(report);
        } else if (ending.isComplete()) {
            sink.reject(
                    ending.line(),
                    "applicationHost.config",
                    "Nothing of MAPI over HTTP is in it: no application /mapi and no site Exchange Back End.",
                    "Take the file from an Exchange server.");
        }
    }

    private static void reject(Ending ending, boolean isWhole, ReadingSink sink) {
        if (!ending.reason().isEmpty()) {
            sink.reject(ending.line(), "applicationHost.config", ending.reason(), REMEDY);
        } else if (!isWhole) {
            sink.reject(
                    ending.line(),
                    "applicationHost.config",
                    "This is a part of the file. Only what it says itself was read, not what it inherits.",
                    REMEDY);
        }
    }
}
