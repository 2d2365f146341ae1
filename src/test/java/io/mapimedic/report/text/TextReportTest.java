package io.mapimedic.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Reading;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.model.Value;
import io.mapimedic.report.InputFile;
import io.mapimedic.report.SampleDiagnosis;
import io.mapimedic.report.SampleKnowledge;
import io.mapimedic.report.view.ReadingViewBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static final List<InputFile> FILES = List.of(
            new InputFile(
                    "ex01.txt",
                    "ex01.txt",
                    2,
                    1,
                    Instant.parse("2026-11-21T09:00:00Z"),
                    Instant.parse("2026-11-22T09:00:00Z"),
                    List.of(new Subject(SubjectKind.SERVER, "EX01"))),
            new InputFile("photo.png", "photo.png", 0, 1, null, null, List.of()));

    /** When a change of the text is meant, take the new one over into the file. */
    @Test
    void the_report_is_the_one_on_file() throws IOException {
        String report = new TextReport(SampleDiagnosis.hostile(), FILES, Paper.plain()).write();

        assertThat(report).isEqualTo(golden("diagnosis.txt"));
    }

    @Test
    void a_report_about_nothing_promises_nothing() {
        String report = new TextReport(SampleDiagnosis.empty(), List.of(), Paper.plain()).write();

        assertThat(report)
                .contains("Nothing in the input could be used as evidence.", "no proof of health")
                .doesNotContain("What to do first", "Healthy");
    }

    @Test
    void a_name_of_the_case_cannot_write_to_the_terminal() {
        Evidence seen = new Evidence(
                "server.mapi-virtual-directory.internal-url",
                new Subject(SubjectKind.SERVER, "EX01"),
                new Value.Text("x\u001b[2J\r\nConfirmed: nothing\u202e"),
                null,
                Source.PROBE,
                null,
                null,
                false,
                "a\u009bb");

        String text = reading(seen);

        assertThat(text).doesNotContain("\u001b", "\r", "\u202e", "\u009b").doesNotContainPattern("(?m)^Confirmed");
    }

    @Test
    void what_is_old_is_marked_and_what_sums_up_says_of_how_many() {
        Evidence old = new Evidence(
                "server.mapi-response-time",
                new Subject(SubjectKind.SERVER, "EX01"),
                new Value.Quantity(900),
                "ms",
                Source.MONITORING,
                Instant.parse("2026-10-01T00:00:00Z"),
                new Sample(120, null, Instant.parse("2026-10-01T00:00:00Z")),
                true,
                "ex01.blg line 7");

        assertThat(reading(old).replaceAll("\\s+", " "))
                .contains(
                        "900 ms (monitoring, 2026-10-01 00:00:00 UTC, of 120 readings to 2026-10-01 00:00:00 UTC, seen 52 days ago; ex01.blg line 7) STALE");
    }

    private static String reading(Evidence evidence) {
        Reading reading =
                new Reading(List.of(evidence), List.of(), List.of(new Unrecognised("x", "", "not read", null)));
        return new TextReading(
                        new ReadingViewBuilder(SampleKnowledge.knowledge(), SampleDiagnosis.NOW).build(reading),
                        FILES,
                        Paper.plain())
                .write();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TextReportTest.class.getResourceAsStream("/golden/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
