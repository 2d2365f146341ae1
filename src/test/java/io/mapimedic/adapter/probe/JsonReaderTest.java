package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void a_list_of_objects_is_read_like_the_printed_lists() {
        Probes probes = readingRecorded("mapi-virtual-directories.json");

        assertThat(probes.subjects()).containsExactly("server:EX01", "server:EX02");
        assertThat(probes.lines())
                .contains(
                        "server:EX01 Get-MapiVirtualDirectory.InternalUrl = https://mail.contoso.com/mapi",
                        "server:EX01 Get-MapiVirtualDirectory.ExternalUrl = ",
                        "server:EX01 Get-MapiVirtualDirectory.IsValid = True");
        assertThat(probes.unrecognised()).isEmpty();
    }

    @Test
    void enumerations_written_as_numbers_get_their_names_back() {
        Probes probes = readingRecorded("mapi-virtual-directories.json");

        assertThat(probes.values("Get-MapiVirtualDirectory.ExtendedProtectionTokenChecking"))
                .containsExactly("Require", "None");
        assertThat(probes.values("Get-MapiVirtualDirectory.IISAuthenticationMethods"))
                .containsExactly(List.of("Ntlm", "OAuth", "Negotiate"), List.of());
    }

    @Test
    void dates_of_both_powershells_are_points_in_time() {
        Probes probes = reading("""
                [{"Thumbprint":"A1","Services":8,"NotBefore":"\\/Date(1794614400000)\\/","NotAfter":"2027-11-14T00:00:00Z"}]""");

        assertThat(probes.values("Get-ExchangeCertificate.NotBefore"))
                .containsExactly(Instant.parse("2026-11-14T00:00:00Z"));
        assertThat(probes.values("Get-ExchangeCertificate.NotAfter"))
                .containsExactly(Instant.parse("2027-11-14T00:00:00Z"));
        assertThat(probes.values("Get-ExchangeCertificate.Services")).containsExactly("IIS");
    }

    @Test
    void a_single_object_behind_a_prompt_takes_its_cmdlet_from_there() {
        Probes probes = reading(
                "PS C:\\> Get-CASMailbox anna | ConvertTo-Json\n{\"MAPIEnabled\": false, \"MapiHttpEnabled\": null}\n");

        assertThat(probes.lines())
                .containsExactly(
                        "mailbox:anna Get-CASMailbox.MAPIEnabled = False",
                        "mailbox:anna Get-CASMailbox.MapiHttpEnabled = ");
    }

    @Test
    void a_version_written_as_an_object_is_printed_as_exchange_prints_it() {
        Probes probes = reading(
                "{\"Name\":\"EX01\",\"ServerRole\":16439,\"AdminDisplayVersion\":{\"Major\":15,\"Minor\":2,\"Build\":986,\"Revision\":5}}");

        assertThat(probes.lines())
                .contains("server:EX01 Get-ExchangeServer.AdminDisplayVersion = Version 15.2 (Build 986.5)");
    }

    @Test
    void the_samples_of_a_counter_are_objects_in_an_object() {
        Probes probes = reading("""
                {"Timestamp":"\\/Date(1794614400000)\\/","CounterSamples":[
                  {"Path":"\\\\\\\\ex01\\\\msexchange mapihttp emsmdb\\\\connection count","InstanceName":"","CookedValue":8500}],
                 "Readings":"x"}""");

        assertThat(probes.lines()).containsExactly("server:ex01 \\msexchange mapihttp emsmdb\\connection count = 8500");
    }

    @Test
    void a_registry_item_is_named_by_its_path() {
        Probes probes = reading("""
                {"MapiHttpDisabled":1,
                 "PSPath":"Microsoft.PowerShell.Core\\\\Registry::HKEY_CURRENT_USER\\\\Software\\\\Microsoft\\\\Exchange",
                 "PSChildName":"Exchange"}""");

        assertThat(probes.observations()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("HKCU\\Software\\Microsoft\\Exchange\\MapiHttpDisabled");
            assertThat(it.value()).isEqualTo(1L);
        });
    }

    @Test
    void what_stands_before_a_break_is_kept_and_the_break_is_listed() {
        Probes probes =
                reading("[{\"Server\":\"EX01\",\"IISAuthenticationMethods\":[]},\n {\"Server\":\"EX02\", \"Inter");

        assertThat(probes.lines()).contains("server:EX01 Get-MapiVirtualDirectory.IISAuthenticationMethods = []");
        assertThat(probes.reasons()).anyMatch(reason -> reason.contains("broken"));
    }

    @Test
    void broken_json_does_not_swallow_the_output_below() {
        Probes probes = reading(
                "{\"Server\": \"EX01\",\n\n[PS] C:\\>Get-OrganizationConfig | fl Mapi*\n\nMapiHttpEnabled : False\n");

        assertThat(probes.lines()).contains("organization Get-OrganizationConfig.MapiHttpEnabled = False");
        assertThat(probes.reasons()).anyMatch(reason -> reason.contains("broken"));
    }

    @Test
    void deep_nesting_is_refused() {
        Probes probes = reading("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.reasons()).anyMatch(reason -> reason.contains("deeper than 50"));
    }

    @Test
    void a_list_of_plain_values_is_listed() {
        assertThat(reading("[\"a\", \"b\"]").unrecognised()).isNotEmpty();
    }
}
