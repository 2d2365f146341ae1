package io.mapimedic.adapter.probe.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.ReadingSink.Measured;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns alerts into observations. An alert is named by whoever wrote its rule, so it says what it means by the convention
 * {@code mapi_fact} (a key of the vocabulary, or a name that a probe uses), {@code mapi_value}, {@code mapi_unit} and
 * {@code mapi_subject}, as labels or annotations. A few names are well known.
 */
final class Alerts {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9]{1,18}(?:\\.[0-9]{1,18})?(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern HEALTH_SET = Pattern.compile("(?i)OutlookMapiHttp(?:\\.Proxy|\\.Protocol)?");

    private final ReadingSink sink;
    private final Set<String> seen = new HashSet<>();

    Alerts(ReadingSink sink) {
        this.sink = sink;
    }

    void sayBeyond(int more) {
        sink.reject(
                Places.WHOLE,
                "",
                "%d more alerts were not read.".formatted(more),
                "Send those of one server at a time.");
    }

    void read(JsonNode node, int line) {
        if (!node.path("labels").isObject()) {
            sink.reject(
                    line,
                    node.toString().substring(0, Math.min(200, node.toString().length())),
                    "This is no alert: it has no labels.",
                    null);
            return;
        }
        String fingerprint = node.path("fingerprint").asText("");
        if (!fingerprint.isEmpty() && !seen.add(fingerprint)) {
            return;
        }
        Alert alert = new Alert(node);
        String fact = alert.said("mapi_fact");
        if (!fact.isEmpty()) {
            report(alert, fact, line);
        } else if (HEALTH_SET.matcher(alert.healthSet()).matches()) {
            observe(alert, "server.mapi-health", alert.isResolved() ? "healthy" : "unhealthy", line);
        } else if (alert.name().equals("BlackboxSslCertificateExpired")
                && !alert.isResolved()
                && alert.startsAt() != null) {
            // It fires from the moment on at which the certificate has expired.
            observe(alert, "endpoint.certificate.not-after", alert.startsAt(), line);
        } else {
            sink.reject(
                    line,
                    alert.summary(),
                    "The name of an alert does not tell what was measured.",
                    "Give the rule of the alert the labels mapi_fact and mapi_value: a key of the vocabulary, and its value.");
        }
    }

    private void report(Alert alert, String fact, int line) {
        String printed = alert.value();
        if (printed.isEmpty()) {
            sink.reject(
                    line,
                    alert.summary(),
                    "The alert names the fact '%s' but no value.".formatted(fact),
                    "Give the rule of the alert the annotation mapi_value.");
        } else if (!alert.isResolved()) {
            observe(alert, fact, value(printed), line);
        } else if (printed.equalsIgnoreCase("true") || printed.equalsIgnoreCase("false")) {
            observe(alert, fact, printed.equalsIgnoreCase("false"), line);
        } else {
            sink.reject(
                    line,
                    alert.summary(),
                    "The alert is resolved: '%s' is no longer what it was, and the alert does not tell what it is."
                            .formatted(fact),
                    "Send the present value, for example from the metrics.");
        }
    }

    private void observe(Alert alert, String fact, @Nullable Object value, int line) {
        String unit = alert.said("mapi_unit");
        // A firing alert is true when it is sent, however long ago it began; a resolved one since it ended.
        Instant time = alert.isResolved() ? alert.endsAt() : null;
        Subject subject = alert.subject(fact);
        sink.observe(fact, subject, new Measured(value, unit.isEmpty() ? null : unit, null), new At(line, time));
    }

    private static Object value(String printed) {
        if (NUMBER.matcher(printed).matches()) {
            return Double.valueOf(printed);
        }
        return switch (printed.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> printed;
        };
    }

    /** One alert, as its sender wrote it. */
    private record Alert(JsonNode node) {

        String said(String name) {
            return Stream.of("labels", "annotations")
                    .map(part -> node.path(part).path(name).asText(""))
                    .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        String name() {
            return said("alertname");
        }

        String healthSet() {
            return Stream.of("healthset", "health_set", "HealthSet", "alertname")
                    .map(this::said)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** In the webhook a word, in the interface of Alertmanager an object, whose alerts all are firing. */
        boolean isResolved() {
            return node.path("status").asText("").equalsIgnoreCase("resolved");
        }

        @Nullable
        Instant startsAt() {
            return time("startsAt").orElse(null);
        }

        @Nullable
        Instant endsAt() {
            return time("endsAt").orElse(null);
        }

        private Optional<Instant> time(String field) {
            return Moments.read(node.path(field).asText("")).filter(time -> time.isAfter(Instant.EPOCH));
        }

        /** The value as said; Grafana sends numbers of its queries, and one that is alone is the one. */
        String value() {
            String said = said("mapi_value");
            JsonNode values = node.path("values");
            return said.isEmpty()
                            && values.size() == 1
                            && values.elements().next().isNumber()
                    ? values.elements().next().asText()
                    : said;
        }

        @Nullable
        Subject subject(String fact) {
            return AlertSubjects.of(fact, this::said);
        }

        String summary() {
            return "%s %s: %s"
                    .formatted(
                            name(), said("instance"), said("summary").isEmpty() ? said("description") : said("summary"))
                    .strip();
        }
    }
}
