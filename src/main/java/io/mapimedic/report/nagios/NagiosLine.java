package io.mapimedic.report.nagios;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.model.Value;
import io.mapimedic.report.Status;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import io.mapimedic.report.view.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line for a monitoring system:
 *
 * <pre>MAPI WARNING - Confirmed: … | critical=0 warning=1 info=0 'server.mapi-response-time server:EX01'=1200ms;500;1000</pre>
 *
 * Behind the bar stand the numbers that a limit of the knowledge watches, with that limit; monitoring keeps their history.
 */
public final class NagiosLine {

    private static final int LONGEST_TEXT = 400;
    private static final int MOST_VALUES = 50;
    private static final Set<String> UNITS = Set.of("s", "ms", "us", "%", "B", "KB", "MB", "GB", "TB");

    private NagiosLine() {}

    /** A diagnosis. */
    public static String of(Diagnosis diagnosis, Status status) {
        String headline =
                new DiagnosisViewBuilder().build(diagnosis).summary().headline().plain();
        if (diagnosis.evidence().isEmpty() && !diagnosis.unrecognised().isEmpty()) {
            Unrecognised first = diagnosis.unrecognised().get(0);
            headline += " %s: %s".formatted(first.place(), first.reason());
        }
        List<String> data = new ArrayList<>();
        for (Severity severity : List.of(Severity.CRITICAL, Severity.WARNING, Severity.INFO)) {
            data.add(severity.word() + "=" + count(diagnosis, severity));
        }
        data.add("evidence=" + diagnosis.evidence().size());
        data.add("unread=" + diagnosis.unrecognised().size());
        data.addAll(values(diagnosis));
        return line(status, headline, data);
    }

    /** A reading. */
    public static String of(Reading reading, Status status) {
        return line(
                status,
                "%d pieces of evidence, %d pieces not used"
                        .formatted(
                                reading.evidence().size(),
                                reading.unrecognised().size()),
                List.of(
                        "evidence=" + reading.evidence().size(),
                        "unread=" + reading.unrecognised().size()));
    }

    /** Why nothing could be found out. */
    public static String unknown(String reason) {
        return line(Status.UNKNOWN, reason, List.of());
    }

    private static String line(Status status, String text, List<String> data) {
        String readable =
                Printable.of(text).replace('|', '/').replaceAll("\\s+", " ").strip();
        String bounded = readable.length() <= LONGEST_TEXT ? readable : readable.substring(0, LONGEST_TEXT) + "...";
        return "MAPI %s - %s%s%n"
                .formatted(status.name(), bounded, data.isEmpty() ? "" : " | " + String.join(" ", data));
    }

    private static long count(Diagnosis diagnosis, Severity severity) {
        return diagnosis.findings().stream()
                .filter(Finding::isPresent)
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static List<String> values(Diagnosis diagnosis) {
        Map<String, Detection.Limits> limits = new LinkedHashMap<>();
        diagnosis.knowledge().indicators().values().forEach(indicator -> {
            if (indicator.detection() instanceof Detection.Limits of) {
                limits.putIfAbsent(of.key(), of);
            }
        });
        return diagnosis.evidence().stream()
                .filter(evidence -> limits.containsKey(evidence.key()) && evidence.value() instanceof Value.Quantity)
                .limit(MOST_VALUES)
                .map(evidence -> value(evidence, limits.get(evidence.key())))
                .toList();
    }

    private static String value(Evidence evidence, Detection.@Nullable Limits limits) {
        String label = evidence.subject().isNamed() ? evidence.key() + " " + evidence.subject() : evidence.key();
        String unit = evidence.unit() != null && UNITS.contains(evidence.unit()) ? evidence.unit() : "";
        return "'%s'=%s%s;%s;%s".formatted(label(label), evidence.value(), unit, warning(limits), critical(limits));
    }

    /** Neither the quote nor the equals sign may stand in a label as it is. */
    private static String label(String label) {
        return Printable.of(label).replaceAll("[\\s=|]+", " ").replace("'", "''");
    }

    private static String warning(Detection.@Nullable Limits limits) {
        return limits == null ? "" : range(limits.warning(), limits.direction());
    }

    private static String critical(Detection.@Nullable Limits limits) {
        return limits == null ? "" : range(limits.critical(), limits.direction());
    }

    /** {@code 500} warns above, {@code 500:} below. */
    private static String range(@Nullable Double limit, Detection.Direction direction) {
        if (limit == null) {
            return "";
        }
        return new Value.Quantity(limit) + (direction == Detection.Direction.BELOW ? ":" : "");
    }
}
