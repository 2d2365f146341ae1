package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Domains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom names, certificates and steps of a sign-in belong that tools and devices print. */
class WhoseNameTest {

    private static final String REFUSED =
            "192.0.2.9 - - \"POST /mapi/emsmdb/?MailboxId=kim@contoso.com HTTP/1.1\" %d 0 \"\" \"Microsoft Office/16.0\" 10.0.0.%d:443\n";

    @ParameterizedTest
    @CsvSource({
        "autodiscover.contoso.com, *.hosting.example, true",
        "autodiscover.contoso.com, mail.contoso.com, false",
        "autodiscover.contoso.co.uk, mail.fabrikam.co.uk, true",
        "autodiscover.contoso.co.uk, *.contoso.co.uk, false",
        "10.0.0.1, mail.contoso.com, false",
        "mail.contoso.com, EX01, false"
    })
    void a_certificate_of_another_domain_is_one_of_somebody_else(String host, String name, boolean isOther) {
        assertThat(Domains.isOfOther(host, name)).isEqualTo(isOther);
    }

    @Test
    void a_warning_with_its_host_in_the_title_says_whose_certificate_was_shown() {
        var alert = reading("""
                Sicherheitshinweis: autodiscover.contoso.com
                 [x] Der Name auf dem Sicherheitszertifikat ist ungültig oder stimmt nicht mit dem Namen der Website überein.
                 Zertifikat anzeigen -> Ausgestellt für: *.hosting.example
                """);

        assertThat(alert.values("endpoint.certificate.of-other-domain")).containsExactly(true);
        assertThat(alert.values("endpoint.certificate.name-matches")).containsExactly(false);
    }

    @Test
    void openssl_at_the_bare_domain_shows_the_certificate_of_somebody_else() {
        var shown = reading("$ openssl s_client -connect contoso.com:443 </dev/null | openssl x509 -noout -subject\n"
                + "subject=CN = fabrikam.example\n");

        assertThat(shown.values("endpoint.root-domain-shows-other-certificate")).containsExactly(true);
    }

    @Test
    void a_service_record_that_is_missing_says_nothing_of_the_host() {
        var lookup = reading("C:\\>nslookup -type=srv _autodiscover._tcp.contoso.com 8.8.8.8\n"
                + "*** dns.google can't find _autodiscover._tcp.contoso.com: Non-existent domain\n");

        assertThat(lookup.values("endpoint.resolves")).isEmpty();
        assertThat(lookup.reasons()).singleElement().asString().contains("service record");
    }

    @Test
    void steps_of_a_sign_in_that_meet_another_server_each_are_split() {
        String split = REFUSED.formatted(401, 11) + REFUSED.formatted(401, 12) + REFUSED.formatted(401, 11);
        String kept = REFUSED.formatted(401, 11) + REFUSED.formatted(401, 11) + REFUSED.formatted(401, 12);

        assertThat(reading(split).values("proxy.splits-connections")).containsExactly(true);
        assertThat(reading(kept).values("proxy.splits-connections")).isEmpty();
        assertThat(reading(split + REFUSED.formatted(200, 12)).values("proxy.splits-connections"))
                .isEmpty();
    }

    @Test
    void haproxy_splits_sign_ins_to_the_web_services_too() {
        String row =
                "10.0.9.14:50212 [27/May/2019:09:14:02.118] www~ be/mbx%d 0/0/3/4/7 401 521 - - ---- 12/12/0/0/0 0/0 \"GET /EWS/Exchange.asmx HTTP/1.1\"\n";

        assertThat(reading(row.formatted(1) + row.formatted(2)).values("proxy.splits-connections"))
                .containsExactly(true);
    }

    @Test
    void an_event_with_its_number_first_keeps_its_text() {
        assertThat(reading(
                                "Ereignis-ID: 9646  Quelle: MSExchangeIS\n"
                                        + "Mapi session \"/o=Contoso/cn=kim\" exceeded the maximum of 500 objects of type \"objtFolder\".\n")
                        .values("Get-WinEvent.MSExchangeIS 9646 objtFolder"))
                .containsExactly(true);
    }

    @Test
    void a_port_that_was_tested_without_the_name_of_the_parameter_has_a_host() {
        assertThat(reading("PS C:\\> Test-NetConnection mail.contoso.com -Port 443\n"
                                + "WARNUNG: TCP connect to (192.0.2.34 : 443) failed\n")
                        .lines()
                        .toString())
                .contains("mail.contoso.com");
    }
}
