package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.ReadingSink.Measured;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What windows_exporter says of an Exchange server. A metric is named {@code Prometheus.} and its name, with the labels that tell one
 * series from another, but not those that tell one scrape from another:
 *
 * <pre>
 * windows_exchange_http_proxy_avg_cas_proccessing_latency_sec{name="mapi"} 0.012
 * windows_iis_current_application_pool_state{app="MSExchangeMapiFrontEndAppPool",state="Running"} 1
 * windows_service_state{name="msexchangehm",state="running"} 1
 * windows_performancecounter_msexchange_mapihttp_emsmdb_averaged_latency 12.5
 * </pre>
 */
final class WindowsExporter {

    private static final String POOL_STATE = "windows_iis_current_application_pool_state";
    private static final String SERVICE_STATE = "windows_service_state";
    private static final List<String> SERIES = List.of("app", "name", "phase", "process", "site");
    private static final List<String> HOSTS =
            List.of("exported_instance", "instance", "hostname", "host", "server", "computer", "nodename");

    private WindowsExporter() {}

    /** The name as new releases write it: older ones had another prefix, and one had a slip of the pen. */
    static String name(String printed) {
        String name = printed.startsWith("wmi_") ? "windows_" + printed.substring(4) : printed;
        return name.replace("proccessing", "processing");
    }

    static boolean isOfInterest(Metric metric) {
        String name = metric.name();
        return name.startsWith("windows_exchange_")
                || name.startsWith("windows_performancecounter_msexchange")
                || (name.equals(POOL_STATE) && isExchange(metric.label("app")))
                || (name.equals(SERVICE_STATE) && isExchange(metric.label("name")));
    }

    private static boolean isExchange(String label) {
        return label.toLowerCase(Locale.ROOT).startsWith("msexchange");
    }

    static void report(MetricsPage.Entry entry, String host, At at, ReadingSink sink) {
        Metric metric = entry.metric();
        Subject subject = subject(metric, host);
        boolean isState = metric.name().equals(POOL_STATE) || metric.name().equals(SERVICE_STATE);
        if (isState) {
            if (metric.value() == 1) {
                sink.observe(stateName(metric), subject, metric.label("state"), at);
            }
        } else if (Double.isFinite(metric.value())) {
            sink.observe(
                    "Prometheus." + metric.name() + series(metric),
                    subject,
                    new Measured(metric.value(), unit(metric.name()), null),
                    at);
        } else {
            sink.reject(entry.line(), metric.name() + series(metric), "The metric has no number.", null);
        }
    }

    private static String stateName(Metric metric) {
        return metric.name().equals(SERVICE_STATE)
                ? "Get-Service." + metric.label("name")
                : "Prometheus." + metric.name() + "{app=\"" + metric.label("app") + "\"}";
    }

    static String series(Metric metric) {
        String labels = SERIES.stream()
                .filter(label -> !metric.label(label).isEmpty())
                .map(label -> label + "=\"" + metric.label(label) + "\"")
                .collect(Collectors.joining(","));
        return labels.isEmpty() ? "" : "{" + labels + "}";
    }

    /** By the end of the name, as the conventions of Prometheus have it; what sums up since the start has none. */
    static @Nullable String unit(String name) {
        if (name.endsWith("_sec") || name.endsWith("_seconds")) {
            return "s";
        }
        if (name.endsWith("_milliseconds") || name.endsWith("_ms")) {
            return "ms";
        }
        if (name.endsWith("_percent")) {
            return "%";
        }
        return name.endsWith("_ratio") ? "ratio" : name.endsWith("_bytes") ? "bytes" : null;
    }

    private static @Nullable Subject subject(Metric metric, String host) {
        return Stream.concat(HOSTS.stream().map(metric::label), Stream.of(host))
                .map(Hosts::of)
                .filter(name -> !name.isEmpty() && !name.equals("localhost"))
                .findFirst()
                .map(Subjects::server)
                .orElse(null);
    }
}
