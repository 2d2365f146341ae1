package io.mapimedic.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparisons that rules make. */
class EvidenceTest {

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "mail.contoso.com, mail.contoso.com, true",
        "MAIL.Contoso.COM, mail.contoso.com, true",
        "mail.contoso.com, MAIL.CONTOSO.COM, true",
        "*.contoso.com, mail.contoso.com, true",
        "*.CONTOSO.com, Mail.contoso.com, true",
        "*.contoso.com, a.mail.contoso.com, false",
        "*.contoso.com, contoso.com, false",
        "*.contoso.com, mail.fabrikam.com, false",
        "*.contoso.com, mailcontoso.com, false",
        "contoso.com, mail.contoso.com, false",
        "mail.contoso.com, mail.contoso.com.evil.org, false",
        "EX01, ex01, true",
        "*, mail.contoso.com, false",
        "*.com, contoso.com, true"
    })
    void a_certificate_covers_its_names_and_one_level_of_a_wildcard(String name, String host, boolean expected) {
        assertThat(of(new Value.Items(List.of("other.contoso.org", name))).coversHost(text(host)))
                .isEqualTo(expected);
    }

    @Test
    void a_certificate_without_names_covers_nothing() {
        assertThat(of(new Value.Items(List.of())).coversHost(text("mail.contoso.com")))
                .isFalse();
        assertThat(of(new Value.Nothing()).coversHost(text("mail.contoso.com"))).isFalse();
    }

    @ParameterizedTest(name = "{0} is a URL on {1}: {2}")
    @CsvSource({
        "https://mail.contoso.com/Autodiscover/Autodiscover.xml, mail.contoso.com, true",
        "HTTP://Mail.Contoso.com, mail.contoso.COM, true",
        "https://mail.contoso.com:444/x, mail.contoso.com, true",
        "https://mail.contoso.com.evil.org/, mail.contoso.com, false",
        "https://mail.contoso.com/, mail.contoso.co, false",
        "mail.contoso.com, mail.contoso.com, false",
        "ftp://mail.contoso.com/, mail.contoso.com, false",
        // Text from outside is a name, never an expression.
        "https://mail.contoso.com/, 'a\\E.*\\Q', false",
        "https://mail.contoso.com/, 'a\\E(', false"
    })
    void a_url_is_on_the_host_that_something_else_was_seen_of(String url, String host, boolean expected) {
        Evidence seen = new Evidence(
                "endpoint.certificate.name-matches",
                new Subject(SubjectKind.ENDPOINT, host),
                new Value.Flag(true),
                null,
                Source.PROBE,
                null);

        assertThat(text(url).isUrlOnSubjectOf(seen)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "server:EX01, ex01.contoso.com, true",
        "server:ex01.contoso.com, EX01.contoso.com, true",
        "server:EX01, ex01, true",
        "server:EX01, ex012.contoso.com, false",
        "server:EX01, mail.contoso.com, false",
        "server, ex01.contoso.com, false"
    })
    void a_host_name_is_that_of_its_own_server_or_of_another(String server, String host, boolean expected) {
        Subject subject = Subject.parse(server).orElseThrow();

        assertThat(new Evidence("server.host", subject, new Value.Text(host), null, Source.PROBE, null)
                        .isHostOfSubject())
                .isEqualTo(expected);
    }

    @Test
    void what_is_no_number_crosses_no_limit() {
        for (Evidence other : List.of(text("900"), of(new Value.Nothing()), of(new Value.Flag(true)))) {
            assertThat(other.numberIsAbove(0)
                            || other.numberIsAtLeast(0)
                            || other.numberIsBelow(1e9)
                            || other.numberIsAtMost(1e9)
                            || other.numberIsBetween(0, 1e9)
                            || other.numberIs(900)
                            || other.numberIsNot(5))
                    .isFalse();
        }
    }

    @Test
    void what_is_neither_yes_nor_no_is_not_the_opposite_of_either() {
        assertThat(of(new Value.Nothing()).flagIs(true)).isFalse();
        assertThat(of(new Value.Nothing()).flagIsNot(true)).isFalse();
        assertThat(of(new Value.Flag(false)).flagIsNot(true)).isTrue();
    }

    @Test
    void nothing_is_what_is_not_there_or_has_no_items() {
        assertThat(of(new Value.Nothing()).isNothing()).isTrue();
        assertThat(of(new Value.Items(List.of())).isNothing()).isTrue();
        assertThat(of(new Value.Items(List.of("a"))).isNothing()).isFalse();
        assertThat(of(new Value.Flag(false)).isNothing()).isFalse();
        assertThat(of(new Value.Quantity(0)).isNothing()).isFalse();
    }

    @Test
    void items_are_compared_without_case() {
        assertThat(of(new Value.Items(List.of("Ntlm"))).hasItem("NTLM")).isTrue();
        assertThat(of(new Value.Items(List.of("Ntlm"))).lacksItem("NTLM")).isFalse();
        assertThat(of(new Value.Items(List.of("OAuth"))).lacksItem("NTLM")).isTrue();
    }

    @Test
    void the_whole_text_must_match() {
        assertThat(text("http://10.0.0.1/").textMatches("https?://[0-9.]+/")).isTrue();
        assertThat(text("see http://10.0.0.1/").textMatches("https?://[0-9.]+/"))
                .isFalse();
    }

    @Test
    void only_a_version_is_older_than_one() {
        Evidence build = of(new Value.Version(BuildNumber.parse("15.2.986.5").orElseThrow()));

        assertThat(build.isOlderThan("15.2.1118.7")).isTrue();
        assertThat(build.isOlderThan("15.2.986.5")).isFalse();
        assertThat(text("1.0").isOlderThan("15.2.986.5")).isFalse();
    }

    @Test
    void a_name_that_nobody_gives_a_host_is_told_from_names_of_servers_in_the_same_domain() {
        Evidence autodiscover = on("endpoint.addresses", "endpoint:autodiscover.contoso.com");

        assertThat(List.of(
                        "foobar123",
                        "sdfgsdfg",
                        "xyz123",
                        "asdf",
                        "qwertz",
                        "gibtsnicht",
                        "blabla",
                        "a1b2c3",
                        "doesnotexist"))
                .allMatch(name -> on("endpoint.addresses", "endpoint:" + name + ".contoso.com")
                        .isOfMadeUpNameBeside(autodiscover));
        assertThat(List.of(
                        "mail",
                        "ex01",
                        "srvexch02",
                        "barracuda",
                        "hertz",
                        "dallas",
                        "mxsrvdmz",
                        "www",
                        "owa",
                        "foot",
                        "abcam"))
                .noneMatch(name -> on("endpoint.addresses", "endpoint:" + name + ".contoso.com")
                        .isOfMadeUpNameBeside(autodiscover));
        assertThat(on("endpoint.addresses", "endpoint:asdf.fabrikam.com").isOfMadeUpNameBeside(autodiscover))
                .isFalse();
    }

    @Test
    void a_domain_itself_is_told_from_a_host_in_it() {
        assertThat(List.of("contoso.com", "contoso.co.uk"))
                .allMatch(name -> on("endpoint.addresses", "endpoint:" + name).isOfBareDomain());
        assertThat(List.of("mail.contoso.com", "mail.contoso.co.uk", "ex01", "192.0.2.10"))
                .noneMatch(name -> on("endpoint.addresses", "endpoint:" + name).isOfBareDomain());
        assertThat(on("endpoint.addresses", "endpoint").isOfBareDomain()).isFalse();
    }

    @Test
    void evidence_is_ordered_by_key_then_subject() {
        Evidence latency = on("server.latency", "server:EX02");
        Evidence latencyOfFirst = on("server.latency", "server:EX01");
        Evidence flag = on("client.flag", "client:PC-17");

        assertThat(Arrays.asList(latency, latencyOfFirst, flag).stream().sorted())
                .containsExactly(flag, latencyOfFirst, latency);
    }

    private static Evidence text(String text) {
        return of(new Value.Text(text));
    }

    private static Evidence of(Value value) {
        return new Evidence("server.value", Subject.unnamed(SubjectKind.SERVER), value, null, Source.PROBE, null);
    }

    private static Evidence on(String key, String subject) {
        return new Evidence(key, Subject.parse(subject).orElseThrow(), new Value.Flag(true), null, Source.PROBE, null);
    }
}
