package io.mapimedic.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is believed when two reports differ. */
class PrecedenceTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PROBE, FORM", "PROBE, CHAT", "PROBE, TICKET", "MONITORING, FORM", "MONITORING, TICKET"})
    void a_machine_beats_a_person_in_either_order_even_when_it_is_older(Source machine, Source person) {
        Evidence measured = latency(700, machine, MORNING);
        Evidence said = latency(50, person, NOON);

        assertThat(of(measured, said).kept()).containsExactly(measured);
        assertThat(of(said, measured).kept()).containsExactly(measured);
        assertThat(of(said, measured).conflicts())
                .containsExactly(new Conflict(
                        measured,
                        said,
                        "A machine (%s) is believed before a person (%s).".formatted(machine.word(), person.word())));
    }

    @ParameterizedTest
    @CsvSource({"PROBE, MONITORING", "MONITORING, PROBE", "FORM, TICKET", "TICKET, FORM"})
    void newer_beats_older_in_either_order_among_equals(Source ofTheNewer, Source ofTheOlder) {
        Evidence newer = latency(700, ofTheNewer, NOON);
        Evidence older = latency(50, ofTheOlder, MORNING);

        assertThat(of(newer, older).kept()).containsExactly(newer);
        assertThat(of(older, newer).conflicts()).containsExactly(new Conflict(newer, older, "It is newer."));
    }

    @Test
    void what_has_no_date_counts_as_of_now() {
        Evidence dated = latency(700, Source.PROBE, MORNING);
        Evidence undated = latency(50, Source.PROBE, null);

        assertThat(of(dated, undated).kept()).containsExactly(undated);
        assertThat(of(undated, dated).kept()).containsExactly(undated);
    }

    @Test
    void later_in_the_input_beats_earlier_when_nothing_else_tells() {
        Evidence earlier = latency(50, Source.FORM, null);
        Evidence later = latency(700, Source.FORM, null);

        assertThat(of(earlier, later).kept()).containsExactly(later);
        assertThat(of(earlier, later).conflicts())
                .containsExactly(new Conflict(later, earlier, "It stands later in the input."));
    }

    @Test
    void equal_values_are_no_conflict() {
        Evidence measured = latency(700, Source.PROBE, MORNING);
        Evidence said = latency(700, Source.FORM, NOON);

        assertThat(of(said, measured).kept()).containsExactly(measured);
        assertThat(of(said, measured).conflicts()).isEmpty();
    }

    @Test
    void other_subjects_and_other_keys_are_no_conflict() {
        Evidence first = latency(50, Source.PROBE, NOON);
        Evidence onAnother = new Evidence(
                "server.latency", subject("server:EX02"), new Value.Quantity(700), "ms", Source.PROBE, NOON);
        Evidence ofAnother =
                new Evidence("server.failures", first.subject(), new Value.Quantity(7), null, Source.PROBE, NOON);

        assertThat(of(first, onAnother, ofAnother).kept()).containsExactly(first, onAnother, ofAnother);
        assertThat(of(first, onAnother, ofAnother).conflicts()).isEmpty();
    }

    @Test
    void every_loser_is_shown_beside_what_the_rules_saw() {
        Evidence said = latency(50, Source.FORM, NOON);
        Evidence measuredBefore = latency(700, Source.PROBE, MORNING);
        Evidence measured = latency(900, Source.PROBE, NOON);

        assertThat(of(said, measuredBefore, measured).conflicts())
                .containsExactly(
                        new Conflict(measured, said, "A machine (probe) is believed before a person (form)."),
                        new Conflict(measured, measuredBefore, "It is newer."));
    }

    @Test
    void who_said_what_was_kept_in_the_end_did_not_lose() {
        Evidence first = latency(700, Source.FORM, null);
        Evidence between = latency(50, Source.FORM, null);
        Evidence last = latency(700, Source.FORM, null);

        assertThat(of(first, between, last).conflicts())
                .containsExactly(new Conflict(last, between, "It stands later in the input."));
    }

    private static Precedence of(Evidence... reports) {
        return Precedence.of(Arrays.asList(reports), NOON);
    }

    private static Evidence latency(double milliseconds, Source source, @Nullable Instant observedAt) {
        return new Evidence(
                "server.latency", subject("server:EX01"), new Value.Quantity(milliseconds), "ms", source, observedAt);
    }

    private static Subject subject(String text) {
        return Subject.parse(text).orElseThrow();
    }
}
