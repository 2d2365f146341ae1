package io.mapimedic.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, subjects and derived keys on a small vocabulary. */
class NormaliserTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    static Path folder;

    private static Normaliser normaliser;

    @BeforeAll
    static void readVocabulary() {
        normaliser = new Normaliser(new KnowledgeFolder(folder)
                .write("knowledge/vocabulary/n.yaml", """
                        topic: n
                        evidence:
                          - { key: organization.mapi, title: M, type: boolean, ask: 'M?', answered-by: admin, read-from: [Get-OrganizationConfig.MapiHttpEnabled] }
                          - { key: server.latency, title: L, type: number, unit: ms, min: 0, ask: 'L?', answered-by: admin, read-from: ['\\Emsmdb\\Latency'] }
                          - { key: server.keep-alive, title: K, type: number, unit: ms, ask: 'K?', answered-by: admin, read-from: ['HKLM\\Tcpip\\KeepAliveTime'] }
                          - { key: client.keep-alive, title: K, type: number, unit: ms, ask: 'K?', answered-by: user, read-from: ['HKLM\\Tcpip\\KeepAliveTime'] }
                          - { key: client.disabled, title: D, type: boolean, ask: 'D?', answered-by: user, read-from: ['HKCU\\Exchange\\MapiHttpDisabled'] }
                          - { key: server.url, title: U, type: text, ask: 'U?', answered-by: admin, read-from: [Get-MapiVirtualDirectory.InternalUrl] }
                          - { key: server.host, title: H, type: text, ask: 'H?', answered-by: admin, derive: { from: server.url, as: host-of } }
                          - { key: server.scheme, title: S, type: text, ask: 'S?', answered-by: admin, derive: { from: server.url, as: scheme-of } }
                          - { key: server.not-after, title: N, type: time, ask: 'N?', answered-by: admin, read-from: [Get-ExchangeCertificate.NotAfter] }
                          - { key: server.days-left, title: D, type: number, unit: days, ask: 'D?', answered-by: admin, derive: { from: server.not-after, as: days-until } }
                          - { key: organization.changes, title: C, type: list, values: { dns: DNS, url: URL }, ask: 'C?', answered-by: admin }
                          - { key: network.dns-changed, title: D, type: boolean, ask: 'D?', answered-by: admin, derive: { from: organization.changes, as: listed, item: dns } }
                          - { key: server.url-changed, title: U, type: boolean, ask: 'U?', answered-by: admin, derive: { from: organization.changes, as: listed, item: url } }
                        """)
                .read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization.mapi",
                "Get-OrganizationConfig.MapiHttpEnabled",
                "get-organizationconfig.mapihttpenabled",
                "GET-ORGANIZATIONCONFIG.MAPIHTTPENABLED",
                " Get-OrganizationConfig.MapiHttpEnabled "
            })
    void a_key_is_found_by_every_name_in_upper_and_lower_case(String name) {
        assertThat(lines(normalise(seen(name, null, true)))).containsExactly("organization.mapi organization = yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HKCU\\Exchange\\MapiHttpDisabled",
                "HKEY_CURRENT_USER\\Exchange\\MapiHttpDisabled",
                "HKCU:\\Exchange\\MapiHttpDisabled",
                "hkey_current_user\\exchange\\mapihttpdisabled"
            })
    void a_registry_value_is_found_by_every_spelling_of_its_hive(String name) {
        assertThat(lines(normalise(seen(name, "client:PC-17", 1))))
                .containsExactly("client.disabled client:PC-17 = yes");
    }

    @Test
    void what_a_list_holds_is_so_and_what_it_does_not_hold_is_not() {
        assertThat(lines(normalise(seen("organization.changes", null, List.of("dns")))))
                .containsExactly(
                        "network.dns-changed network = yes",
                        "organization.changes organization = dns",
                        "server.url-changed server = no");
    }

    @Test
    void where_nothing_is_in_a_list_none_of_its_items_is_so() {
        assertThat(lines(normalise(seen("organization.changes", null, null))))
                .contains("network.dns-changed network = no", "server.url-changed server = no");
    }

    @Test
    void an_item_of_a_list_is_about_the_one_server_that_is_named() {
        assertThat(lines(normalise(
                        seen("organization.changes", null, List.of("url")), seen("server.latency", "server:EX01", 5))))
                .contains("server.url-changed server:EX01 = yes");
    }

    @Test
    void what_was_said_of_an_item_itself_stays() {
        assertThat(lines(normalise(
                        seen("organization.changes", null, List.of("url")), seen("network.dns-changed", null, true))))
                .contains("network.dns-changed network = yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HKLM\\Exchange\\MapiHttpDisabled", "HKCU\\Exchange\\MapiHttpDisabled2", "Get-OrganizationConfig"
            })
    void a_name_that_only_resembles_one_is_not_used(String name) {
        NormalisedEvidence normalised = normalise(seen(name, "client:PC-17", 1));

        assertThat(normalised.evidence()).isEmpty();
        assertThat(normalised.unrecognised()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "server:EX01, server.keep-alive server:EX01",
        "client:PC-17, client.keep-alive client:PC-17",
        "mailbox:anna, server.keep-alive server"
    })
    void a_property_of_server_and_client_goes_where_the_subject_says(String subject, String expected) {
        NormalisedEvidence normalised = normalise(seen("HKLM\\Tcpip\\KeepAliveTime", subject, 900_000));

        assertThat(lines(normalised)).containsExactly(expected + " = 900000");
    }

    @Test
    void a_property_of_server_and_client_that_names_neither_is_listed_and_not_guessed() {
        NormalisedEvidence normalised = normalise(seen("HKLM\\Tcpip\\KeepAliveTime", null, 900_000));

        assertThat(normalised.evidence()).isEmpty();
        assertThat(normalised.unrecognised())
                .singleElement()
                .satisfies(piece -> assertThat(piece.reason()).contains("whose it is"));
    }

    @Test
    void what_names_no_subject_is_about_the_only_one_named() {
        NormalisedEvidence normalised = normalise(
                seen("server.latency", null, 700), seen("server.url", "server:EX01", "https://mail.contoso.com/mapi"));

        assertThat(normalised.evidence()).extracting(Evidence::subject).containsOnly(subject("server:EX01"));
    }

    @Test
    void what_names_no_subject_stays_nameless_when_two_are_named() {
        NormalisedEvidence normalised = normalise(
                seen("server.latency", null, 700),
                seen("server.keep-alive", "server:EX01", 1),
                seen("server.keep-alive", "server:EX02", 1));

        assertThat(lines(normalised)).contains("server.latency server = 700");
    }

    @Test
    void the_only_one_named_of_another_kind_is_not_meant() {
        NormalisedEvidence normalised =
                normalise(seen("server.latency", null, 700), seen("client.disabled", "client:PC-17", false));

        assertThat(lines(normalised)).contains("server.latency server = 700");
    }

    @Test
    void upper_and_lower_case_name_one_server_whatever_the_order() {
        Observation upper = seen("server.latency", "server:EX01", 700);
        Observation lower = seen("server.keep-alive", "server:ex01", 1);

        assertThat(lines(normalise(upper, lower)))
                .containsExactly("server.keep-alive server:EX01 = 1", "server.latency server:EX01 = 700")
                .isEqualTo(lines(normalise(lower, upper)));
    }

    @Test
    void two_spellings_count_as_one_name_for_what_names_none() {
        NormalisedEvidence normalised = normalise(
                seen("server.latency", null, 700),
                seen("server.keep-alive", "server:EX01", 1),
                seen("server.url", "server:ex01", "x"));

        assertThat(normalised.evidence()).extracting(Evidence::subject).containsOnly(subject("server:EX01"));
    }

    @Test
    void a_short_name_and_a_longer_one_are_two_servers() {
        NormalisedEvidence normalised =
                normalise(seen("server.latency", "server:EX1", 1), seen("server.latency", "server:EX11", 2));

        assertThat(lines(normalised))
                .containsExactly("server.latency server:EX1 = 1", "server.latency server:EX11 = 2");
    }

    @Test
    void the_organization_needs_no_name() {
        assertThat(lines(normalise(
                        seen("organization.mapi", "organization:Contoso", true),
                        seen("organization.mapi", null, true))))
                .containsExactly("organization.mapi organization = yes");
    }

    @Test
    void a_subject_of_the_wrong_kind_is_left_out() {
        assertThat(lines(normalise(seen("client.disabled", "server:EX01", true))))
                .containsExactly("client.disabled client = yes");
    }

    @Test
    void unused_properties_are_listed_by_object() {
        NormalisedEvidence normalised = normalise(
                seen("Get-OrganizationConfig.Name", null, "Contoso"),
                seen("Get-OrganizationConfig.Guid", null, "1"),
                seen("Get-OrganizationConfig.Name", null, "Contoso"),
                seen("Get-ExchangeServer.Site", "server:EX01", "A"),
                seen("HKLM\\Tcpip\\Nagle", null, 1));

        assertThat(normalised.unrecognised())
                .extracting(Unrecognised::text)
                .containsExactly(
                        "Get-ExchangeServer of EX01: Site", "Get-OrganizationConfig: Guid, Name", "HKLM\\Tcpip: Nagle");
        assertThat(normalised.unrecognised())
                .extracting(Unrecognised::reason)
                .containsOnly("Read, but no rule uses it.");
        assertThat(normalised.evidence()).isEmpty();
    }

    @Test
    void of_many_unused_properties_the_first_forty_are_listed() {
        NormalisedEvidence normalised = normalise(IntStream.range(100, 200)
                .mapToObj(i -> seen("Get-It.P" + i, null, i))
                .toArray(Observation[]::new));

        assertThat(normalised.unrecognised())
                .singleElement()
                .extracting(Unrecognised::text)
                .asString()
                .contains("P100, P101")
                .contains("P139, …")
                .doesNotContain("P140");
    }

    @Test
    void a_value_that_cannot_be_read_is_listed_with_place_reason_and_remedy() {
        NormalisedEvidence normalised = normalise(seen("server.latency", "server:EX01", "fast"));

        assertThat(normalised.evidence()).isEmpty();
        assertThat(normalised.unrecognised())
                .containsExactly(new Unrecognised(
                        "test",
                        "server.latency: fast",
                        "'fast' is not a number.",
                        "Give digits with a point before the decimals."));
    }

    @Test
    void days_left_follow_from_the_date() {
        assertThat(lines(normalise(seen("server.not-after", "server:EX01", "2026-12-02T21:00:00Z"))))
                .contains("server.days-left server:EX01 = 10.5");
        assertThat(lines(normalise(seen("server.not-after", "server:EX01", "2026-11-22T08:59:59Z"))))
                .contains("server.days-left server:EX01 = -0.1");
        assertThat(lines(normalise(seen("server.not-after", "server:EX01", null))))
                .containsExactly("server.not-after server:EX01 = nothing");
    }

    @Test
    void host_and_scheme_follow_from_the_url_in_lower_case() {
        assertThat(lines(normalise(seen("server.url", "server:EX01", "HTTPS://Mail.Contoso.com:443/mapi"))))
                .contains("server.host server:EX01 = mail.contoso.com", "server.scheme server:EX01 = https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a url", "https://", "https://bad host/mapi", "http:\\\\mail\\mapi"})
    void no_host_follows_from_what_is_no_url(String text) {
        assertThat(lines(normalise(seen("server.url", "server:EX01", text))))
                .noneMatch(line -> line.startsWith("server.host"));
    }

    @Test
    void what_was_reported_is_not_derived_again() {
        NormalisedEvidence normalised = normalise(
                seen("server.not-after", "server:EX01", "2026-12-02T21:00:00Z"),
                seen("server.days-left", "server:EX01", 10));

        assertThat(lines(normalised)).contains("server.days-left server:EX01 = 10");
        assertThat(normalised.conflicts()).isEmpty();
    }

    @Test
    void what_follows_from_a_machine_beats_what_a_person_says() {
        Observation said =
                new Observation("server.days-left", subject("server:EX01"), 300, null, Source.FORM, null, "form");

        NormalisedEvidence normalised =
                normalise(seen("server.not-after", "server:EX01", "2026-11-21T09:00:00Z"), said);

        assertThat(lines(normalised)).contains("server.days-left server:EX01 = -1");
        assertThat(normalised.conflicts())
                .extracting(Conflict::lost)
                .extracting(Evidence::number)
                .containsExactly(300.0);
    }

    @Test
    void what_follows_is_as_sure_as_what_it_follows_from() {
        Observation said = new Observation(
                "server.url", subject("server:EX01"), "https://a.b/", null, Source.TICKET, NOW, "ticket");

        assertThat(normalise(said).evidence())
                .filteredOn(one -> one.key().equals("server.host"))
                .singleElement()
                .extracting(Evidence::source, Evidence::observedAt)
                .containsExactly(Source.TICKET, NOW);
    }

    @Test
    void evidence_is_sorted_whatever_the_order_of_the_input() {
        Observation one = seen("server.latency", "server:EX02", 1);
        Observation two = seen("server.latency", "server:EX01", 2);
        Observation three = seen("client.disabled", null, true);

        assertThat(normalise(one, two, three)).isEqualTo(normalise(three, two, one));
    }

    private static NormalisedEvidence normalise(Observation... observations) {
        return normaliser.normalise(Arrays.asList(observations), NOW);
    }

    private static List<String> lines(NormalisedEvidence normalised) {
        return normalised.evidence().stream()
                .map(one -> one.key() + " " + one.subject() + " = " + one.value())
                .toList();
    }

    private static Observation seen(String name, @Nullable String subject, @Nullable Object value) {
        return new Observation(
                name, subject == null ? null : subject(subject), value, null, Source.PROBE, null, "test");
    }

    private static Subject subject(String text) {
        return Subject.parse(text).orElseThrow();
    }
}
