package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is shown beside whom it is about. */
class BystandersTest {

    private static final Context ADMIN = Context.at(Instant.parse("2026-11-29T09:00:00Z"));

    private static final String MAILBOXES = """


            [PS] C:\\>Get-CASMailbox -ResultSize Unlimited | ft Name,MAPIEnabled

            Name        MAPIEnabled
            ----        -----------
            anna.berg   True
            tom.lind    False
            """;

    private static final String DIRECTORIES = """
            [PS] C:\\>Get-MapiVirtualDirectory | ft Server,InternalUrl

            Server InternalUrl
            ------ -----------
            EX01   https://mail.contoso.com/mapi
            EX05

            """;

    private static final String STATES = """
            [PS] C:\\>Get-ServerComponentState EX03 | ft Server,Component,State

            Server           Component         State
            ------           ---------         -----
            EX03.contoso.com ServerWideOffline Inactive

            """;

    private static final String LIMIT =
            "Error  26.11.2026 10:41:15  MSExchangeIS  9646  Mapi session \"41d0: /o=Contoso/ou=Exchange Administrative Group"
                    + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=crmsync\" exceeded the maximum of 32 objects of type \"Session\".\n\n";

    private static Reading reading(String text) {
        ProbeResult result = new ProbeReaders().read("text", text.getBytes(StandardCharsets.UTF_8));
        return TestKnowledge.troubleshooter().read(result.observations(), result.unrecognised(), ADMIN);
    }

