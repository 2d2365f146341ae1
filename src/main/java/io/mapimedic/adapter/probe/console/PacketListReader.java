package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rows of the packet list of Wireshark: whether a connection to port 443 is answered or refused, and which alert ends the handshake.
 *
 * <pre>
 * 1  0.000000  10.0.0.50  10.0.0.11  TCP  66  51234 → 443 [SYN] Seq=0 Win=64240 Len=0 MSS=1460
 * 2  0.000210  10.0.0.11  10.0.0.50  TCP  54  443 → 51234 [RST, ACK] Seq=1 Ack=1 Win=0 Len=0
 * </pre>
 */
public final class PacketListReader implements FormatReader {

    private static final int MAX_ROWS = 5_000;
    private static final int LONGEST = 2_000;
    private static final String ADDRESS = "[0-9a-fA-F]{1,4}[.:][0-9a-fA-F.:]{2,40}";
    private static final Pattern ROW = Pattern.compile(
            "\\s*+(?:\\d{1,9}\\s++)?\\d[\\d.:-]{0,30}(?: [\\d.:]{5,20})?\\s++" + ADDRESS + "\\s++" + ADDRESS
                    + "\\s++(?:TCP|TLSv1(?:\\.[0-3])?|TLS|SSL|SSLv[23]|HTTP|HTTP2|DNS|ICMP|KRB5|QUIC)\\s++\\d{1,6}\\s++(?<info>.{1,1500})");
    private static final Pattern ASKED = Pattern.compile("\\d{1,5} (?:→|->|>) 443 \\[SYN\\]");
    private static final Pattern ANSWERED = Pattern.compile("\\b443 (?:→|->|>) \\d{1,5} \\[SYN, ACK\\]");
    private static final Pattern REFUSED = Pattern.compile("\\b443 (?:→|->|>) \\d{1,5} \\[RST, ACK\\] Seq=1 Ack=1\\b");
    private static final Pattern NAME = Pattern.compile("Client Hello \\(SNI=(?<host>[A-Za-z0-9.-]{1,253})\\)");
    private static final Pattern ALERT =
            Pattern.compile("Alert \\(Level: Fatal, Description: (?<description>[A-Za-z ]{3,40})\\)");
    private static final Pattern CERTIFICATE = Pattern.compile(
            "Unknown CA|Bad Certificate|Unsupported Certificate|Certificate (?:Unknown|Expired|Revoked)");

    @Override
    public int extent(Lines lines, int from) {
        return isRow(lines.at(from)) ? Runs.of(lines, from, 1, MAX_ROWS, PacketListReader::isRow) : 0;
    }

    private static boolean isRow(String line) {
        return line.length() < LONGEST
                && !line.isEmpty()
                && (Character.isDigit(line.charAt(0)) || line.charAt(0) == ' ')
                && ROW.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = block.text();
        At at = At.line(block.from());
        Matcher name = NAME.matcher(text);
        Subject endpoint = Whom.endpoint(name.find() ? name.group("host") : null);
        int before = sink.observationCount();
        if (ANSWERED.matcher(text).find()) {
            sink.observe("endpoint.tcp-443-reachable", endpoint, true, at);
        } else if (ASKED.matcher(text).find() && REFUSED.matcher(text).find()) {
            sink.observe("endpoint.tcp-443-reachable", endpoint, false, at);
        }
        Matcher alert = ALERT.matcher(text);
        if (alert.find()) {
            alert(alert.group("description"), endpoint, at, sink);
        }
        if (sink.observationCount() == before) {
            sink.reject(
                    block.from(),
                    "",
                    "These packets tell neither whether port 443 answers nor why a handshake fails.",
                    "Send the rows from the first SYN to port 443 on.");
        }
    }

    private static void alert(String description, Subject endpoint, At at, ReadingSink sink) {
        if (description.equals("Protocol Version")) {
            sink.observe("endpoint.tls-error", endpoint, "version", at);
        } else if (description.equals("Handshake Failure") || description.equals("Insufficient Security")) {
            sink.observe("endpoint.tls-error", endpoint, "cipher", at);
        } else if (CERTIFICATE.matcher(description).matches()) {
            sink.observe("endpoint.tls-error", endpoint, "certificate", at);
        }
    }
}
