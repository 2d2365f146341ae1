package io.mapimedic.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.change.ParameterType;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import io.mapimedic.testsupport.SmallRemediation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No name of a case can become code; the names that are harmless get into the commands. */
class CaseNamesTest {

    private static final String COMMAND =
            "Set-It -Identity '{server}\\mapi (Default Web Site)' -Url 'https://{host}/mapi'";
    private static final String EXAMPLE =
            "Set-It -Identity 'SERVERNAME\\mapi (Default Web Site)' -Url 'https://mail.contoso.com/mapi'";

    static Stream<String> hostileNames() {
        return Stream.of(
                "EX01\"; Remove-Mailbox *",
                "EX01'; rm",
                "EX01' -or '1' -eq '1",
                "EX01\u2018; Remove-Mailbox *",
                "EX01\u2019; rm",
                "EX01\u201A; rm",
                "EX01\u201B; rm",
                "EX01\u201C; rm",
                "EX01\u201D; rm",
                "EX01\u201E; rm",
                "$(Remove-Mailbox *)",
                "${env:PATH}",
                "$env:USERNAME",
                "`whoami`",
                "EX01`n",
                "EX01; rm",
                "EX01 | rm",
                "EX01 & rm",
                "EX01 && rm",
                "EX01%PATH%",
                "EX01!x!",
                "^EX01",
                "EX01>out",
                "<EX01",
                "@{a=1}",
                "(EX01)",
                "{server}",
                "{host}",
                "$1",
                "\\EX01",
                "EX01\\..",
                "../../etc",
                "-Confirm:$false",
                "--%",
                "#EX01",
                "EX 01",
                "EX01,EX02",
                "EX01*",
                "?X01",
                "[a]",
                ".",
                "..",
                "EX..01",
                ".EX01",
                "EX01.",
                "EX01\u00a0",
                "EX01\u2028rm",
                "EX01\u202e",
                "ＥＸ01",
                "ЕХ01",
                "EX01\u200b",
                "é",
                "A".repeat(200),
                ("A".repeat(60) + ".").repeat(4) + "!");
    }

