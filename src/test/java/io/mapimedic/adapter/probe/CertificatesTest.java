package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatesTest {

    @Test
    void the_certificate_of_tokens_is_none_of_iis_and_tells_its_end() {
        Probes probes = reading("""
                Subject  : CN=Microsoft Exchange Server Auth Certificate
                NotAfter : 11/17/2026 2:03:10 PM
                Services : SMTP
                """);

        assertThat(probes.values("organization.auth-certificate.not-after"))
                .containsExactly(Instant.parse("2026-11-17T14:03:10Z"));
        assertThat(probes.values("Get-ExchangeCertificate.NotAfter")).isEmpty();
    }

    @Test
    void of_several_the_one_that_clients_get_from_iis_is_taken() {
        Probes probes = readingRecorded("exchange-certificates.fl.txt");

        assertThat(probes.values("Get-ExchangeCertificate.Thumbprint")).containsExactly("3".repeat(40));
        assertThat(probes.values("Get-ExchangeCertificate.NotAfter"))
                .containsExactly(Instant.parse("2026-05-14T23:59:59Z"));
        assertThat(probes.values("Get-ExchangeCertificate.CertificateDomains"))
                .containsExactly(List.of("mail.contoso.com", "autodiscover.contoso.com"));
        assertThat(probes.subjects()).containsExactly("organization", "server:EX01");
    }

    @Test
    void the_others_are_listed_with_the_reason() {
        assertThat(readingRecorded("exchange-certificates.fl.txt").reasons())
                .containsExactly(
                        "The certificate is not assigned to IIS, so MAPI over HTTP does not use it.",
                        "Another certificate of this server is assigned to IIS too and is taken instead.");
    }

    @Test
    void of_two_alike_the_newer_is_taken() {
        Probes probes = reading("""
                Thumbprint : AA
                NotBefore  : 14.05.2024 00:00:00
                Services   : IIS

                Thumbprint : BB
                NotBefore  : 14.05.2025 00:00:00
                Services   : IIS
                """);

        assertThat(probes.values("Get-ExchangeCertificate.Thumbprint")).containsExactly("BB");
    }

    @Test
    void a_newer_one_that_nobody_assigned_is_named() {
        String two = """
                Subject    : CN=mail.contoso.com
                Thumbprint : AA
                NotAfter   : %s
                Services   : None

                Subject    : CN=mail.contoso.com
                Thumbprint : BB
                NotAfter   : 2026-12-01 00:00:00
                Services   : IIS
                """;

        assertThat(reading(two.formatted("2027-12-01 00:00:00")).values("server.certificates.newer-unused"))
                .containsExactly(List.of("AA"));
        assertThat(reading(two.formatted("2025-12-01 00:00:00")).values("server.certificates.newer-unused"))
                .containsExactly(List.of());
    }

    @Test
    void a_single_certificate_needs_no_services_but_two_do() {
        assertThat(reading("Thumbprint : AA\nNotAfter : 2026-05-14 23:59:59\n")
                        .values("Get-ExchangeCertificate.NotAfter"))
                .containsExactly(Instant.parse("2026-05-14T23:59:59Z"));
        assertThat(reading("Thumbprint : AA\n\nThumbprint : BB\n").observations())
                .isEmpty();
    }

    @Test
    void two_servers_have_each_their_own() {
        Probes probes = reading("""
                [PS] C:\\>Get-ExchangeCertificate -Server EX01 | fl Thumbprint,Services

                Thumbprint : AA
                Services   : IIS

                [PS] C:\\>Get-ExchangeCertificate -Server EX02 | fl Identity,Thumbprint,Services

                Identity   : EX02.contoso.com\\BB
                Thumbprint : BB
                Services   : IIS, SMTP
                """);

        assertThat(probes.lines())
                .contains(
                        "server:EX01 Get-ExchangeCertificate.Thumbprint = AA",
                        "server:EX02 Get-ExchangeCertificate.Thumbprint = BB");
    }

    @Test
    void the_letters_of_the_table_are_services() {
        Probes probes = reading("""
                Thumbprint                                Services   Subject
                ----------                                --------   -------
                AA00000000000000000000000000000000000000  ...WS..    CN=mail.contoso.com
                BB00000000000000000000000000000000000000  ....S..    CN=Microsoft Exchange Server Auth Certificate
                """);

        assertThat(probes.values("Get-ExchangeCertificate.Services")).containsExactly("IIS, SMTP");
        assertThat(probes.unrecognised()).hasSize(1);
    }

    @Test
    void a_date_with_two_meanings_stays_as_printed() {
        Probes probes = reading("Thumbprint : AA\nServices : IIS\nNotAfter : 05/06/2026 10:00:00\n");

        assertThat(probes.values("Get-ExchangeCertificate.NotAfter")).containsExactly("05/06/2026 10:00:00");
    }

    @Test
    void dots_stand_for_services_that_a_certificate_has_not() {
        String table = """
                [PS] C:\\>Get-ExchangeCertificate

                Thumbprint                                Services   Subject
                ----------                                --------   -------
                1F0A3C5E7B9D2F4A6C8E0B1D3F5A7C9E1B3D5F70  ....S..    CN=mail.contoso.com
                2F0A3C5E7B9D2F4A6C8E0B1D3F5A7C9E1B3D5F71  ...W...    CN=EX01
                3F0A3C5E7B9D2F4A6C8E0B1D3F5A7C9E1B3D5F72  .......    CN=WMSvc-SHA2-EX01
                """;

        assertThat(reading(table).lines())
                .contains(
                        "server Get-ExchangeCertificate.Thumbprint = 2F0A3C5E7B9D2F4A6C8E0B1D3F5A7C9E1B3D5F71",
                        "server Get-ExchangeCertificate.Services = IIS");
    }
}
