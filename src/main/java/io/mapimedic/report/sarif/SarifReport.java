package io.mapimedic.report.sarif;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.sarif.SarifLog.Configuration;
import io.mapimedic.report.sarif.SarifLog.Driver;
import io.mapimedic.report.sarif.SarifLog.Invocation;
import io.mapimedic.report.sarif.SarifLog.Location;
import io.mapimedic.report.sarif.SarifLog.Notification;
import io.mapimedic.report.sarif.SarifLog.Result;
import io.mapimedic.report.sarif.SarifLog.Rule;
import io.mapimedic.report.sarif.SarifLog.Run;
import io.mapimedic.report.sarif.SarifLog.Text;
import io.mapimedic.report.sarif.SarifLog.Tool;
import io.mapimedic.report.view.EvidenceViewBuilder;
import io.mapimedic.report.view.Printable;
import io.mapimedic.report.view.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings as results of SARIF 2.1.0: each present finding is a result where its evidence stands, each id a rule. What was not understood
 * is a notification of the run.
 */
public final class SarifReport {

    private static final String NAME = "MapiMedic";

    private final KnowledgeBase knowledge;
    private final SarifLocations locations;
    private final EvidenceViewBuilder evidence;

    /**
     * @param files what was read; the places of evidence begin with their names
     * @param now   from which ages are counted
     */
    public SarifReport(KnowledgeBase knowledge, List<InputFile> files, Instant now) {
        this.knowledge = knowledge;
        this.locations = new SarifLocations(files);
        this.evidence = new EvidenceViewBuilder(knowledge, now);
    }

    /** The findings of a diagnosis. */
    public String of(Diagnosis diagnosis) {
        List<Finding> present =
                diagnosis.findings().stream().filter(Finding::isPresent).toList();
        List<String> ids =
                List.copyOf(present.stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new)));
        return log(
                ids.stream().map(this::rule).toList(),
                present.stream()
                        .map(finding -> result(finding, ids.indexOf(finding.id())))
                        .toList(),
                diagnosis.unrecognised());
    }

    /** What was not understood; a reading concludes nothing. */
    public String of(Reading reading) {
        return log(List.of(), List.of(), reading.unrecognised());
    }

    private String log(List<Rule> rules, List<Result> results, List<Unrecognised> unread) {
        Invocation invocation =
                new Invocation(true, unread.stream().map(this::notification).toList());
        return SarifLog.of(
                        new Run(new Tool(new Driver(NAME, knowledge.version(), rules)), List.of(invocation), results))
                .write();
    }

    private Rule rule(String id) {
        Indicator indicator = knowledge.indicators().get(id);
        if (indicator == null) {
            return new Rule(id, new Text(id), null, null, null);
        }
        Map<String, Object> properties = new TreeMap<>();
        properties.put("topic", indicator.topic());
        properties.put("verdict", indicator.verdict().word());
        List<String> sources = indicator.sources().stream()
                .map(knowledge.references()::get)
                .filter(Objects::nonNull)
                .map(reference -> reference.url() == null ? reference.title() : reference.url())
                .toList();
        if (!sources.isEmpty()) {
            properties.put("sources", sources);
        }
        return new Rule(
                id,
                new Text(indicator.title()),
                new Text(indicator.why()),
                new Configuration(level(indicator.severity())),
                properties);
    }

    private Result result(Finding finding, int rule) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        String title = indicator == null ? finding.id() : indicator.title();
        String seen = finding.because().stream()
                .map(evidence::build)
                .map(one -> one.title() + ": " + one.value() + (one.stale() != null ? " (stale)" : ""))
                .collect(Collectors.joining("; "));
        return new Result(
                finding.id(),
                rule,
                level(finding.severity()),
                new Text("%s, on %s. %s".formatted(title, Words.of(finding.subject()), seen)),
                finding.because().stream()
                        .map(one -> location(one, finding.subject()))
                        .distinct()
                        .toList(),
                Map.of("findingAndSubject/v1", finding.id() + "@" + finding.subject()));
    }

    private Location location(Evidence one, Subject subject) {
        return locations.of(one.place(), subject);
    }

    private Notification notification(Unrecognised piece) {
        return new Notification(
                "note",
                new Text(message(piece.text(), piece.reason(), piece.remedy())),
                List.of(locations.of(piece.place(), null)));
    }

    private static String message(String text, String reason, @Nullable String remedy) {
        return Printable.of(
                (text.isBlank() ? "" : "\"" + text + "\": ") + reason + (remedy == null ? "" : " " + remedy));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