    private static List<String> subjects(String text, String key) {
        return reading(text).evidence().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> one.subject().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User anna.berg cannot open Outlook since this morning.",
                "The mailbox anna.berg gets no connection in Outlook.",
                "Anna Berg is asked for her password again and again.",
                "Since Monday Ms Berg complains that Outlook hangs.",
                "Frau Berg kann seit heute ihr Outlook nicht starten.",
                "Benutzerin Berg wird dauernd nach dem Kennwort gefragt.",
                "Bei anna.berg hängt Outlook seit gestern.",
            })
    void what_is_otherwise_with_another_mailbox_does_not_explain_the_trouble(String complaint) {
        assertThat(subjects(complaint + MAILBOXES, "mailbox.mapi-enabled")).containsExactly("mailbox:anna.berg");
        assertThat(reading(complaint + MAILBOXES).unrecognised())
                .extracting(Unrecognised::reason)
                .anyMatch(reason -> reason.contains("another mailbox has the trouble"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some users cannot open Outlook.",
                "Only for user anna.berg Outlook works, nobody else can connect.",
                "Users anna.berg and tom.lind cannot open Outlook.",
                "Ms Berg sent me this list.",
                "Nur bei Frau Berg geht es, alle anderen kommen nicht hinein.",
                "User rita.wolf cannot open Outlook.",
            })
    void where_nobody_shown_is_said_to_have_it_alone_all_count(String complaint) {
        assertThat(subjects(complaint + MAILBOXES, "mailbox.mapi-enabled"))
                .containsExactly("mailbox:anna.berg", "mailbox:tom.lind");
    }

    private static final String NAMESAKES = """


            [PS] C:\\>Get-CASMailbox -ResultSize Unlimited | ft Name,MAPIEnabled

            Name        MAPIEnabled
            ----        -----------
            anna.berg   True
            jan.berg    False
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg has left the company. Jan Berg cannot open Outlook.",
                "Jan Berg cannot open Outlook. Ms Berg has left the company.",
            })
    void who_left_takes_nobody_of_the_same_name_along(String sentences) {
        assertThat(subjects(sentences + NAMESAKES, "mailbox.mapi-enabled")).contains("mailbox:jan.berg");
    }

    @Test
    void who_left_is_known_by_a_name_that_nobody_else_has() {
        assertThat(subjects("Mr Lind has left the company." + MAILBOXES, "mailbox.mapi-enabled"))
                .containsExactly("mailbox:anna.berg");
        assertThat(subjects("The mailbox jan.berg is a test mailbox." + NAMESAKES, "mailbox.mapi-enabled"))
                .containsExactly("mailbox:anna.berg");
    }

    @Test
    void many_who_complain_are_not_all_quoted() {
        StringBuilder text = new StringBuilder();
        StringBuilder table = new StringBuilder(MAILBOXES);
        for (int i = 0; i < 300; i++) {
            text.append("User rita.wolf%d cannot open Outlook.\n".formatted(i));
            table.append("rita.wolf%d True\n".formatted(i));
        }

        assertThat(reading(text.toString() + table).unrecognised())
                .extracting(Unrecognised::reason)
                .anyMatch(reason -> reason.contains("another mailbox has the trouble"))
                .allMatch(reason -> reason.length() < 250);
    }

    @Test
    void what_is_the_same_with_the_others_stays() {
        String all = MAILBOXES.replace("True", "False");

        assertThat(subjects("User anna.berg cannot open Outlook." + all, "mailbox.mapi-enabled"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX05 was installed on Friday, not behind the balancer. The disconnects started ten days before that.",
                "EX05 is brand new, no users on it. We had the drops weeks before.",
                "We added EX05 on Monday, it has no mailboxes. The trouble is older than that.",
                "EX05 ist neu und noch nicht im Loadbalancer. Die Abbrüche gab es schon davor.",
                "Am Freitag kam EX05 dazu, keine Postfächer drauf. Die Abbrüche begannen Wochen vorher.",
            })
    void what_is_new_does_not_count_where_the_trouble_is_older(String sentence) {
        assertThat(subjects(DIRECTORIES + sentence, "server.mapi-virtual-directory.internal-url"))
                .containsExactly("server:EX01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX05 was installed yesterday, no mailboxes on it.",
                "We introduced EX05 yesterday, it has no mailboxes. Since then clients are asked for a password.",
                "EX05 ist neu, noch keine Postfächer drauf. Seitdem kommen Meldungen.",
            })
    void what_is_new_counts_where_the_trouble_came_with_it(String sentence) {
        assertThat(subjects(DIRECTORIES + sentence, "server.mapi-virtual-directory.internal-url"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX03 has been in maintenance since October because of a bad RAID.",
                "EX03 is intentionally in maintenance.",
                "EX03 is taken out of the load balancer.",
                "EX03 ist absichtlich in Wartung (RAID defekt).",
                "EX03 steht seit Wochen im Wartungsmodus.",
                "Der EX03 ist aus dem Pool genommen.",
            })
    void a_server_that_was_taken_out_on_purpose_does_not_count(String sentence) {
        assertThat(subjects(STATES + sentence, "server.server-wide-offline-state"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We put EX03 into maintenance for the update, and it should be out of it again.",
                "EX03 was not taken out of the load balancer.",
                "Is EX03 in maintenance since last week?",
                "EX03 hängt seit gestern in der Wartung fest.",
            })
    void a_server_that_stayed_in_maintenance_counts(String sentence) {
        assertThat(subjects(STATES + sentence, "server.server-wide-offline-state"))
                .containsExactly("server:EX03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The entry of crmsync comes every day, that is the service of the CRM.",
                "crmsync is a service account of the CRM.",
                "Die Meldung mit crmsync kommt jeden Tag, das ist der Dienst vom CRM.",
            })
    void what_an_event_says_of_an_account_that_is_not_in_question_does_not_count(String sentence) {
        assertThat(subjects(LIMIT + sentence, "server.session-limit-event")).isEmpty();
    }

    @Test
    void what_an_event_says_of_an_account_counts_where_nobody_says_otherwise() {
        assertThat(subjects(LIMIT + "Outlook closes at once.", "server.session-limit-event"))
                .hasSize(1);
    }

    @Test
    void what_somebody_says_of_a_thing_that_is_not_in_question_is_asked_back() {
        String text = """
                [PS] C:\\>Get-MailboxDatabase -Status | ft Name,Server,Mounted,Recovery

                Name    Server Mounted Recovery
                ----    ------ ------- --------
                DB01    EX01      True    False
                RDB-Q3  EX01     False     True

                RDB-Q3 is only the recovery database and stays dismounted.
                """;

        assertThat(reading(text).evidence())
                .filteredOn(one -> one.key().equals("server.databases-not-mounted"))
                .noneMatch(one -> one.subject().toString().contains("RDB-Q3"));
    }

    private static final String SIGN_INS = """


            createdDateTime,userPrincipalName,appDisplayName,status.errorCode
            2026-11-25T08:14:03Z,%s@contoso.com,Microsoft Office,53003
            2026-11-25T08:20:31Z,anna.berg@contoso.com,Microsoft Office,0
            """;

    @Test
    void an_exported_sign_in_of_somebody_else_does_not_explain_the_trouble() {
        String complaint = "User anna.berg is asked for her password in Outlook.";

        assertThat(subjects(complaint + SIGN_INS.formatted("tom.lind"), "mailbox.entra-sign-in-error"))
                .containsExactly("mailbox:anna.berg@contoso.com");
        assertThat(subjects(
                        "Users are asked for a password." + SIGN_INS.formatted("tom.lind"),
                        "mailbox.entra-sign-in-error"))
                .hasSize(2);
        assertThat(subjects(
                        "Users are asked for a password." + SIGN_INS.formatted("test04"),
                        "mailbox.entra-sign-in-error"))
                .containsExactly("mailbox:anna.berg@contoso.com");
    }
}
