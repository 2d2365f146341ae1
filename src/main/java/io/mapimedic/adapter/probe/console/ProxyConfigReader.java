package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings of nginx, HAProxy and Apache that decide whether MAPI over HTTP gets through: how long an idle connection lives, whether
 * answers are held back, whether connections to the server are kept, which NTLM needs, and whether they are lent to other clients.
 *
 * <pre>
 * defaults
 *     timeout client  60000
 *     timeout server  60000
 *
 * location / {
 *     proxy_pass https://exchange;
 *     proxy_http_version 1.1;
 *     proxy_read_timeout 360s;
 *     proxy_buffering off;
 * }
 * </pre>
 */
public final class ProxyConfigReader implements FormatReader {

    private static final int MAX_LINES = 2_000;
    /** Looked through for each line that may begin a section, so not many. */
    private static final int MAX_BEFORE_DIRECTIVE = 100;

    private static final Pattern SECTION = Pattern.compile(
            "(?:global|defaults)|(?:frontend|backend|listen|upstream|server|location|http|reverse_proxy)\\b.{0,200}\\{?|\\}");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "\\s*+(?:proxy_[a-z_]{3,40}\\s.*|timeout (?:client|server|tunnel|connect|http-[a-z-]{5,20})\\s.*|ProxyTimeout\\s.*|ProxyPass(?:Reverse|Match)?\\s.*|SetEnv proxy-.*|keepalive\\s.*|reverse_proxy\\s.{0,200}"
                    + "|bind\\s.{0,200}\\bssl\\b.{0,300}|server\\s\\S{1,100}\\s\\S{1,100}:\\d{1,5}\\b.{0,300}|option\\s{1,10}(?:httpclose|forceclose|http-server-close)\\s*+|http-reuse\\s{1,10}[a-z]{4,10}\\s*+)");
    private static final Pattern NGINX_TIMEOUT =
            Pattern.compile("\\bproxy_read_timeout\\s{1,20}(?<value>\\d{1,8})(?<unit>ms|s|m|h)?\\s{0,5};");
    private static final Pattern HAPROXY_TIMEOUT = Pattern.compile(
            "(?m)^\\s*+timeout\\s{1,20}(?:client|server)\\s{1,20}(?<value>\\d{1,10})(?<unit>us|ms|s|m|h|d)?[ \\t\\r]*+$");
    private static final Pattern BUFFERING = Pattern.compile("\\bproxy_buffering\\s{1,20}(?<value>on|off)\\s{0,5};");
    private static final Pattern NO_KEEP_ALIVE =
            Pattern.compile("(?im)^\\s*+SetEnv\\s{1,20}proxy-(?:nokeepalive|sendcl-nokeepalive)\\b");
    /** HAProxy then takes a new connection for each request, and what signed a connection in is lost. */
    private static final Pattern CLOSES_EACH_TIME =
            Pattern.compile("(?m)^\\s*+option\\s{1,10}(?:httpclose|forceclose|http-server-close)[ \\t\\r]*+$");
    /** HAProxy lends connections to the servers that one client opened to others with the first two, and never with the last. */
    private static final Pattern REUSE =
            Pattern.compile("(?m)^\\s*+http-reuse\\s{1,10}(?<value>aggressive|always|never)[ \\t\\r]*+$");
    /** HAProxy ends TLS of the clients. */
    private static final Pattern ENDS_TLS = Pattern.compile("(?m)^\\s*+bind\\s[^\\r\\n]{0,200}\\bssl\\b");
    /** A server behind HAProxy, with what is said of the way to it. */
    private static final Pattern SERVER =
            Pattern.compile("(?m)^\\s*+server\\s{1,10}\\S{1,100}\\s{1,10}\\S{1,100}:\\d{1,5}(?<how>[^\\r\\n]{0,300})");

    private static final Pattern SSL = Pattern.compile("\\s(?:ssl|send-proxy-v2-ssl)\\b");

    private static final Pattern PASS = Pattern.compile("(?m)^\\s*+proxy_pass\\s{1,20}https?://");
    /** Settings that only nginx has. */
    private static final Pattern OF_NGINX = Pattern.compile(
            "(?m)^\\s*+proxy_(?:pass|set_header|http_version|buffering|request_buffering|read_timeout|send_timeout|connect_timeout|pass_header|pass_request_headers)\\s");
    /** With it nginx gives each connection of a client one of its own to the server. */
    private static final Pattern KEEPS_NTLM = Pattern.compile("(?m)^\\s*+ntlm\\s{0,5};");

    private static final Pattern OF_CADDY = Pattern.compile("(?m)^\\s*+reverse_proxy\\s{1,20}(?<to>[^\\r\\n]{1,200})");
    private static final Pattern WITH_TLS =
            Pattern.compile("https://|(?m:^\\s*+(?:tls|tls_insecure_skip_verify|tls_server_name)\\b)|h2c://");
    private static final Pattern CADDY_VERSIONS =
            Pattern.compile("(?m)^\\s*+versions\\s{1,20}(?<value>[^\\r\\n]{1,40})");
    private static final Pattern CADDY_NTLM = Pattern.compile("\\btransport\\s{1,20}http_ntlm\\b");
    private static final Pattern REMOVED = Pattern.compile("(?m)^-(?=\\s).*$");
    private static final Pattern ADDED = Pattern.compile("(?m)^\\+(?=\\s)");

    private static final Pattern VERSION = Pattern.compile("\\bproxy_http_version\\s{1,20}(?<value>[\\d.]{1,5})");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (first.length() > 2_000) {
            return 0;
        }
        if (NGINX_TIMEOUT.matcher(first).find()
                || BUFFERING.matcher(first).find()
                || DIRECTIVE.matcher(first).matches()) {
            return Runs.of(lines, from, 0, MAX_LINES, ProxyConfigReader::belongs);
        }
        if (first.isEmpty()
                || !Character.isLowerCase(first.charAt(0))
                || !SECTION.matcher(first).matches()) {
            return 0;
        }
        int beginning = Runs.of(lines, from, 1, MAX_BEFORE_DIRECTIVE, ProxyConfigReader::belongs);
        for (int at = from + 1; at < from + beginning; at++) {
            if (DIRECTIVE.matcher(lines.at(at)).matches()) {
                return Runs.of(lines, from, 1, MAX_LINES, ProxyConfigReader::belongs);
            }
        }
        return 0;
    }

    private static boolean belongs(String line) {
        boolean isIndented = line.startsWith("  ") || line.startsWith("\t");
        return isIndented
                || line.endsWith(";")
                || SECTION.matcher(line).matches()
                || DIRECTIVE.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text =
                ADDED.matcher(REMOVED.matcher(block.text()).replaceAll("")).replaceAll("");
        At at = At.line(block.from());
        product(text, at, sink);
        long idle = Math.min(shortest(NGINX_TIMEOUT, text, 1_000), shortest(HAPROXY_TIMEOUT, text, 1));
        if (idle < Long.MAX_VALUE) {
            sink.observe("proxy.idle-timeout", Whom.proxy(), idle / 1_000, at);
        }
        Matcher buffering = BUFFERING.matcher(text);
        if (buffering.find()) {
            sink.observe(
                    "proxy.buffers-responses",
                    Whom.proxy(),
                    buffering.group("value").equals("on"),
                    at);
        } else if (REMOVED.matcher(block.text()).results().anyMatch(line -> isOff(line.group()))) {
            sink.observe("proxy.buffers-responses", Whom.proxy(), true, at);
        }
        passedOn(text, at, sink);
        if (NO_KEEP_ALIVE.matcher(text).find() || CLOSES_EACH_TIME.matcher(text).find() || speaksOldVersion(text)) {
            sink.observe("proxy.keeps-connections", Whom.proxy(), false, at);
        }
        lent(text, at, sink);
    }

    /** Where sections differ, nobody knows which is that of Exchange. */
    private static void lent(String text, At at, ReadingSink sink) {
        List<Boolean> lends = REUSE.matcher(text)
                .results()
                .map(reuse -> !reuse.group(1).equals("never"))
                .distinct()
                .toList();
        if (lends.size() == 1) {
            sink.observe("proxy.lends-connections", Whom.proxy(), lends.get(0), at);
        }
    }

    /** Where HAProxy ends TLS, it goes on to the servers encrypted or not; where they differ, nobody knows which is Exchange. */
    private static void passedOn(String text, At at, ReadingSink sink) {
        if (!ENDS_TLS.matcher(text).find()) {
            return;
        }
        List<Boolean> encrypted = SERVER.matcher(text)
                .results()
                .map(server -> SSL.matcher(server.group(1)).find())
                .distinct()
                .toList();
        if (encrypted.size() == 1) {
            sink.observe("server.tls-offloaded", Subject.unnamed(SubjectKind.SERVER), !encrypted.get(0), at);
        }
    }

    /** nginx holds answers back unless somebody told it not to. */
    private static boolean isOff(String removed) {
        Matcher buffering = BUFFERING.matcher(removed);
        return buffering.find() && buffering.group("value").equals("off");
    }

    private static void product(String text, At at, ReadingSink sink) {
        Matcher caddy = OF_CADDY.matcher(text);
        if (caddy.find()) {
            sink.observe("endpoint.front-device", Whom.endpoint(null), "Caddy", at);
            if (WITH_TLS.matcher(text.substring(caddy.start())).find()) {
                sink.observe("proxy.speaks-http2", Whom.proxy(), speaksNewVersion(text), at);
            }
        } else if (OF_NGINX.matcher(text).find() && !KEEPS_NTLM.matcher(text).find()) {
            sink.observe("endpoint.front-device", Whom.endpoint(null), "nginx", at);
        }
    }

    /** Caddy speaks HTTP/2 to a server that offers it over TLS unless it is told otherwise. */
    private static boolean speaksNewVersion(String text) {
        Matcher versions = CADDY_VERSIONS.matcher(text);
        return versions.find()
                ? versions.group("value").contains("2")
                : !CADDY_NTLM.matcher(text).find();
    }

    /** nginx speaks HTTP/1.0 to servers behind it unless it is told otherwise, which ends the connection after each answer. */
    private static boolean speaksOldVersion(String text) {
        Matcher version = VERSION.matcher(text);
        boolean isWhole = text.indexOf('{') >= 0
                && text.chars().filter(c -> c == '{').count()
                        == text.chars().filter(c -> c == '}').count();
        return version.find()
                ? version.group("value").equals("1.0")
                : isWhole && PASS.matcher(text).find();
    }

    /** In milliseconds; {@link Long#MAX_VALUE} where none is set. */
    private static long shortest(Pattern pattern, String text, long unit) {
        long shortest = Long.MAX_VALUE;
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String word = found.group("unit");
            long factor = word == null ? unit : factor(word);
            shortest = Math.min(shortest, Long.parseLong(found.group("value")) * factor);
        }
        return shortest;
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            default -> 1;
        };
    }
}
