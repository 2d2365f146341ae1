package io.mapimedic.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.catalogue.Cmdlet;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The script that collects: complete, and changing nothing. */
class CollectorScriptTest {

    static final KnowledgeBase KNOWLEDGE =
            YamlKnowledgeReader.read(TestKnowledge.KNOWLEDGE, "sha256:" + "0".repeat(64));

    private static final Path GOLDEN = Path.of("src/test/resources/collect/collect-client.ps1");
    private static final Collection COLLECTION = Collection.of(KNOWLEDGE);
    private static final CollectorScript SCRIPT = new CollectorScript(KNOWLEDGE);

    private static final Map<Scope, Set<SubjectKind>> KINDS = Map.of(
            Scope.CLIENT, Set.of(SubjectKind.CLIENT),
            Scope.SERVER,
                    Set.of(SubjectKind.SERVER, SubjectKind.ORGANIZATION, SubjectKind.MAILBOX, SubjectKind.ENDPOINT),
            Scope.ALL, Set.of(SubjectKind.values()));

    /** The only command that writes: to a temporary file of its own, which is read and deleted. */
    private static final Set<String> WRITES = Set.of("Export-Clixml");

    /** Everything of .NET that the script calls without an object. */
    private static final Set<String> STATIC_CALLS = Set.of(
            "System.BitConverter::ToString",
            "System.BitConverter::ToUInt16",
            "System.Convert::FromBase64String",
            "System.Convert::ToBase64String",
            "System.Diagnostics.FileVersionInfo::GetVersionInfo",
            "System.Diagnostics.Stopwatch::StartNew",
            "System.IO.File::Delete",
            "System.IO.File::Open",
            "System.IO.File::ReadAllText",
            "System.IO.File::WriteAllText",
            "System.IO.Path::GetDirectoryName",
            "System.IO.Path::GetTempFileName",
            "System.Math::Max",
            "System.Math::Min",
            "System.Net.Dns::GetHostAddresses",
            "System.Net.IPAddress::IsLoopback",
            "System.Net.IPAddress::TryParse",
            "System.Security.Cryptography.RandomNumberGenerator::Create",
            "System.Security.Cryptography.SHA256::Create",
            "Microsoft.Win32.RegistryKey::OpenBaseKey",
            "regex::Escape",
            "regex::Matches",
            "regex::Replace",
            "uri::TryCreate");

