package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.ReadingSink.Measured;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What blackbox_exporter found at one target. {@code probe_success} tells whether the answer was one that the module expects, which is
 * not whether the server is well: {@code /mapi} answers 401 to whoever has no ticket, and that is healthy.
 *
 * <pre>
 * probe_http_status_code 401
 * probe_ip_protocol 4
 * probe_ssl_earliest_cert_expiry 1.7e+09
 * probe_success 0
 * probe_tls_version_info{version="TLS 1.2"} 1
 * </pre>
 */
final class BlackboxProbe {

    private static final List<String> TARGETS = List.of("target", "url", "instance", "exported_instance");
    private static final int ENOUGH = 50;
    private static final int UNAUTHORIZED = 401;

    private final ReadingSink sink;
    private final Map<String, MetricsPage.Entry> metrics = new LinkedHashMap<>();

    BlackboxProbe(ReadingSink sink) {
        this.sink = sink;
    }

    /** What was probed, by the labels of the scrape; empty on a page that comes straight from the exporter. */
    static String target(Metric metric) {
        return TARGETS.stream()
                .map(metric::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    void take(MetricsPage.Entry entry) {
        if (metrics.size() < ENOUGH) {
            metrics.put(entry.metric().name() + WindowsExporter.series(entry.metric()), entry);
        }
    }

    void report(String target) {
        String host = Hosts.of(target);
        Subject endpoint =
                host.isEmpty() ? Subject.unnamed(SubjectKind.ENDPOINT) : new Subject(SubjectKind.ENDPOINT, host);
        reportName(target, endpoint);
        get("probe_http_status_code").ifPresent(status -> reportStatus(status, target, endpoint));
        metrics.forEach((name, entry) -> reportPlain(name, entry, endpoint));
    }

    /** The protocol of the address is set once the name is resolved; 0 says that it was not. */
    private void reportName(String target, Subject endpoint) {
        boolean isLiteral = Hosts.of(target).matches("[0-9.]+") || target.contains("[");
        Optional<MetricsPage.Entry> protocol = get("probe_ip_protocol");
        if (!isLiteral && protocol.isPresent()) {
            MetricsPage.Entry entry = protocol.get();
            sink.observe("endpoint.resolves", endpoint, entry.metric().value() > 0, at(entry));
        }
    }

    private void reportStatus(MetricsPage.Entry entry, String target, Subject endpoint) {
        int status = (int) entry.metric().value();
        if (status < 100 || status > 599) {
            sink.reject(
                    entry.line(),
                    "probe_http_status_code " + status,
                    "The probe got no HTTP answer" + (target.isEmpty() ? "." : " from " + target + "."),
                    "Ask the probe with &debug=true and send what it logs.");
            return;
        }
        boolean isTls =
                get("probe_http_ssl").filter(ssl -> ssl.metric().value() == 1).isPresent();
        if (isTls && !target.matches(".*:(?!443\\b)[0-9]+(/.*)?")) {
            sink.observe("endpoint.tcp-443-reachable", endpoint, true, at(entry));
        }
        String key = key(status, target);
        if (key == null) {
            sink.reject(
                    entry.line(),
                    "probe_http_status_code " + status,
                    "Nothing tells which page was probed, so the status says nothing.",
                    "Send the metrics as Prometheus has them, with the label instance, or with the address of the probe above.");
        } else {
            sink.observe(key, endpoint, status, at(entry));
        }
        if (target.isEmpty() && key != null) {
            sink.reject(
                    entry.line(),
                    "probe_http_status_code " + status,
                    "Nothing tells which page was probed. It was taken for /mapi, which is healthy when it answers 401.",
                    "Send the metrics as Prometheus has them, with the label instance.");
        }
    }

    /** GET on /mapi ends in 401 for whoever does not sign in, and in 200 for whoever does. */
    private static @Nullable String key(int status, String target) {
        String path = Hosts.path(target);
        if (path.equals("/mapi/healthcheck.htm")) {
            return "endpoint.healthcheck-status";
        }
        boolean isMapi =
                path.equals("/mapi") || path.startsWith("/mapi/") || (target.isEmpty() && status == UNAUTHORIZED);
        if (isMapi) {
            return status == 200 ? "endpoint.mapi-status-with-credentials" : "endpoint.mapi-status-without-credentials";
        }
        return path.isEmpty() ? null : "Prometheus.probe_http_status_code{path=\"" + path + "\"}";
    }

    private void reportPlain(String name, MetricsPage.Entry entry, Subject endpoint) {
        Metric metric = entry.metric();
        switch (metric.name()) {
            case "probe_ssl_earliest_cert_expiry" -> {
                if (metric.value() > 0 && metric.value() < 1e11) {
                    Instant expiry = Instant.ofEpochSecond((long) metric.value());
                    sink.observe("Prometheus." + name, endpoint, expiry, at(entry));
                }
            }
            case "probe_tls_version_info" ->
                sink.observe("Prometheus." + name, endpoint, metric.label("version"), at(entry));
            case "probe_duration_seconds",
                    "probe_dns_lookup_time_seconds",
                    "probe_http_duration_seconds",
                    "probe_success" ->
                sink.observe(
                        "Prometheus." + name,
                        endpoint,
                        new Measured(metric.value(), WindowsExporter.unit(metric.name()), null),
                        at(entry));
            default -> {
                // Lengths, versions and ciphers of the answer decide nothing.
            }
        }
    }

    private Optional<MetricsPage.Entry> get(String name) {
        return Stream.ofNullable(metrics.get(name)).findFirst();
    }

    private static At at(MetricsPage.Entry entry) {
        return entry.at(null);
    }
}
