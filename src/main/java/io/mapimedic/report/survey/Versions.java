package io.mapimedic.report.survey;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.Applicability.Bound;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.BuildNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of the knowledge holds for some versions or times only.
 *
 * @param counts for causes, findings, remediations and steps: how many name a version, or a build or day
 * @param bounds each build and day, with the entry that names it
 */
record Versions(Map<String, Map<String, Long>> counts, List<String> bounds) {

    private static final List<String> EXCHANGE = List.of("2013", "2016", "2019", "se", "online");
    private static final String ANY = "any restriction";
    private static final String BOUND = "a build or day";
    private static final String OUTLOOK = "Outlook releases";

    static Versions of(KnowledgeBase knowledge) {
        Map<String, Applicability> causes = new TreeMap<>();
        knowledge.causes().values().forEach(cause -> causes.put(cause.id(), cause.applicability()));
        Map<String, Applicability> findings = new TreeMap<>();
        knowledge.indicators().values().forEach(finding -> findings.put(finding.id(), finding.applicability()));
        Map<String, Applicability> remediations = new TreeMap<>();
        Map<String, Applicability> steps = new TreeMap<>();
        for (Remediation remediation : knowledge.remediations().values()) {
            remediations.put(remediation.id(), remediation.applicability());
            for (int i = 0; i < remediation.steps().size(); i++) {
                steps.put(
                        "%s, step %d".formatted(remediation.id(), i + 1),
                        remediation.steps().get(i).applicability());
            }
        }
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        counts.put("causes", counts(causes));
        counts.put("findings", counts(findings));
        counts.put("remediations", counts(remediations));
        counts.put("steps", counts(steps));
        List<String> bounds = new ArrayList<>();
        Stream.of(causes, findings, remediations, steps)
                .forEach(entries -> entries.forEach((id, one) -> {
                    one.since().forEach(bound -> bounds.add(sentence(id, "from", bound)));
                    one.until().forEach(bound -> bounds.add(sentence(id, "until", bound)));
                }));
        return new Versions(counts, List.copyOf(bounds));
    }

    /** The rows, in the order of the versions. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(ANY));
        EXCHANGE.forEach(edition -> words.add("Exchange " + edition));
        words.add(OUTLOOK);
        words.add(BOUND);
        return words;
    }

    private static Map<String, Long> counts(Map<String, Applicability> entries) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                ANY,
                entries.values().stream().filter(Applicability::isRestricted).count());
        EXCHANGE.forEach(edition -> counts.put(
                "Exchange " + edition,
                entries.values().stream()
                        .filter(one -> one.exchange().contains(edition))
                        .count()));
        counts.put(
                OUTLOOK,
                entries.values().stream()
                        .filter(one -> !one.outlook().isEmpty())
                        .count());
        counts.put(
                BOUND,
                entries.values().stream()
                        .filter(one -> !one.since().isEmpty() || !one.until().isEmpty())
                        .count());
        return counts;
    }

    private static String sentence(String id, String word, Bound bound) {
        BuildNumber exchange = bound.exchange();
        BuildNumber outlook = bound.outlook();
        LocalDate date = bound.date();
        String from = exchange != null
                ? " %s Exchange %s".formatted(word, exchange)
                : outlook != null
                        ? " %s Outlook %s".formatted(word, outlook)
                        : date != null ? " %s %s".formatted(word, date) : "";
        return "`%s`%s: %s".formatted(id, from, Markdown.prose(bound.says()));
    }
}
