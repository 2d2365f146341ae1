package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who goes on when nobody here knows the cause, and what that one is told. */
class EscalationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void who_writes_of_something_that_no_cause_explains_is_told_to_hand_it_over() {
        Escalation note = note("Since the weekend every reminder of my colleague shows up twice in my task list.");

        assertThat(note).isNotNull();
        assertThat(note.reason()).isIn(Escalation.Reason.UNDECIDED, Escalation.Reason.UNKNOWN_CAUSE);
        assertThat(note.handOver()).isNotEmpty();
    }

    @Test
    void a_note_that_excludes_nothing_says_so() {
        Escalation note = note("Since the weekend every reminder of my colleague shows up twice in my task list.");

        assertThat(note.excluded()).isEmpty();
        assertThat(note.says()).contains("Nothing that was said or seen excludes a cause.");
    }

    @Test
    void a_note_names_what_was_seen_against_a_cause() {
        Escalation note = note("""
            Reminders of my colleague show up twice in my task list. Outlook on the web shows the same.
            It is so on every computer that I tried, and Outlook does not ask for a password.
            """);

        assertThat(note.excluded())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.how()).startsWith("Seen: "));
        assertThat(note.says()).doesNotContain("Nothing that was said or seen");
    }

    @Test
    void healthy_output_without_a_word_is_nothing_to_hand_over() {
        assertThat(note("MapiHttpEnabled : True")).isNull();
    }

    private static @Nullable Escalation note(String text) {
        ProbeResult read =
                new ProbeReaders().read(List.of(ProbeInput.of("text", text.getBytes(StandardCharsets.UTF_8))));
        return TestKnowledge.troubleshooter()
                .diagnose(read.observations(), read.unrecognised(), Context.at(NOW))
                .escalation();
    }
}
