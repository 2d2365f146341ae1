package io.mapimedic.adapter.probe.xml;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.model.BuildNumber;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of what HealthChecker says of a server, and where the same stands with us.
 *
 * @param how      {@code finding} (by colour), {@code finding:bad}, {@code finding:good}, {@code evidence}, {@code empty}, {@code opposite}, {@code
 *                 gigabytes}, {@code subject} or {@code none}
 * @param ours     a key or a finding
 * @param expected value, empty for the rows of documented rules
 */
record HealthCheckerRow(
        String group, String name, String how, String ours, String note, String expected, String colour) {

    /** The rows that HealthChecker's test expects, and the documented rules that our table names beside them. */
    static List<HealthCheckerRow> all(Path expectations) {
        Map<String, HealthCheckerRow> table = table();
        List<HealthCheckerRow> rows = new ArrayList<>();
        for (String line : lines(expectations)) {
            String[] cells = line.split("\t", -1);
            // Another scenario replaces a file of the recording.
            if (cells.length >= 6 && cells[1].startsWith("Basic")) {
                HealthCheckerRow row = table.getOrDefault(
                        cells[2] + "/" + cells[3], new HealthCheckerRow(cells[2], cells[3], "none", "", "", "", ""));
                rows.add(new HealthCheckerRow(
                        row.group, row.name, row.how, row.ours, row.note, cells[4], cells[5].strip()));
            }
        }
        table.values().stream().filter(row -> row.group.equals("rule")).forEach(rows::add);
        return rows;
    }

    boolean isCovered() {
        return !how.equals("none");
    }

    boolean isEqual(Diagnosis diagnosis) {
        return switch (how) {
            case "finding" -> isFinding(diagnosis, colour.equals("Red") || colour.equals("Yellow"));
            case "finding:bad" -> isFinding(diagnosis, true);
            case "finding:good" -> isFinding(diagnosis, false);
            case "subject" ->
                diagnosis.evidence().stream()
                        .anyMatch(one -> expected.equalsIgnoreCase(one.subject().name()));
            default -> evidence(diagnosis).stream().anyMatch(this::isEqual);
        };
    }

    private boolean isEqual(Evidence evidence) {
        return switch (how) {
            case "empty" -> evidence.isNothing();
            case "opposite" -> evidence.flagIs(!Boolean.parseBoolean(expected));
            case "gigabytes" -> Math.round(evidence.number() / (1L << 30)) == Long.parseLong(expected);
            default ->
                evidence.value() instanceof Value.Flag flag
                        ? String.valueOf(flag.value()).equalsIgnoreCase(expected)
                        : evidence.value() instanceof Value.Version version
                                ? BuildNumber.parse(expected)
                                        .filter(version.value()::equals)
                                        .isPresent()
                                : evidence.value().toString().equalsIgnoreCase(expected);
        };
    }

    private boolean isFinding(Diagnosis diagnosis, boolean isBad) {
        FindingState wanted = isBad ? FindingState.PRESENT : FindingState.ABSENT;
        List<Finding> all = findings(diagnosis);
        return !all.isEmpty() && all.stream().allMatch(finding -> finding.state() == wanted);
    }

    private List<Finding> findings(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.id().equals(ours) && finding.state() != FindingState.UNKNOWN)
                .toList();
    }

    private List<Evidence> evidence(Diagnosis diagnosis) {
        return diagnosis.evidence().stream()
                .filter(one -> one.key().equals(ours))
                .toList();
    }

    String line(Diagnosis diagnosis) {
        String verdict = !isCovered() ? "not covered" : isEqual(diagnosis) ? "equal" : "DIFFERENT";
        String shown = expected.length() > 50 ? expected.substring(0, 50) + "…" : expected;
        String mine = how.startsWith("finding")
                ? findings(diagnosis).stream()
                        .map(it -> it.state() + " " + it.severity())
                        .toList()
                        .toString()
                : evidence(diagnosis).stream()
                        .map(it -> it.value().toString())
                        .toList()
                        .toString();
        return "%-11s | %s / %s | %s %s | %s %s | %s"
                .formatted(verdict, group, name, shown, colour, ours, isCovered() ? mine : "", note);
    }

    private static Map<String, HealthCheckerRow> table() {
        Map<String, HealthCheckerRow> table = new LinkedHashMap<>();
        try (InputStream in = HealthCheckerRow.class.getResourceAsStream("/recorded-server/health-checker.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length >= 5) {
                    table.put(
                            cells[0] + "/" + cells[1],
                            new HealthCheckerRow(cells[0], cells[1], cells[2], cells[3], cells[4], "", ""));
                }
            }
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
