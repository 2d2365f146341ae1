package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.report.json.AnswerJson;
import io.mapimedic.report.json.DiagnosisAnswer;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {

    private static final String OFF = "MapiHttpEnabled : False\n";
    private static final String SLOW =
            "[PS] C:\\>Get-Counter\n\n\\\\ex01\\MSExchange MapiHttp Emsmdb\\Averaged Latency : 1200\n";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void a_fault_in_a_file_is_critical_and_comes_with_command_verify_and_undo() throws IOException {
        Path file = write("org.txt", OFF);

        assertThat(terminal.loading().runHere("diagnose", file.toString())).isEqualTo(2);
        assertThat(terminal.out())
                .startsWith("Confirmed: MAPI over HTTP is switched off for the organisation.")
                .containsSubsequence(
                        "What to do first",
                        "Set-OrganizationConfig -MapiHttpEnabled $true",
                        "Verify:",
                        "Undo:",
                        "Why",
                        "strongly for",
                        "Not known, and what would tell",
                        "Read",
                        "org.txt: 1 value, without a time")
                .doesNotContain("\u001b");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void healthy_input_ends_with_zero_and_says_what_was_healthy() throws IOException {
        Path file = write("org.txt", "MapiHttpEnabled : True\n");

        assertThat(terminal.runHere("diagnose", file.toString())).isZero();
        assertThat(terminal.out())
                .contains("Healthy: looked at, and not so", "MAPI over HTTP is switched off for the organisation");
    }

    @Test
    void a_folder_is_read_with_all_below_but_not_what_is_hidden_or_linked() throws IOException {
        write("case/server/org.txt", OFF);
        write("case/picture.png", "\u0000\u0001\u0002\u0003");
        write("case/.git/config.txt", "MapiHttpEnabled : True\n");
        write("case/empty.txt", "");
        Files.createSymbolicLink(folder.resolve("case/link.txt"), write("elsewhere.txt", "MapiHttpEnabled : True\n"));

        assertThat(terminal.with("COLUMNS", "120")
                        .runHere("diagnose", folder.resolve("case").toString()))
                .isEqualTo(2);
        assertThat(terminal.out())
                .contains("org.txt: 1 value", "nothing of use in: empty.txt, picture.png", "binary data")
                .contains("Hidden files and folders are not read: 1.", "Symbolic links are not followed: 1.")
                .doesNotContain("Reports that differ");
    }

    @Test
    void standard_input_is_a_file_too() {
        assertThat(terminal.typing(OFF).runHere("diagnose", "-")).isEqualTo(2);
        assertThat(terminal.out()).contains("stdin line 1");
    }

    @Test
    void a_missing_file_is_said_and_the_others_are_read() throws IOException {
        Path healthy = write("org.txt", "MapiHttpEnabled : True\n");

        assertThat(terminal.runHere(
                        "diagnose",
                        healthy.toString(),
                        folder.resolve("gone.txt").toString()))
                .as("not healthy while a part of the input is missing")
                .isEqualTo(3);
        assertThat(terminal.out()).contains("gone.txt", "There is no such file.");
    }

    @Test
    void an_unreadable_file_is_said_and_the_others_are_read() throws IOException {
        Path healthy = write("case/org.txt", "MapiHttpEnabled : True\n");
        Path locked = write("case/locked.txt", OFF);
        assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "root may read everything");

        assertThat(terminal.runHere("diagnose", healthy.getParent().toString())).isEqualTo(3);
        assertThat(terminal.out()).contains("permission denied", "Run as somebody who may read it.");
    }

    @Test
    void an_empty_folder_is_no_proof_of_health() {
        assertThat(terminal.runHere("diagnose", folder.toString())).isEqualTo(3);
        assertThat(terminal.out())
                .contains("Nothing in the input could be used as evidence.", "There is no file in this folder.");
    }

    @Test
    void json_is_the_answer_of_the_interface() throws IOException {
        Path file = write("org.txt", OFF);
        ProbeResult read = new ProbeReaders().read(Names.of(file), OFF.getBytes(StandardCharsets.UTF_8));
        String expected = AnswerJson.text(DiagnosisAnswer.of(
                TestKnowledge.troubleshooter()
                        .diagnose(read.observations(), read.unrecognised(), Context.at(Terminal.NOW)),
                Set.of()));

        assertThat(terminal.runHere("diagnose", file.toString(), "--format", "json"))
                .isEqualTo(2);
        assertThat(terminal.out()).isEqualTo(expected + "\n");
    }

    @Test
    void json_is_utf_8_on_every_terminal() throws IOException {
        Path file = write("m\u00fcnchen.txt", "M\u00fcll\nMapiHttpEnabled : False\n");

        terminal.in(StandardCharsets.US_ASCII).runHere("diagnose", file.toString(), "--format", "json");

        assertThat(new String(terminal.bytes(), StandardCharsets.UTF_8)).contains("m\u00fcnchen.txt", "M\u00fcll");
    }

    @Test
    void markdown_is_the_note_for_a_ticket() throws IOException {
        terminal.runHere("diagnose", write("org.txt", OFF).toString(), "--format", "markdown");

        assertThat(terminal.out()).startsWith("# MAPI over HTTP: diagnosis\n").contains("```powershell");
    }

    @Test
    void sarif_points_to_the_line() throws IOException {
        Path file = write("org data.txt", "\n\n" + OFF);

        terminal.runHere("diagnose", file.toString(), "--format", "sarif");

        JsonNode location =
                new ObjectMapper().readTree(terminal.out()).at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(location.at("/artifactLocation/uri").asText()).endsWith("org%20data.txt");
        assertThat(location.at("/region/startLine").asInt()).isEqualTo(3);
    }

    @Test
    void monitoring_gets_one_line_its_codes_and_numbers_with_limits() throws IOException {
        Path file = write("counter.txt", SLOW);

        assertThat(terminal.runHere("diagnose", file.toString(), "--format", "nagios"))
                .isEqualTo(2);
        assertThat(terminal.out().lines())
                .singleElement()
                .asString()
                .startsWith("MAPI CRITICAL - ")
                .contains("'server.mapi-response-time server:ex01'=1200ms;500;1000");
    }

    @Test
    void monitoring_gets_unknown_for_wrong_usage() {
        assertThat(terminal.run("diagnose", "--format", "nagios")).isEqualTo(3);
        assertThat(terminal.out()).startsWith("MAPI UNKNOWN - Missing required parameter");
    }

    @Test
    void a_report_goes_into_a_file_but_never_over_the_input() throws IOException {
        Path file = write("org.txt", OFF);
        Path report = folder.resolve("report.txt");

        assertThat(terminal.watched().runHere("diagnose", file.toString(), "--output", report.toString()))
                .isEqualTo(2);
        assertThat(report)
                .content(StandardCharsets.UTF_8)
                .startsWith("Confirmed:")
                .doesNotContain("\u001b");
        assertThat(terminal.runHere("diagnose", file.toString(), "--output", file.toString()))
                .isEqualTo(64);
        assertThat(file).hasContent(OFF);
    }

    @Test
    void a_person_sees_colours_unless_they_said_no() throws IOException {
        String file = write("org.txt", OFF).toString();
        Terminal coloured = new Terminal().watched();
        Terminal plain = new Terminal().watched().with("NO_COLOR", "1");

        coloured.runHere("diagnose", file, "--no-progress");
        plain.runHere("diagnose", file, "--no-progress");

        assertThat(coloured.out()).contains("\u001b[1;31m");
        assertThat(plain.out()).doesNotContain("\u001b");
        assertThat(coloured.err()).isEmpty();
    }

    @Test
    void the_progress_is_gone_when_the_report_comes() throws IOException {
        terminal.watched().runHere("diagnose", write("org.txt", OFF).toString());

        assertThat(terminal.err())
                .contains("100 % of", "Loading the knowledge ...")
                .endsWith(" \r");
    }

    @Test
    void steps_are_for_the_version_and_the_reader_named() throws IOException {
        String file = write("org.txt", OFF).toString();

        assertThat(terminal.runHere(
                        "diagnose",
                        file,
                        "--exchange",
                        "2019",
                        "--audience",
                        "enduser",
                        "--now",
                        "2026-11-01T00:00:00+01:00"))
                .isEqualTo(2);
        assertThat(terminal.out()).containsSubsequence("for: User of Outlook", "2026-10-31", "23:00:00 UTC");
    }

    @Test
    void wrong_options_end_with_64_and_say_what_is_right() throws IOException {
        String file = write("org.txt", OFF).toString();

        assertThat(terminal.run("diagnose", file, "--exchange", "2003")).isEqualTo(64);
        assertThat(terminal.run("diagnose", file, "--now", "yesterday")).isEqualTo(64);
        assertThat(terminal.run("diagnose", file, "--audience", "cat")).isEqualTo(64);
        assertThat(terminal.run("diagnose", file, "--format", "xml")).isEqualTo(64);
        assertThat(terminal.run("diagnose", file, "--knowledge", "nowhere")).isEqualTo(64);
        assertThat(terminal.run("diagnose")).isEqualTo(64);
        assertThat(terminal.err())
                .contains(
                        "2013, 2016, 2019, se, online",
                        "2026-11-22T09:00:00Z",
                        "admin, helpdesk, enduser",
                        "text, json, markdown, sarif, nagios",
                        "--knowledge",
                        "<file>");
    }

    @Test
    void a_broken_knowledge_base_cannot_answer() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("knowledge"));

        assertThat(terminal.run("diagnose", write("org.txt", OFF).toString(), "--knowledge", broken.toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("knowledge").doesNotContain("\tat ");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
