package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.WorkedCase.Expectation;
import io.mapimedic.knowledge.WorkedCase.Given;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code cases/<topic>/<name>.yaml}. */
final class CaseReader {

    /** The beliefs that a case may demand at least. */
    private enum BeliefWord {
        POSSIBLE,
        LIKELY,
        VERY_LIKELY,
        CONFIRMED
    }

    /** What counts as now in a case that does not say. */
    static final Instant DEFAULT_NOW = Instant.parse("2026-11-22T09:00:00Z");

    List<WorkedCase> read(YamlMap file) {
        List<WorkedCase> cases = file.maps("cases").stream()
                .map(entry -> workedCase(entry, file.file()))
                .toList();
        file.done();
        return cases;
    }

    private WorkedCase workedCase(YamlMap entry, String file) {
        WorkedCase read = new WorkedCase(
                file,
                entry.text("case"),
                entry.maps("given").stream().map(this::given).toList(),
                entry.has("paste") ? (String) entry.plain("paste") : null,
                now(entry),
                expectation(entry),
                entry.texts("never"));
        if (read.given().isEmpty() && read.paste() == null) {
            entry.complain("case", "needs given or paste.");
        }
        entry.done();
        return read;
    }

    private static Instant now(YamlMap entry) {
        String now = entry.optionalText("now");
        try {
            return now == null ? DEFAULT_NOW : Instant.parse(now);
        } catch (DateTimeException e) {
            entry.complain("now", "'%s' is not a time such as 2026-11-22T09:00:00Z.".formatted(now));
            return DEFAULT_NOW;
        }
    }

    private Given given(YamlMap entry) {
        String key = entry.text("key");
        Source source = entry.optionalChoice("source", Source.class);
        Given given = new Given(
                key,
                subject(entry, key),
                entry.plain("value"),
                entry.optionalText("unit"),
                source == null ? null : source.word());
        entry.done();
        return given;
    }

    private static @Nullable Subject subject(YamlMap entry, String key) {
        String on = entry.optionalText("on");
        SubjectKind kind = SubjectKind.ofKey(key).orElse(null);
        try {
            return on == null || kind == null ? null : new Subject(kind, on);
        } catch (IllegalArgumentException e) {
            entry.complain("on", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static @Nullable String belief(YamlMap expect) {
        BeliefWord word = expect.optionalChoice("belief", BeliefWord.class);
        return word == null ? null : word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Expectation expectation(YamlMap entry) {
        YamlMap expect = entry.map("expect");
        if (expect == null) {
            return new Expectation(Map.of(), null, null, null, null, null, null, List.of(), List.of());
        }
        Expectation expectation = new Expectation(
                expect.textMap("findings"),
                expect.optionalText("first-cause"),
                belief(expect),
                expect.optionalText("first-remediation"),
                expect.optionalText("subject"),
                expect.optionalText("command-contains"),
                expect.optionalText("leaf"),
                expect.texts("causes"),
                expect.texts("remediations"));
        expect.done();
        return expectation;
    }
}
