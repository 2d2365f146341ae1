package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiftingTest {

    private static final Context ADMIN = Context.at(Instant.parse("2026-11-29T09:00:00Z"));

    private static final String OFF = """

            [PS] C:\\>Get-OrganizationConfig | fl Name,MapiHttpEnabled

            Name            : Contoso
            MapiHttpEnabled : False

            """;

    private static final String ON = OFF.replace("False", "True");

    private static final String DIRECTORIES = """
            [PS] C:\\>Get-MapiVirtualDirectory | fl Server,InternalUrl

            Server      : EX01
            InternalUrl : http://ex01.contoso.com/mapi

            Server      : EX02
            InternalUrl : https://mail.contoso.com/mapi

            """;

    private static Reading reading(String text) {
        ProbeResult result = new ProbeReaders().read("text", text.getBytes(StandardCharsets.UTF_8));
        return TestKnowledge.troubleshooter().read(result.observations(), result.unrecognised(), ADMIN);
    }

    private static List<String> evidence(String text) {
        return reading(text).evidence().stream()
                .filter(one ->
                        one.key().endsWith("mapi-http-enabled") || one.key().endsWith("internal-url"))
                .map(one -> one.subject() + " " + one.value().toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isKept(String text) {
        return reading(text).evidence().stream().map(Evidence::key).anyMatch("organization.mapi-http-enabled"::equals);
    }

    private static List<String> leftOut(String text) {
        return reading(text).unrecognised().stream()
                .map(Unrecognised::reason)
                .filter(reason -> reason.startsWith("Left out"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is the lab, not production:",
                "From another customer:",
                "On the old server it says:",
                "For comparison, a healthy organisation:",
                "Output of last year's ticket:",
                "Log from 2024 it was, export of 2024:",
                "Before the migration it was:",
                "The manual shows:",
                "Slide 12 of the training:",
                "Their example:",
                "I looked at our test tenant. There it says:",
                "Before:",
                "# parent company, not us",
                "Aus dem Ticket vom Vorjahr:",
                "Auf dem alten Server steht:",
                "So stand es vor der Umstellung:",
                "In der Anleitung steht:",
                "Zum Vergleich ein anderer Kunde:",
                "Plan für Dezember:",
            })
    void what_a_sentence_introduces_as_of_another_or_of_another_time_is_left_out(String introduction) {
        String text = "Outlook does not connect.\n\n" + introduction + "\n" + OFF;

        assertThat(isKept(text)).isFalse();
        assertThat(leftOut(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have no lab, this is production:",
                "Unlike in the lab, in production it says:",
                "Since we removed the old server:",
                "A colleague changed something last year, and now it is:",
                "It is not the lab:",
                "The manual says what to run, so I ran it:",
                "We had the same last year. This is our organisation:",
                "A customer writes:",
                "Old clients can not connect:",
                "Seit der alte Server weg ist:",
                "Im Labor geht es, bei uns steht:",
                "Nach der Umstellung:",
                "Ein Kollege hat das Protokoll umgestellt. Iststand:",
                "Never seen before:",
            })
    void what_is_in_question_stays(String introduction) {
        String text = "Outlook does not connect.\n\n" + introduction + "\n" + OFF;

        assertThat(isKept(text)).isTrue();
        assertThat(leftOut(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That was a ticket of June, another customer.",
                "This is from the lab.",
                "Oops, wrong tenant.",
                "Known, that one has nothing to do with it.",
                "We have since corrected that, it is already changed back.",
                "Das war vor der Umstellung.",
                "Mist, falscher Server.",
                "Das habe ich gestern schon korrigiert.",
            })
    void a_sentence_may_speak_of_what_stands_above_it(String sentence) {
        assertThat(isKept(OFF + sentence + " Outlook does not connect.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That is production, the lab is fine.",
                "In the lab it is on.",
                "Last year it was on.",
                "Is that from the lab?",
                "This is not from the lab.",
                "We have not changed it back, nothing is corrected yet.",
                "Das ist bei uns so, im Labor nicht.",
            })
    void a_sentence_below_that_speaks_of_something_else_takes_nothing_back(String sentence) {
        assertThat(isKept(OFF + sentence + " Outlook does not connect.")).isTrue();
    }

    @Test
    void the_next_sentence_ends_what_was_introduced() {
        assertThat(evidence("This is the lab:\n" + OFF + "and production, same minute:\n" + ON))
                .containsExactly("organization yes");
        assertThat(evidence("This is the lab:\n" + ON + "and here:\n" + OFF)).containsExactly("organization no");
    }

    @Test
    void only_the_output_right_above_was_a_mistake() {
        String text = DIRECTORIES + "And:\n" + OFF + "oops, wrong tenant.\n" + ON;

        assertThat(evidence(text)).contains("organization yes").hasSize(3);
    }

    @Test
    void a_comment_behind_the_command_tells_whose_it_is() {
        String lab = OFF.replace("fl Name,MapiHttpEnabled", "fl   # the lab, not ours");

        assertThat(isKept(lab)).isFalse();
        assertThat(isKept(OFF.replace("fl Name,MapiHttpEnabled", "fl   # ours")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX01 was decommissioned in April, only the object is left.",
                "EX01 has no mailboxes.",
                "EX01 ist seit Mai abgeschaltet.",
                "Der Server EX01 ist außer Betrieb.",
                "EX01 is still listed. It is out of service.",
            })
    void what_is_not_in_use_does_not_speak_for_the_rest(String sentence) {
        assertThat(evidence(DIRECTORIES + sentence)).containsExactly("server:EX02 https://mail.contoso.com/mapi");
        assertThat(evidence(sentence + "\n\n" + DIRECTORIES))
                .containsExactly("server:EX02 https://mail.contoso.com/mapi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX01 is not decommissioned.",
                "EX03 was decommissioned in April, EX01 took over.",
                "Installed EX01 an hour ago, no mailboxes on it yet.",
                "Is EX01 out of service?",
                "EX01 is down since this morning.",
                "Nobody can connect to EX01.",
            })
    void what_is_in_use_or_new_stays(String sentence) {
        assertThat(evidence(DIRECTORIES + sentence)).hasSize(2);
    }

    @Test
    void a_row_that_is_not_in_question_leaves_the_list_of_what_is_wrong() {
        String table = """
                [PS] C:\\>Get-MailboxDatabase -Status | ft Name,Server,Mounted,Recovery

                Name    Server Mounted Recovery
                ----    ------ ------- --------
                DB01    EX01     False    False
                RDB-Q3  EX01     False     True

                RDB-Q3 is only the recovery database.
                """;

        assertThat(reading(table).evidence())
                .filteredOn(one -> one.key().equals("server.databases-not-mounted"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.value().toString()).contains("DB01").doesNotContain("RDB-Q3"));
    }

    @Test
    void what_is_left_out_is_listed_with_the_words_that_say_so() {
        assertThat(reading("This is the lab, not production:\n" + OFF).unrecognised())
                .filteredOn(one -> one.reason().startsWith("Left out"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.place()).isEqualTo("line 5");
                    assertThat(one.text()).contains("MapiHttpEnabled: False");
                    assertThat(one.reason()).contains("belongs to something else", "This is the lab, not production:");
                    assertThat(one.remedy()).isNotNull();
                });
    }

    @Test
    void words_below_a_heading_of_a_plan_are_asked_back_and_not_assumed() {
        String list = "\n- Outlook keeps asking for the password\n\nOutlook is slow.";

        assertThat(reading("Plan for December:" + list).proposals())
                .extracting(proposal -> proposal.mention().key())
                .contains("client.password-prompts");
        assertThat(reading("What users say:" + list).evidence())
                .extracting(Evidence::key)
                .contains("client.password-prompts");
    }

    @Test
    void a_large_paste_with_cues_in_every_line_takes_time_in_proportion() {
        String piece = "On the old server EX01, out of service:\n" + OFF + "oops, wrong tenant, that was the lab.\n";
        assertThat(seconds(piece.repeat(800))).isLessThan(20);
    }

    private static double seconds(String text) {
        long start = System.nanoTime();
        reading(text);
        return (System.nanoTime() - start) / 1e9;
    }
}
