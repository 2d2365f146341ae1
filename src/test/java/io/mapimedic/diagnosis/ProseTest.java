package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProseTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static final Context ADMIN = Context.at(NOW);

    private static final Context USER = new Context(Context.Audience.ENDUSER, null, Context.Mode.ADAPTIVE, NOW);

    private static ProbeResult pasted(String text) {
        return new ProbeReaders().read("text", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading reading(String text, Context context) {
        ProbeResult result = pasted(text);
        return TestKnowledge.troubleshooter().read(result.observations(), result.unrecognised(), context);
    }

    @Test
    void a_sentence_beside_output_becomes_evidence_with_its_line() {
        Reading reading = reading("""
                Hello, here is what I found.
                Outlook keeps asking for the password.

                [PS] C:\\>Get-OrganizationConfig | Format-List MapiHttpEnabled
                MapiHttpEnabled : True
                """, ADMIN);

        assertThat(reading.evidence())
                .extracting(Evidence::key)
                .containsExactlyInAnyOrder("organization.mapi-http-enabled", "client.password-prompts");
        assertThat(reading.evidence())
                .filteredOn(one -> one.key().equals("client.password-prompts"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.source()).isEqualTo(Source.CHAT);
                    assertThat(one.place()).isEqualTo("line 2");
                });
        assertThat(reading.unrecognised())
                .extracting(Unrecognised::text)
                .containsExactly("Hello, here is what I found.");
    }

    @Test
    void a_sentence_may_go_over_two_lines() {
        String text =
                "Since the update on Monday every one of our colleagues says that Outlook\nkeeps asking for the password.";

        assertThat(reading(text, ADMIN).evidence()).extracting(Evidence::key).contains("client.password-prompts");
    }

    @Test
    void what_is_doubtful_is_asked_back_and_not_assumed() {
        Reading reading = reading("Maybe Outlook is slow.", ADMIN);

        assertThat(reading.evidence()).isEmpty();
        assertThat(reading.proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.question()).startsWith("You wrote 'Outlook is slow': Does Outlook"));
    }

    @Test
    void a_user_is_asked_about_what_they_wrote() {
        ProbeResult result = pasted("Maybe Outlook is slow.");

        Diagnosis diagnosis =
                TestKnowledge.troubleshooter().diagnose(result.observations(), result.unrecognised(), USER);

        assertThat(diagnosis.nextQuestion()).isNotNull().satisfies(question -> {
            assertThat(question.definition().key()).isEqualTo("client.slow");
            assertThat(question.why()).startsWith("You wrote");
        });
    }

    @Test
    void a_machine_is_believed_before_a_sentence() {
        Reading reading = reading("""
                MAPI over HTTP is disabled for the organization.

                MapiHttpEnabled : True
                """, ADMIN);

        assertThat(reading.evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo(Source.PROBE));
    }

    @Test
    void of_very_much_text_the_beginning_is_read_and_the_rest_is_listed() {
        String noise = "The printer on the third floor is out of toner again. ".repeat(3_000);

        Reading first = reading("Outlook keeps asking for the password.\n" + noise, ADMIN);
        Reading last = reading(noise + "\nOutlook keeps asking for the password.", ADMIN);

        assertThat(noise.length()).isGreaterThan(Prose.MOST_CHARACTERS);
        assertThat(first.evidence()).extracting(Evidence::key).containsExactly("client.password-prompts");
        assertThat(first.unrecognised()).isNotEmpty();
        assertThat(last.evidence()).isEmpty();
        assertThat(last.unrecognised()).isNotEmpty();
    }

    @Test
    void many_sentences_that_are_not_understood_are_counted() {
        String text = "Outlook keeps asking for the password.\n"
                + "The printer on the third floor is out of toner again.\n".repeat(60);

        assertThat(reading(text, ADMIN).unrecognised())
                .extracting(Unrecognised::reason)
                .contains("10 more sentences are not understood.");
    }
}
