package io.mapimedic.adapter.probe.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String POOL = "\"Name\",\"Value\"\n";
    private static final String CERTIFICATE = """
            [PS] C:\\>Get-MapiVirtualDirectory | fl InternalUrl

            InternalUrl : https://mail.contoso.com/mapi
            """;
    private static final String SERVER_OF_ITS_OWN = """
            Server      : EX02
            InternalUrl : https://mail.contoso.com/mapi
            ExternalAuthenticationMethods : {Ntlm}
            """;

    private static String manifest(String computer, String role, String files, String failed) {
        return """
                {"schema": "mapimedic-bundle/1", "collectedAt": "2026-11-22T08:55:00Z", "scope": "all", "computer": "%s",
                 "role": "%s", "files": [%s], "failed": [%s], "redacted": false}
                """.formatted(computer, role, files, failed);
    }

    private static String file(String path, String content) {
        return "{\"path\": \"%s\", \"sha256\": \"%s\", \"about\": \"\"}".formatted(path, Packed.sha256(content));
    }

    private static ProbeResult read(byte[] zip) {
        return new ProbeReaders().read("bundle.zip", zip);
    }

    private static List<String> reasons(ProbeResult result) {
        return result.unrecognised().stream().map(Unrecognised::reason).toList();
    }

    @Test
    void what_the_manifest_says_of_a_failure_is_quoted_on_one_line() {
        String failed = "{\"item\": \"Get-MapiVir\u0085\\u0007rectory\", \"error\": \"Access is denied.\"}";
        ProbeResult result = read(Packed.zip()
                .with("manifest.json", manifest("EX01", "server", "", failed))
                .bytes());

        assertThat(result.unrecognised())
                .extracting(Unrecognised::text)
                .anyMatch(text -> text.startsWith("Get-MapiVir "))
                .allMatch(text -> text.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void time_and_computer_of_the_manifest_are_those_of_what_says_none() {
        byte[] zip = Packed.zip()
                .with("mapi/vdir.txt", CERTIFICATE)
                .with(
                        "manifest.json",
                        "\ufeff" + manifest("EX01.contoso.com", "server", file("mapi/vdir.txt", CERTIFICATE), ""))
                .bytes();

        ProbeResult result = read(zip);

        assertThat(result.unrecognised()).isEmpty();
        assertThat(result.observations()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.observedAt()).isEqualTo(Instant.parse("2026-11-22T08:55:00Z"));
            assertThat(it.subject()).hasToString("server:EX01");
        });
    }

    @Test
    void what_names_its_server_keeps_it() {
        byte[] zip = Packed.zip()
                .with("manifest.json", manifest("EX01", "server", "", ""))
                .with("vdir.txt", SERVER_OF_ITS_OWN)
                .bytes();

        assertThat(read(zip).observations())
                .extracting(Observation::subject)
                .extracting(String::valueOf)
                .containsOnly("server:EX02");
    }

    @Test
    void a_registry_value_of_a_client_is_about_the_client() {
        String export =
                "reg query HKCU\\Software\\Microsoft\\Exchange\n\nHKEY_CURRENT_USER\\Software\\Microsoft\\Exchange\n"
                        + "    MapiHttpDisabled    REG_DWORD    0x1\n";
        byte[] zip = Packed.zip()
                .with("PC7/manifest.json", manifest("PC7", "client", file("registry/exchange.txt", export), ""))
                .with("PC7/registry/exchange.txt", export)
                .bytes();

        ProbeResult result = read(zip);

        assertThat(result.unrecognised()).isEmpty();
        assertThat(result.observations())
                .extracting(Observation::subject)
                .extracting(String::valueOf)
                .containsExactly("client:PC7");
    }

    @Test
    void a_wrong_hash_is_listed_and_the_file_is_read() {
        byte[] zip = Packed.zip()
                .with("manifest.json", manifest("EX01", "server", file("vdir.txt", "something else"), ""))
                .with("vdir.txt", CERTIFICATE)
                .bytes();

        ProbeResult result = read(zip);

        assertThat(reasons(result)).singleElement().asString().contains("changed after it was collected");
        assertThat(result.observations()).isNotEmpty();
    }

    @Test
    void what_could_not_be_fetched_is_listed_with_the_command_that_supplies_it() {
        String failed = "{\"item\": \"Get-OutlookAnywhere -Server EX01\", \"error\": \"Access is denied.\"},"
                + "{\"item\": \"the IIS log\", \"error\": \"Not found.\"}";

        ProbeResult result = read(Packed.zip()
                .with("manifest.json", manifest("EX01", "server", file("gone.txt", ""), failed))
                .bytes());

        assertThat(reasons(result))
                .containsExactly(
                        "The collector could not fetch this: Access is denied.",
                        "The collector could not fetch this: Not found.",
                        "The manifest names this file, but the archive does not have it.");
        assertThat(result.unrecognised().get(0).text()).isEqualTo("Get-OutlookAnywhere -Server EX01");
        assertThat(result.unrecognised().get(0).remedy()).contains("Get-OutlookAnywhere -Server EX01");
        assertThat(result.unrecognised().get(1).remedy()).contains("Run the collector again");
    }

    @Test
    void the_same_output_of_two_computers_is_read_twice() {
        ProbeInput first = ProbeInput.of(
                "ex01.zip",
                Packed.zip()
                        .with("manifest.json", manifest("EX01", "server", "", ""))
                        .with("v.txt", CERTIFICATE)
                        .bytes());
        ProbeInput second = ProbeInput.of(
                "ex02.zip",
                Packed.zip()
                        .with("manifest.json", manifest("EX02", "server", "", ""))
                        .with("v.txt", CERTIFICATE)
                        .bytes());

        ProbeResult result = new ProbeReaders().read(List.of(first, second));

        assertThat(result.observations())
                .extracting(it -> String.valueOf(it.subject()))
                .contains("server:EX01", "server:EX02");
        assertThat(result.unrecognised()).isEmpty();
    }

    @Test
    void a_manifest_of_somebody_else_is_a_file_like_others() {
        ProbeResult result = read(Packed.zip()
                .with("manifest.json", "{\"name\": \"an app\", \"version\": 3}")
                .with("vdir.txt", CERTIFICATE)
                .bytes());

        assertThat(result.observations()).isNotEmpty().allMatch(it -> it.observedAt() == null);
    }

    @Test
    void a_broken_or_hostile_manifest_hinders_nothing() {
        for (String broken : List.of(
                "{\"schema\": \"mapimedic-bundle/1\", \"coll",
                "{\"schema\": \"mapimedic-bundle/1\"}",
                "{\"schema\": \"mapimedic-bundle/1\", \"files\": 5, \"failed\": {\"a\": [1]}, \"computer\": [], \"role\": \"server\"}",
                "{\"schema\": \"mapimedic-bundle/9\", \"computer\": \"a\\u0000b\", \"role\": \"server\"}",
                "[".repeat(5_000))) {
            ProbeResult result = read(Packed.zip()
                    .with("manifest.json", broken)
                    .with("vdir.txt", CERTIFICATE)
                    .bytes());

            assertThat(result.observations()).as(broken).isNotEmpty();
            assertThat(result.unrecognised()).as(broken).isNotEmpty();
        }
    }

    @Test
    void a_truncated_bundle_keeps_the_manifest_that_came_first() {
        byte[] zip = Packed.zip()
                .with("manifest.json", manifest("EX01", "server", "", ""))
                .with("vdir.txt", CERTIFICATE)
                .with("last.txt", POOL.repeat(50))
                .bytes();

        ProbeResult result = read(Arrays.copyOf(zip, Packed.find(zip, "last.txt", 1) + 8));

        assertThat(result.observations()).isNotEmpty().allMatch(it -> it.observedAt() != null);
    }
}
