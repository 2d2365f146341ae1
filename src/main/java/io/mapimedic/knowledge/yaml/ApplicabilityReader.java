package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.Applicability.Bound;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.model.BuildNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads for what a cause, a finding, a remediation or one of its steps holds:
 * <pre>
 * applies-to: ['2019', se]
 * outlook: ['2013']
 * since: [ { exchange: '15.2.1544.4', says: Setup of CU14 switches Extended Protection on., source: [EP] } ]
 * until: [ { date: 2022-10-01, says: Exchange Online takes no Basic authentication any more., source: [BASIC] } ]
 * </pre>
 */
final class ApplicabilityReader {

    private static final List<String> EXCHANGE = List.of("2013", "2016", "2019", "se", "online");
    private static final List<String> OUTLOOK =
            List.of("2003", "2007", "2010", "2013", "2016", "2019", "2021", "2024", "microsoft-365");

    private ApplicabilityReader() {}

    static Applicability read(YamlMap entry) {
        return new Applicability(
                words(entry, "applies-to", EXCHANGE),
                words(entry, "outlook", OUTLOOK),
                bounds(entry, "since"),
                bounds(entry, "until"));
    }

    private static List<String> words(YamlMap entry, String field, List<String> known) {
        List<String> words = entry.texts(field);
        for (String word : words) {
            if (!known.contains(word)) {
                entry.complain(
                        field,
                        "'%s' is not one of %s.%s"
                                .formatted(word, String.join(", ", known), Suggestion.sentence(word, known)));
            }
        }
        if (entry.has(field) && words.isEmpty()) {
            entry.complain(field, "is empty. Leave it out where the entry holds for all.");
        }
        return words;
    }

    private static List<Bound> bounds(YamlMap entry, String field) {
        return entry.maps(field).stream().map(ApplicabilityReader::bound).toList();
    }

    private static Bound bound(YamlMap entry) {
        Bound bound = new Bound(
                build(entry, "exchange"),
                build(entry, "outlook"),
                date(entry, "date"),
                entry.text("says"),
                entry.texts("source"));
        long kinds = Stream.of(bound.exchange(), bound.outlook(), bound.date())
                .filter(Objects::nonNull)
                .count();
        if (kinds > 1) {
            entry.complain("says", "names %d of exchange, outlook and date. Make an entry of each.".formatted(kinds));
        }
        if (bound.sources().isEmpty()) {
            entry.complain("source", "is missing. Name the reference that says so.");
        }
        entry.done();
        return bound;
    }

    private static @Nullable BuildNumber build(YamlMap entry, String field) {
        String text = entry.optionalText(field);
        if (text == null) {
            return null;
        }
        BuildNumber build = BuildNumber.parse(text).orElse(null);
        if (build == null || build.parts().size() < 3) {
            entry.complain(field, "'%s' is no build. Write it as '15.2.1544.4', in quotes.".formatted(text));
            return null;
        }
        return build;
    }

    static @Nullable LocalDate date(YamlMap entry, String field) {
        String text = entry.optionalText(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            entry.complain(field, "'%s' is no day. Write it as 2025-10-14.".formatted(text));
            return null;
        }
    }
}