    static Stream<String> hostileValues() {
        return Stream.concat(
                hostileNames(),
                Stream.of(
                        "mail.contoso.com\n; rm",
                        "mail.contoso.com\r\nrm",
                        "\nmail",
                        "mail\tcontoso",
                        "\u0000",
                        "A".repeat(300),
                        ("A".repeat(50) + ".").repeat(6) + "com",
                        "mail.contoso.com\n"));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void a_hostile_name_of_a_subject_leaves_the_example_in_place(String name) {
        CaseNames names = names(COMMAND, server(name), List.of(), server(name));

        assertThat(names.resolve(List.of("server")))
                .singleElement()
                .extracting(RankedRemediation.ResolvedParameter::value, RankedRemediation.ResolvedParameter::example)
                .containsExactly(null, "SERVERNAME");
        assertThat(commands(names)).containsOnly(EXAMPLE);
    }

    @ParameterizedTest
    @MethodSource("hostileValues")
    void a_hostile_value_of_evidence_leaves_the_example_in_place(String value) {
        CaseNames names = names(
                COMMAND,
                Subject.unnamed(SubjectKind.SERVER),
                List.of(host(Subject.unnamed(SubjectKind.SERVER), value)));

        assertThat(commands(names)).containsOnly(EXAMPLE);
    }

    @ParameterizedTest
    @MethodSource("hostileValues")
    void no_type_of_name_accepts_a_line_end_or_a_quotation_mark_but_the_apostrophe(String value) {
        for (ParameterType type : ParameterType.values()) {
            if (type.accepts(value)) {
                assertThat(value).as(type.word()).matches("[\\p{L}\\p{N}-][\\p{L}\\p{M}\\p{N} '._+@:/~;=$-]*");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EX01", "ex01.contoso.local", "MAIL-01", "10"})
    void a_harmless_name_gets_into_every_command(String name) {
        Subject server = server(name);

        CaseNames names = names(COMMAND, server, List.of(host(server, "mail.fabrikam.com")), server);

        assertThat(commands(names))
                .containsOnly("Set-It -Identity '" + name
                        + "\\mapi (Default Web Site)' -Url 'https://mail.fabrikam.com/mapi'");
    }

    @Test
    void the_name_of_the_only_other_thing_of_that_kind_is_known() {
        Subject mailbox = Subject.parse("mailbox:anna@contoso.com").orElseThrow();

        assertThat(commands(names("Test-It '{server}' '{mailbox}'", mailbox, List.of(), mailbox, server("EX01"))))
                .containsOnly("Test-It 'EX01' 'anna@contoso.com'");
    }

    @Test
    void of_two_servers_none_is_picked_by_chance() {
        Subject mailbox = Subject.parse("mailbox:anna@contoso.com").orElseThrow();

        assertThat(commands(names("Test-It '{server}'", mailbox, List.of(), mailbox, server("EX01"), server("EX02"))))
                .containsOnly("Test-It 'SERVERNAME'");
    }

    @Test
    void a_command_for_one_server_takes_nothing_from_another() {
        List<Evidence> hosts =
                List.of(host(server("EX01"), "one.contoso.com"), host(server("EX02"), "two.contoso.com"));

        assertThat(commands(names("Test-It '{host}'", server("EX02"), hosts, server("EX01"), server("EX02"))))
                .containsOnly("Test-It 'two.contoso.com'");
    }

    @Test
    void two_values_for_one_name_leave_the_example_in_place() {
        List<Evidence> hosts =
                List.of(host(server("EX01"), "one.contoso.com"), host(server("EX02"), "two.contoso.com"));

        assertThat(commands(names("Test-It '{host}'", Subject.unnamed(SubjectKind.ORGANIZATION), hosts)))
                .containsOnly("Test-It 'mail.contoso.com'");
    }

    @Test
    void nothing_and_not_reported_leave_the_example_in_place() {
        Evidence nothing = new Evidence("server.host", server("EX01"), new Value.Nothing(), null, Source.PROBE, null);

        assertThat(commands(names("Test-It '{host}'", server("EX01"), List.of(nothing), server("EX01"))))
                .containsOnly("Test-It 'mail.contoso.com'");
        assertThat(commands(names("Test-It '{host}'", server("EX01"), List.of(), server("EX01"))))
                .containsOnly("Test-It 'mail.contoso.com'");
    }

    @Test
    void a_name_that_looks_like_a_placeholder_is_not_filled_again() {
        CaseNames names = names("Test-It '{server}' '{host}'", server("host"), List.of(), server("host"));

        assertThat(commands(names)).containsOnly("Test-It 'host' 'mail.contoso.com'");
    }

    @Test
    void the_names_that_stand_open_are_found_in_every_command() {
        assertThat(CaseNames.open(new SmallRemediation("r")
                        .command("Test-It '{server}' '{host}' '{server}'")
                        .build()))
                .containsExactly("host", "server");
    }

    private static List<String> commands(CaseNames names) {
        return names.steps(names.resolve(List.of("host", "mailbox", "server"))).stream()
                .flatMap(CaseNamesTest::texts)
                .toList();
    }

    private static Stream<String> texts(Step step) {
        return Stream.of(step.command(), step.verify(), step.undo());
    }

    private static CaseNames names(String command, Subject subject, List<Evidence> evidence, Subject... known) {
        Map<SubjectKind, TreeSet<Subject>> subjects = new EnumMap<>(SubjectKind.class);
        Arrays.stream(known)
                .forEach(one -> subjects.computeIfAbsent(one.kind(), kind -> new TreeSet<>())
                        .add(one));
        return new CaseNames(
                new SmallRemediation("r")
                        .command(command)
                        .parameter("host", new Parameter(ParameterType.HOST, "server.host", "mail.contoso.com"))
                        .build(),
                subject,
                subjects,
                evidence);
    }

    private static Subject server(String name) {
        return new Subject(SubjectKind.SERVER, name);
    }

    private static Evidence host(Subject subject, String value) {
        return new Evidence("server.host", subject, new Value.Text(value), null, Source.PROBE, null);
    }
}
