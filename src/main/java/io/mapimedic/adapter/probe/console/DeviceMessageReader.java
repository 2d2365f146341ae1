package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rows in which a device says itself why it lets Outlook not through: refusals of ModSecurity, handshakes of BIG-IP without a client
 * certificate, requests for Exchange in the log of Squid, and servers that refuse HTTP/2 in the log of Caddy. Other rows of the same logs
 * are taken too, so that nobody takes their words for somebody's.
 *
 * <pre>
 * … ModSecurity: Access denied with code 403 (phase 2). … [id "920420"] … [uri "/mapi/emsmdb/"] …
 * Mar 11 09:02:47 bigip1 debug tmm[18422]: 01260006:7: Peer cert verify error: peer did not return a certificate
 * 1764412311.882  10031 10.20.3.77 TCP_MISS/503 0 CONNECT mail.contoso.com:443 - HIER_NONE/- -
 * 10.20.3.77 - CONTOSO\anna [29/Nov/2025:09:02:47 +0100] "CONNECT mail.contoso.com:443 HTTP/1.1" 503 0 TCP_MISS:HIER_NONE
 * {"level":"error","logger":"http.log.error","msg":"stream error: stream ID 35; HTTP_1_1_REQUIRED; received from peer",…}
 * </pre>
 */
public final class DeviceMessageReader implements FormatReader {

    private static final int MAX_ROWS = 20_000;
    private static final int LONGEST = 6_000;
    private static final Pattern FIREWALL = Pattern.compile("ModSecurity: Access denied with code \\d{3}\\b");
    private static final Pattern OF_OUTLOOK = Pattern.compile(
            "(?i)\\[uri \"(?:https?://[^/\\s\"]{1,253})?/(?:mapi|autodiscover|ews|oab|rpc|microsoft-server-activesync)\\b");
    private static final Pattern BIG_IP = Pattern.compile(
            "\\b(?:emerg|alert|crit|err|warning|notice|info|debug) tmm\\d{0,3}\\[\\d{1,8}\\]: 01[0-9a-f]{6}:\\d: ");
    private static final Pattern NO_CERTIFICATE = Pattern.compile("(?i)peer did not return a certificate");
    private static final Pattern SQUID = Pattern.compile(
            "\\d{9,10}\\.\\d{3} {1,10}\\d{1,9} \\S{1,100} (?:TCP|NONE)[A-Z_]{0,30}/(?<status>\\d{3}) \\d{1,15} CONNECT (?<host>[A-Za-z0-9.-]{1,253}):\\d{1,5} .{0,300}");
    /** As Squid and others write it in the form of web servers. Only a forward proxy is asked to connect. */
    private static final Pattern COMMON = Pattern.compile(
            "\\S{1,100} \\S{1,100} .{1,100}? \\[[^\\]]{10,40}\\] \"CONNECT (?<host>[A-Za-z0-9.-]{1,253}):\\d{1,5} HTTP/\\d(?:\\.\\d)?\" (?<status>\\d{3})(?: .{0,600})?");

    private static final Pattern OF_MICROSOFT =
            Pattern.compile(".*\\.(?:office365|office|outlook|microsoftonline)\\.com");
    private static final Pattern CADDY = Pattern.compile("\\{.{0,200}\"logger\":\"http\\..*");
    private static final Pattern OLD_VERSION_WANTED = Pattern.compile("HTTP_1_1_REQUIRED");
    private static final Pattern TO_SERVER = Pattern.compile("\"upstream\":\"[^\"]{1,300}\",\"proto\":\"HTTP/2");
    private static final String ROUND_TRIP = "\"msg\":\"upstream roundtrip\"";
    /** Behind the request, which has a version of its own. */
    private static final Pattern BEHIND_REQUEST = Pattern.compile("\\},[^}]{0,200}\"proto\":\"HTTP/2");

    /** The word of Squid for what its own rules forbid. */
    private static final Pattern DENIED = Pattern.compile(" TCP_DENIED(?:_[A-Z]{1,20})?(?:/403 |:)");

    private static final int ASKS_FOR_LOG_ON = 407;
    private static final int FIRST_FAILURE = 400;

    @Override
    public int extent(Lines lines, int from) {
        return is(lines.at(from)) ? Runs.of(lines, from, 0, MAX_ROWS, DeviceMessageReader::is) : 0;
    }

    private static boolean is(String line) {
        return line.length() <= LONGEST
                && (line.contains("ModSecurity: ") && FIREWALL.matcher(line).find()
                        || line.contains(" tmm") && BIG_IP.matcher(line).find()
                        || line.contains("CONNECT ")
                                && (SQUID.matcher(line).matches()
                                        || COMMON.matcher(line).matches())
                        || line.contains("\"logger\":\"http.")
                                && CADDY.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        int before = sink.observationCount();
        boolean isRefused = false;
        boolean isWithoutCertificate = false;
        boolean isNewVersion = false;
        boolean isNameDenied = false;
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            isRefused |=
                    FIREWALL.matcher(line).find() && OF_OUTLOOK.matcher(line).find();
            isWithoutCertificate |= NO_CERTIFICATE.matcher(line).find();
            isNewVersion |= OLD_VERSION_WANTED.matcher(line).find() || isNewVersionSpoken(line);
            for (Pattern form : List.of(SQUID, COMMON)) {
                Matcher tunnel = form.matcher(line);
                if (tunnel.matches()) {
                    String host = tunnel.group("host").toLowerCase(Locale.ROOT);
                    passed(host, Integer.parseInt(tunnel.group("status")), at, sink);
                    isNameDenied |= OF_MICROSOFT.matcher(host).matches()
                            && DENIED.matcher(line).find();
                }
            }
        }
        At at = At.line(block.from());
        if (isRefused) {
            sink.observe("endpoint.firewall-rule-refuses", Whom.endpoint(null), true, at);
        }
        if (isWithoutCertificate) {
            sink.observe("endpoint.device-demands-client-certificate", Whom.endpoint(null), true, at);
        }
        if (isNameDenied) {
            sink.observe("proxy.denies-name-of-microsoft-365", Whom.proxy(), true, at);
        }
        if (isNewVersion) {
            sink.observe("proxy.speaks-http2", Whom.proxy(), true, at);
        }
        if (sink.observationCount() == before) {
            sink.reject(
                    block.from(),
                    "rows of a log: " + (block.to() - block.from()),
                    "Nothing follows from these rows for MAPI over HTTP.",
                    "Send the rows in which requests of Outlook fail.");
        }
    }

    private static boolean isNewVersionSpoken(String line) {
        int roundTrip = line.indexOf(ROUND_TRIP);
        return TO_SERVER.matcher(line).find()
                || roundTrip >= 0 && BEHIND_REQUEST.matcher(line).find(roundTrip);
    }

    /** A tunnel that was opened says only that the proxy is used; what the proxy itself answers says that it is in the way. */
    private static void passed(String host, int status, int line, ReadingSink sink) {
        At at = At.line(line);
        if (status == ASKS_FOR_LOG_ON) {
            sink.observe("proxy.status", Whom.proxy(), status, at);
        } else if (OF_MICROSOFT.matcher(host).matches()) {
            sink.observe("proxy.carries-exchange-online", Whom.proxy(), true, at);
        } else if (status >= FIRST_FAILURE && ExchangeHosts.isOne(host)) {
            sink.observe("client.exchange-sent-to-proxy", Whom.client(), true, at);
        }
    }
}
