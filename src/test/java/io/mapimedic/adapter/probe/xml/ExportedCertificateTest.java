package io.mapimedic.adapter.probe.xml;

import static io.mapimedic.adapter.probe.xml.Exports.reading;
import static io.mapimedic.adapter.probe.xml.Exports.readingBytes;
import static io.mapimedic.adapter.probe.xml.Exports.readingRecorded;
import static io.mapimedic.adapter.probe.xml.Exports.recorded;
import static io.mapimedic.adapter.probe.xml.Exports.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExportedCertificateTest {

    @Test
    void the_certificate_of_iis_is_read_from_its_bytes() {
        assertThat(readingRecorded("exchange-certificates.xml").lines())
                .contains(
                        "server:EX01 Get-ExchangeCertificate.CertificateDomains = [mail.contoso.com, autodiscover.contoso.com]",
                        "server:EX01 Get-ExchangeCertificate.NotAfter = 2027-12-31T23:59:59Z",
                        "server:EX01 Get-ExchangeCertificate.Thumbprint = 18B03F694D9126DD58D0FB28908C498EE2D13E78",
                        "server:EX01 Get-ExchangeCertificate.PublicKeySize = 2048",
                        "server:EX01 Get-ExchangeCertificate.Services = IIS, SMTP",
                        "server:EX01 Get-ExchangeCertificate.Status = Valid");
    }

    @Test
    void all_certificates_of_the_server_are_summed_up() {
        assertThat(readingRecorded("exchange-certificates.xml").lines())
                .contains(
                        "server:EX01 server.certificates.first-end = 2026-12-01T00:00:00Z",
                        "server:EX01 server.certificates.short-keys = [CF82B84812FFC3B80F3FAD6E32DDE37AD17E27CD CN=Microsoft Exchange Server Auth Certificate]",
                        "server:EX01 server.certificates.weak-signatures = [CF82B84812FFC3B80F3FAD6E32DDE37AD17E27CD CN=Microsoft Exchange Server Auth Certificate]",
                        "server:EX01 server.certificates.thumbprints = [CF82B84812FFC3B80F3FAD6E32DDE37AD17E27CD, "
                                + "18B03F694D9126DD58D0FB28908C498EE2D13E78, 8F1B9EDC72F960308CECCC688286CB0B1463C8FE]"
                                        .replace(
                                                "8F1B9EDC72F960308CECCC688286CB0B1463C8FE",
                                                "8F1B9EDC72F96030CBECCC688286CB0B1463C8FE"));
    }

    @Test
    void a_list_that_breaks_off_says_nothing_of_certificates_that_are_not_in_it() {
        String whole = new String(recorded("exchange-certificates.xml"), StandardCharsets.UTF_8);
        byte[] cut = whole.substring(0, whole.lastIndexOf("<Obj ")).getBytes(StandardCharsets.UTF_8);

        assertThat(readingBytes(cut).lines())
                .contains("server:EX01 Get-ExchangeCertificate.NotAfter = 2027-12-31T23:59:59Z")
                .noneMatch(line -> line.contains("server.certificates.thumbprints"));
    }

    @Test
    void bytes_that_are_no_certificate_are_listed() {
        String broken = "<Obj RefId=\"0\">"
                + type("Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate")
                + "<Props><BA N=\"RawData\">AAECAwQF</BA></Props><MS><S N=\"PSComputerName\">ex01.contoso.com</S></MS></Obj>";

        assertThat(reading(broken).reasons())
                .anyMatch(reason -> reason.startsWith("The certificate cannot be read from its bytes"));
        assertThat(reading(broken.replace("AAECAwQF", "!")).lines()).noneMatch(line -> line.contains("NotAfter"));
    }

    @Test
    void a_binary_copy_that_is_something_else_adds_nothing() {
        assertThat(SerializedCertificate.of("AAECAwQF", 1)).isEmpty();
        assertThat(SerializedCertificate.of("", 1)).isEmpty();
    }
}