    @ParameterizedTest
    @EnumSource
    void whatever_a_command_answers_is_collected_or_left_out_for_a_reason(Scope scope) {
        Set<String> collected = COLLECTION.keys(scope);

        Set<String> missing = KNOWLEDGE.vocabulary().values().stream()
                .filter(definition -> definition.command() != null)
                .filter(definition -> KINDS.get(scope).contains(definition.kind()))
                // What a log of a server tells of its clients is collected there.
                .filter(definition ->
                        scope != Scope.CLIENT || !definition.command().contains("ExchangeInstallPath"))
                .map(EvidenceDefinition::key)
                .filter(key -> !collected.contains(key) && !COLLECTION.leftOut().containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
        System.out.println("%s: %d keys from %d commands and %d registry values"
                .formatted(
                        scope,
                        collected.size(),
                        COLLECTION.items(scope).size(),
                        COLLECTION.registry(scope).size()));
    }

    @Test
    void only_what_a_person_must_see_and_what_is_too_much_is_left_out() {
        assertThat(COLLECTION.leftOut().keySet())
                .containsExactlyInAnyOrder(
                        "client.average-processing",
                        "client.average-response",
                        "client.connection-authentication",
                        "client.connection-protocol",
                        "client.failed-requests",
                        "client.fine-in-safe-mode",
                        "client.fine-with-new-profile",
                        "client.open-connections",
                        "organization.clients-left-on-rpc",
                        "organization.mail-folders-without-object",
                        "organization.migration-pilot-done",
                        "organization.public-folder-mailbox-crowded");
    }

    @Test
    void a_client_is_not_asked_for_exchange_and_a_server_not_for_outlook() {
        assertThat(COLLECTION.items(Scope.CLIENT)).noneMatch(item -> item.place() == Place.EXCHANGE);
        assertThat(COLLECTION.registry(Scope.SERVER))
                .noneMatch(item -> item.hive().equals("HKCU"));
        assertThat(COLLECTION.keys(Scope.ALL))
                .containsAll(COLLECTION.keys(Scope.CLIENT))
                .containsAll(COLLECTION.keys(Scope.SERVER));
    }

    @Test
    void whatever_is_printed_as_a_list_says_which_properties() {
        assertThat(COLLECTION.items(Scope.ALL))
                .filteredOn(item -> item.form() == Form.LIST || item.form() == Form.VALUE)
                .allMatch(item -> !item.properties().isEmpty());
        assertThat(COLLECTION.items(Scope.ALL))
                .filteredOn(item -> item.form() == Form.CONFIG)
                .extracting(Item::file)
                .contains(
                        "iis/System32-inetsrv-config-applicationHost.config",
                        "iis/FrontEnd-HttpProxy-mapi-web.config",
                        "iis/bin-MSExchangeMapiFrontEndAppPool_CLRConfig.config".replace('_', '-'));
    }

    @Test
    void one_call_answers_many_keys() {
        List<String> files =
                COLLECTION.items(Scope.ALL).stream().map(Item::file).toList();

        assertThat(files).doesNotHaveDuplicates().contains("exchange/Get-OrganizationConfig.xml");
        assertThat(files.stream().filter(file -> file.contains("Get-MapiVirtualDirectory")))
                .hasSize(1);
        assertThat(files.stream().filter(file -> file.contains("Get-ExchangeCertificate")))
                .hasSize(1);
        assertThat(files).allMatch(file -> file.matches("[a-z]+/[A-Za-z0-9.-]{1,90}"));
    }

    @Test
    void placeholders_and_example_names_become_parameters() {
        for (Item item : COLLECTION.items(Scope.ALL)) {
            assertThat(String.join("\n", item.read()))
                    .as(item.file())
                    .doesNotContain("{server}", "{mailbox}", "{endpoint}", "contoso", "COMPUTERNAME");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_command_in_it_changes_the_system(Scope scope) {
        String code = code(SCRIPT.text(scope));
        Set<String> own = found("(?m)^function ([A-Za-z]+-[A-Za-z0-9]+)", code);

        for (String name : found("(?<![\\w$.:/-])([A-Z][a-z]+-[A-Z][A-Za-z0-9]+)", code)) {
            Cmdlet cmdlet = KNOWLEDGE.catalogue().cmdlet(name).orElse(null);
            if (!own.contains(name) && !name.matches("X-[A-Za-z]+|WWW-Authenticate|Set-Cookie|Microsoft-Windows")) {
                assertThat(cmdlet).as(name + " stands in the catalogue").isNotNull();
                assertThat(!cmdlet.changes() || WRITES.contains(name))
                        .as(name + " changes nothing")
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_call_of_dotnet_changes_the_system(Scope scope) {
        String code = code(SCRIPT.text(scope));

        assertThat(STATIC_CALLS)
                .containsAll(found("\\[([A-Za-z0-9.]+\\]::[A-Za-z0-9]+)\\((?<!::new\\()", code).stream()
                        .map(call -> call.replace("]::", "::"))
                        .toList());
        assertThat(code)
                .doesNotContain("SetValue", "CreateSubKey", "DeleteSubKey", "DeleteValue", "OpenSubKey($Item.Key, ")
                .doesNotContain("ServerCertificateValidationCallback", "Invoke-Expression", "::Start(");
    }

    @Test
    void the_script_of_a_client_is_as_reviewed() throws IOException {
        String text = SCRIPT.text(Scope.CLIENT).replace("\r\n", "\n");
        if (Boolean.getBoolean("mapimedic.golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }

        assertThat(text)
                .as("-Dmapimedic.golden.write=true writes it anew; review the difference")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void the_script_is_plain_ascii_behind_its_mark_with_line_ends_of_windows() {
        byte[] bytes = SCRIPT.bytes(Scope.ALL);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(SCRIPT.text(Scope.ALL)).matches(text -> text.chars().allMatch(c -> c < 0x7F));
        assertThat(SCRIPT.text(Scope.ALL).replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    /** Without help and comments. */
    private static String code(String text) {
        return text.substring(text.indexOf("#>") + 2)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
