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

    @ParameterizedTest
    @ValueSource(ints = {28, 29, 30, 31, 32, 33, 34})
    void a_quote_never_ends_within_a_character(int blanks) {
        String sentence = "-".repeat(blanks) + " old server " + "\uD83D\uDE00".repeat(40) + ":\n";

        assertThat(reading(sentence + OFF).unrecognised())
                .extracting(Unrecognised::reason)
                .anyMatch(reason -> reason.contains("old server"))
                .allMatch(reason -> reason.codePoints().noneMatch(SiftingTest::isHalf));
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
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
                "I found a blog with what looked like our case:",
                "The vendor's newsletter warns:",
                "Kept from October 2025, still the old computer:",
                "Laut einem Rundschreiben:",
                "Im November 2024 kam das hier:",
                "What if it were off? If I saw",
                "The hotline of the firewall vendor replied:",
                "Wenn ich sähe",
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
                "I read an article and then I ran this:",
                "Since October 2025 it is like this:",
                "Seit November 2024 steht da:",
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
                "^ that is from my own dial-in, not the branch.",
                "That has meanwhile ended.",
                "Das ist mittlerweile aufgehoben.",
                "and reverted it at once, then restarted the pools.",
                "and already corrected, nothing changed.",
                "und gleich korrigiert, danach iisreset.",
                "und am Abend zurückgesetzt, also korrigiert.",
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
                "That has not ended since.",
                "This is not from the lab.",
                "We have not changed it back, nothing is corrected yet.",
                "Das ist bei uns so, im Labor nicht.",
                "and we removed the old server last week.",
                "and not corrected yet.",
                "und die alten Server wurden entfernt, sonst nichts.",
                "Das vom Drucker räumt ein anderer auf.",
                "That of the printer is for somebody else.",
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
                "EX01 has no mailbox database, decommissioned.",
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

    private static String mailboxes(String first, String second) {
        return """
                [PS] C:\\>Get-CASMailbox -ResultSize Unlimited | fl Name,MapiEnabled

                Name        : %s
                MapiEnabled : False

                Name        : %s
                MapiEnabled : True

                """.formatted(first, second);
    }

    private static List<String> closed(String text) {
        return reading(text).evidence().stream()
                .filter(one -> one.key().equals("mailbox.mapi-enabled"))
                .map(one -> one.subject().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-crm", "scan2", "backup_exchange", "Drucker.Lager"})
    void an_account_of_a_service_does_not_count_beside_those_of_people(String service) {
        assertThat(closed(mailboxes(service, "anna.berg"))).containsExactly("mailbox:anna.berg");
        assertThat(leftOut(mailboxes(service, "anna.berg")))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom.scanlon", "testa.rossi", "b.ackup"})
    void a_person_whose_name_only_begins_like_a_service_counts(String person) {
        assertThat(closed(mailboxes(person, "anna.berg"))).hasSize(2);
    }

    @Test
    void accounts_of_services_count_where_nobody_else_is_shown() {
        assertThat(closed(mailboxes("svc-crm", "svc-scan"))).hasSize(2);
    }

    private static List<String> failing(String first, String second) {
        String text = """
                DateTime,RequestId,Protocol,UrlStem,AuthenticatedUser,ServerHostName,HttpStatus,BackEndStatus,ErrorCode,TotalRequestTime,GenericErrors
                %sT02:10:11.204Z,7d0e,Mapi,/mapi/emsmdb/,CONTOSO\\jpark,EX01,503,,ServerNotFound,31,
                %sT02:10:12.918Z,11c3,Mapi,/mapi/emsmdb/,CONTOSO\\rdietz,EX02,503,,ServerNotFound,28,
                """;
        return reading(text.formatted(first, second)).evidence().stream()
                .filter(one -> one.key().equals("server.iis-status"))
                .map(one -> one.subject().toString())
                .toList();
    }

    @Test
    void what_a_log_dates_months_before_the_rest_speaks_of_the_past() {
        assertThat(failing("2026-03-02", "2026-11-28")).containsExactly("server:EX02");
    }

    @Test
    void what_a_log_dates_in_the_same_weeks_counts() {
        assertThat(failing("2026-10-20", "2026-11-28")).hasSize(2);
    }

    @Test
    void a_clock_that_is_years_ahead_makes_nothing_else_old() {
        assertThat(failing("2026-11-28", "2036-11-28")).contains("server:EX01");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Support of our add-in vendor wrote back, quote:",
                "The vendor answered:",
                "From another customer:",
                "Support vom Hersteller schrieb:",
                "Die Hotline antwortete:",
            })
    void a_quotation_belongs_to_whom_its_introduction_names(String introduction) {
        String quoted = "Hello, please check this. Here we see\n\nMapiHttpEnabled : False\n\nso turn it on.\n";

        for (String sign : List.of("> ", "| ")) {
            String quotation = sign + quoted.strip().replace("\n", "\n" + sign) + "\n";
            assertThat(isKept(introduction + "\n\n" + quotation + "\nOutlook is slow here."))
                    .as(introduction + sign)
                    .isFalse();
            assertThat(isKept(introduction + "\n\n" + quotation + "\nWith us it says:\n" + OFF))
                    .as(introduction + sign)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A user writes:",
                "On Mon, 23 Nov 2026 at 10:12 Anna Berg wrote:",
                "Am 23.11.2026 um 10:12 schrieb Anna Berg:",
                "Forwarded:",
            })
    void a_case_that_somebody_forwards_is_read(String introduction) {
        String quotation = "> Outlook does not connect.\n>\n> MapiHttpEnabled : False\n>\n> Please help.\n";

        assertThat(isKept(introduction + "\n\n" + quotation)).isTrue();
        assertThat(reading(introduction + "\n\n" + quotation).evidence())
                .extracting(Evidence::key)
                .contains("client.cannot-connect");
    }

    @Test
    void sentences_of_more_than_128_kibibytes_are_heard() {
        String talk = "We looked at it again and again, and it was as the day before. ".repeat(3_000);

        assertThat(isKept(talk + "\n\nThis is the lab, not production:\n" + OFF))
                .isFalse();
        assertThat(isKept(talk + "\n" + OFF)).isTrue();
    }

    @Test
    void a_mebibyte_of_sentences_with_cues_takes_seconds() {
        String talk = "On the old server EX01, out of service, and deleted, user anna.berg cannot, not in the lab. ";

        assertThat(seconds(talk.repeat(11_000))).isLessThan(20);
        assertThat(seconds("> the vendor wrote: it cannot be\n".repeat(30_000) + OFF))
                .isLessThan(20);
    }

    private static double seconds(String text) {
        long start = System.nanoTime();
        reading(text);
        return (System.nanoTime() - start) / 1e9;
    }
}
