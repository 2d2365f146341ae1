package io.mapimedic.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mapimedic.knowledge.Language;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTextReaderTest {

    private static final PhraseTextReader READER = TestKnowledge.reader();

    private static List<Mention> mentions(String text) {
        return READER.read(text, null).mentions();
    }

    @Test
    void a_mention_says_where_it_stands() {
        String text = "Hello,\nOutlook is very slow.";

        assertThat(mentions(text)).singleElement().satisfies(mention -> {
            assertThat(text.substring(mention.begin(), mention.end())).isEqualTo("Outlook is very slow");
            assertThat(mention.text()).isEqualTo("Outlook is very slow");
        });
    }

    @Test
    void offsets_count_utf_16_code_units() {
        String text = "\uD83D\uDE00 Outlook ist langsam.";

        assertThat(mentions(text))
                .singleElement()
                .satisfies(mention -> assertThat(mention.begin()).isEqualTo(3));
    }

    @Test
    void a_server_that_is_named_is_the_subject() {
        assertThat(mentions("MSExchangeMapiFrontEndAppPool is stopped on EX02."))
                .singleElement()
                .satisfies(mention -> assertThat(mention.subject()).hasToString("server:EX02"));
    }

    @Test
    void a_host_whose_name_has_a_hyphen_is_the_subject_as_a_whole() {
        assertThat(mentions("Autodiscover at autodiscover-s.outlook.com answers HTTP 401."))
                .filteredOn(mention -> mention.key().equals("endpoint.autodiscover-status"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.subject()).hasToString("endpoint:autodiscover-s.outlook.com"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 300, 100_000})
    void hyphens_before_a_host_are_none_of_its_name(int hyphens) {
        assertThat(mentions("-".repeat(hyphens) + "mail.contoso.com answers Autodiscover with HTTP 401."))
                .filteredOn(mention -> mention.key().equals("endpoint.autodiscover-status"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.subject()).hasToString("endpoint:mail.contoso.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.Security.Cryptography.CryptographicException: The certificate is expired.",
                "The certificate that the laptop of s.berg sees is expired."
            })
    void a_class_of_a_program_and_an_account_are_no_host(String text) {
        assertThat(mentions(text))
                .filteredOn(mention -> mention.key().equals("endpoint.certificate.days-left"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.subject()).hasToString("endpoint"));
    }

    @Test
    void the_group_of_every_organization_and_a_database_are_no_server() {
        assertThat(mentions("Event 9646 FYDIBOHF23SPDLT DB01 exceeded the maximum of 32 objects of type \"session\"."))
                .filteredOn(mention -> mention.key().equals("server.session-limit-event"))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.subject()).hasToString("server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCA, Outlook Anywhere (Office 365): the attempt failed.",
                "All mailboxes are in Office 365, open in Outlook.",
                "Mailboxes on Exchange 2016 open slowly."
            })
    void the_number_of_a_product_counts_nothing(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key)
                .doesNotContain("endpoint.analyzer-status", "client.shared-mailboxes-open");
    }

    @Test
    void a_number_beside_that_of_a_product_counts() {
        assertThat(mentions("She has 14 shared mailboxes open, all in Office 365."))
                .filteredOn(mention -> mention.key().equals("client.shared-mailboxes-open"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.value()).isEqualTo(14.0));
    }

    @Test
    void the_day_of_a_month_does_not_end_a_sentence() {
        assertThat(Sentence.of("Seit dem 3. März hängt es. Am 12. kam das Update."))
                .hasSize(2);
        assertThat(Sentence.of("1. Outlook hängt. Es sind 12. Mehr weiß ich nicht."))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Modern Auth ist bei uns aus.", "Die moderne Authentifizierung ist bei uns aus."})
    void alternatives_may_be_of_several_words(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("organization.modern-authentication-enabled", false));
    }

    @Test
    void a_text_that_contradicts_itself_is_doubtful() {
        assertThat(mentions("Outlook is very slow. Outlook is not slow."))
                .hasSize(2)
                .allSatisfy(mention -> assertThat(mention.confidence()).isLessThan(0.5));
    }

    @Test
    void words_of_one_clause_count_before_more_words_of_two() {
        assertThat(mentions("Outlook geht nicht, OWA läuft."))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.cannot-connect", true), tuple("mailbox.opens-in-owa", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outlook users are all connected.",
                "Outlook clients are all happy.",
                "The queue grows, all Outlooks + OWA are green.",
                "Outlook selbst läuft.",
                "Postfächer laufen."
            })
    void outlook_that_works_is_heard(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.outlook-untroubled", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outlook works only in the office.",
                "Outlook geht bei keinem, OWA läuft.",
                "Outlook down but OWA works.",
                "Existing Outlooks work, but nobody can make a new profile.",
                "Outlook connects fine, but it is terribly slow."
            })
    void outlook_that_works_in_part_is_no_trouble_of_something_else(String text) {
        assertThat(mentions(text)).extracting(Mention::key).doesNotContain("client.outlook-untroubled");
    }

    @Test
    void two_words_of_two_clauses_meet_by_chance() {
        assertThat(mentions("OWA is slow, Outlook is fine."))
                .filteredOn(mention -> mention.key().equals("mailbox.opens-in-owa"))
                .allSatisfy(mention -> assertThat(mention.confidence()).isLessThan(0.7));
    }

    @Test
    void what_is_told_of_two_places_may_have_a_but_between() {
        assertThat(mentions("Intern läuft alles, aber aus dem Homeoffice nicht."))
                .filteredOn(mention -> mention.confidence() >= 0.7)
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.fails-outside-only", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After I changed my password yesterday Outlook does not want the new one.",
                "Seit ich mein Kennwort geändert habe, verbindet Outlook nicht mehr."
            })
    void a_not_further_off_does_not_deny_what_it_cannot_turn(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("mailbox.password-changed-recently", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OWA works, phones work too.",
                "OWA works, phones too.",
                "Im Browser komm ich rein, am Handy auch.",
                "Im Browser geht es, am Handy auch."
            })
    void a_phone_that_works_as_well_is_one_that_works(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("mailbox.opens-on-phone", true))
                .doesNotContain(tuple("mailbox.opens-on-phone", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outlook fails, the phone too.",
                "Outlook geht nicht, Handy auch.",
                "Auf dem Handy geht es auch nicht."
            })
    void a_phone_that_fails_as_well_is_one_that_fails(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("mailbox.opens-on-phone", false))
                .doesNotContain(tuple("mailbox.opens-on-phone", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Safe mode the same, other PC the same, new profile the same.",
                "Same in safe mode, same on another PC, same with a new profile.",
                "Neues Profil dasselbe, anderer PC dasselbe, abgesicherter Modus dasselbe."
            })
    void the_same_elsewhere_is_no_help(String text) {
        assertThat(mentions(text))
                .filteredOn(mention -> mention.confidence() >= 0.7)
                .extracting(Mention::key, Mention::value)
                .contains(
                        tuple("client.fine-in-safe-mode", false),
                        tuple("mailbox.opens-on-another-computer", false),
                        tuple("client.fine-with-new-profile", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outlook is connected in seconds when I point 443 at Exchange directly.",
                "If I point 443 at Exchange directly Outlook is connected in seconds."
            })
    void what_connects_past_a_device_does_not_connect_as_it_is(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("endpoint.works-past-device", true))
                .doesNotContain(tuple("client.cannot-connect", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My brother with Outlook 2013 has no trouble.",
                "Mein Bruder mit Outlook 2013 hat keine Probleme."
            })
    void the_release_of_somebody_else_is_not_the_users(String text) {
        assertThat(mentions(text)).extracting(Mention::key).doesNotContain("client.outlook-release");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are a small practice with Outlook 2010.",
                "Frau Meier nutzt Outlook 2016.",
                "Mine is the older one with Office 2013."
            })
    void the_release_of_the_user_is_heard(String text) {
        assertThat(mentions(text)).extracting(Mention::key).contains("client.outlook-release");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not in disabled items, LoadBehavior 3.",
                "Nicht unter deaktivierte Elemente, LoadBehavior steht auf 3."
            })
    void an_add_in_that_outlook_left_on_was_not_switched_off(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.add-in-switched-off-by-outlook", false));
    }

    @Test
    void without_something_is_not_without_what_else_is_said() {
        assertThat(mentions("Outlook 2013 without updates cannot connect."))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.cannot-connect", true));
    }

    @Test
    void a_no_goes_through_a_list_but_not_into_the_next_clause() {
        assertThat(mentions("Keiner bekommt eine Kennwortabfrage, Outlook bleibt bei Verbindung wird hergestellt."))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.cannot-connect", true));
        assertThat(mentions("We get no password prompts, certificate warnings or disconnects."))
                .extracting(Mention::key, Mention::value)
                .contains(tuple("client.password-prompts", false), tuple("client.disconnects", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will replace the certificate next week.",
                "How do I change my password?",
                "Wir planen, das Zertifikat zu tauschen.",
                "We are thinking of disabling MAPI over HTTP."
            })
    void what_is_to_come_is_not_assumed(String text) {
        assertThat(mentions(text))
                .allSatisfy(mention -> assertThat(mention.confidence()).isLessThan(0.7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Anwender sehen eine Warnung wegen des Zertifikats.",
                "Das Update kommt erst nächste Woche.",
                "Outlook was disconnected at noon."
            })
    void words_that_look_like_the_stem_of_others_are_not_taken_for_them(String text) {
        assertThat(mentions(text))
                .extracting(Mention::key, Mention::value)
                .doesNotContain(
                        tuple("client.certificate-warning", false),
                        tuple("server.updated-recently", true),
                        tuple("client.only-specific-clients-affected", false));
    }

    @Test
    void the_language_is_found_out() {
        assertThat(READER.read("Das ist ein Satz auf Deutsch.", null).language())
                .isEqualTo(Language.DE);
        assertThat(READER.read("This is a sentence in English.", null).language())
                .isEqualTo(Language.EN);
    }

    @Test
    void in_output_only_codes_count() {
        assertThat(READER.read("error 0x80040115 while Outlook is slow", Language.ANY)
                        .mentions())
                .extracting(Mention::key)
                .containsExactly("client.cannot-connect");
    }

    @Test
    void a_name_is_known_with_all_that_stands_before_its_last_dot() {
        assertThat(READER.read("Exception type: Microsoft.Mapi.MapiExceptionMailboxQuarantined", null)
                        .mentions())
                .extracting(Mention::key)
                .contains("mailbox.quarantined");
        assertThat(READER.read("It stands at mapiexceptionmailboxquarantined.contoso.com.", null)
                        .mentions())
                .extracting(Mention::key)
                .doesNotContain("mailbox.quarantined");
    }

    @Test
    void what_is_not_understood_is_listed() {
        Understanding understanding = READER.read("Good morning! Outlook is slow. See you.", null);

        assertThat(understanding.rest()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password ",
                "outlook asks password ",
                "not ",
                "a",
                "and or ",
                "x. ",
                "\n",
                "passwrod ",
                "Kennwortabfragefensterkennwortabfrage",
                "Outlook, nicht, ",
                "1.2.3.4 ",
                "\uD83D",
                "(((",
                "outlook cannot connect but ",
                "zqxwvk"
            })
    void a_mebibyte_of_anything_is_read_in_time(String unit) {
        String text = unit.repeat((1 << 20) / unit.length());

        Understanding understanding =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> READER.read(text, null));

        assertThat(understanding.mentions()).hasSizeLessThanOrEqualTo(1_100);
    }

    @Test
    void names_without_a_blank_between_them_are_cut_into_sentences() {
        String text = "EX01-".repeat(25_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(8), () -> READER.read(text, null));

        assertThat(Sentence.of(text)).allMatch(sentence -> sentence.end() - sentence.begin() <= 3_001);
    }
}
