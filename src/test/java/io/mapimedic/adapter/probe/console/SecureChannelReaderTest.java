package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The secure channel of a computer, by number and in every language. */
class SecureChannelReaderTest {

    @ParameterizedTest
    @CsvSource({
        "Status = 5 0x5 ERROR_ACCESS_DENIED, false",
        "Status = 1787 0x6fb ERROR_NO_TRUST_SAM_ACCOUNT, false",
        "Status = 0 0x0 NERR_Success, true"
    })
    void the_last_number_counts(String status, boolean isWhole) {
        String text = "C:\\>nltest /sc_verify:contoso\nKennzeichen: b0 HAS_IP  HAS_TIMESERV\n"
                + "Vertrauenswürdiger Domänencontrollername \\\\dc01.contoso.com\n"
                + "Vertrauenswürdige Verbindung Status = 0 0x0 NERR_Success\nPrüfung der Vertrauensstellung " + status
                + "\nDer Befehl wurde ausgeführt.\n";

        assertThat(reading(text).values("nltest.SecureChannel")).containsExactly(isWhole);
    }

    @Test
    void no_domain_controller_is_another_trouble() {
        String text =
                "Flags: 0\nConnection Status = 1311 0x51f ERROR_NO_LOGON_SERVERS\nThe command completed successfully\n";

        assertThat(reading(text).lines()).isEmpty();
        assertThat(reading(text).reasons()).singleElement().asString().contains("No domain controller");
    }

    @Test
    void the_prompt_names_the_server() {
        assertThat(reading("[EX01] PS C:\\> Test-ComputerSecureChannel -Verbose\nFalse\n")
                        .lines())
                .containsExactly("server:EX01 nltest.SecureChannel = false");
        assertThat(reading("PS C:\\> Test-ComputerSecureChannel\nTrue\n").values("nltest.SecureChannel"))
                .containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Software Key Storage Provider, Microsoft Software Key Storage Provider, true",
        "Microsoft Software Key Storage Provider, Microsoft RSA SChannel Cryptographic Provider, false"
    })
    void all_keys_of_a_store_lie_in_a_storage_provider_or_nothing_is_said(String first, String second, boolean isSaid) {
        String store = """
                ================ Certificate 0 ================
                Serial Number: 1a2b3c4d5e6f
                Issuer: CN=Contoso Issuing CA, DC=contoso, DC=com
                  Provider = %s
                ================ Certificate 1 ================
                Serial Number: 2a2b3c4d5e6f
                Issuer: CN=Contoso Issuing CA, DC=contoso, DC=com
                  Provider = %s
                CertUtil: -store command completed successfully.
                """.formatted(first, second);

        assertThat(reading(store).values("server.certificate.key-in-storage-provider"))
                .isEqualTo(isSaid ? List.of(true) : List.of());
    }

    @Test
    void a_list_of_certificates_is_left_to_the_command_that_knows() {
        String store = """
                my "Eigene Zertifikate"
                ================ Zertifikat 0 ================
                Seriennummer: 1a2b3c4d5e6f
                Aussteller: CN=Contoso Issuing CA, DC=contoso, DC=com
                 Nicht nach: 01.01.2026 10:00
                Zertifikathash(sha1): aabbccddeeff00112233445566778899aabbccdd
                  Anbieter = Microsoft RSA SChannel Cryptographic Provider
                Privater Schlüssel ist NICHT exportierbar
                CertUtil: -store-Befehl wurde erfolgreich ausgeführt.
                """;

        assertThat(reading(store).lines()).isEmpty();
        assertThat(reading(store).reasons()).anyMatch(reason -> reason.contains("list of a store"));
        assertThat(reading(store).reasons()).hasSize(2);
    }

    @Test
    void the_names_of_one_account_are_no_count_of_accounts() {
        String names = """
                C:\\>setspn -L contoso\\EXCHASA$
                Registered ServicePrincipalNames for CN=EXCHASA,OU=Accounts,DC=contoso,DC=com:
                        http/mail.contoso.com
                        exchangeMDB/mail.contoso.com
                """;

        assertThat(reading(names).lines()).isEmpty();
        assertThat(reading(names).reasons()).singleElement().asString().contains("one account");
    }

    @Test
    void a_prompt_without_rights_says_nothing_of_the_channel() {
        String text = "C:\\>nltest /sc_query:contoso\nI_NetLogonControl failed: Status = 5 0x5 ERROR_ACCESS_DENIED\n";

        assertThat(reading(text).lines()).isEmpty();
        assertThat(reading(text).reasons()).singleElement().asString().contains("administrator");
    }
}
