package io.mapimedic.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edited folders: what is good serves without a restart, what is broken is refused while the old state serves on. */
class ReloadTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private static final String THRESHOLDS = """
        topic: t
        thresholds:
          - { id: t.latency-high, title: Slow, evidence: server.latency, above: { warning: 500, critical: 1000 }, why: It hurts. }
        """;
    private static final String FINDINGS = """
        topic: t
        findings:
          - { id: t.failed, title: It failed, when: { evidence: server.failed, equals: true }, severity: warning, why: It hurts. }
        """;
    private static final String CASES = """
        cases:
          - case: Slow at 600
            given: [ { key: server.latency, value: 600 } ]
            expect: { findings: { t.latency-high: warning } }
          - case: Failed
            given: [ { key: server.failed, value: true } ]
            expect: { findings: { t.failed: present } }
        """;

    @TempDir
    Path root;

    private KnowledgeFolder folder;
    private ReloadingGenerations generations;
    private Instant now = START;
    private int saves;

    @BeforeEach
    void healthyFolder() {
        folder = new KnowledgeFolder(root);
        save("knowledge/vocabulary/t.yaml", """
            topic: t
            evidence:
              - { key: server.latency, title: L, type: number, unit: ms, ask: 'L?', answered-by: admin }
              - { key: server.failed, title: F, type: boolean, ask: 'F?', answered-by: admin }
            """);
        save("knowledge/thresholds/t.yaml", THRESHOLDS);
        save("knowledge/findings/t.yaml", FINDINGS);
        save("knowledge/cases/t.yaml", CASES);
    }

    @AfterEach
    void stop() {
        if (generations != null) {
            generations.stop();
        }
    }

    @Test
    void an_edited_limit_serves_without_a_restart_although_the_case_at_its_old_border_fails() {
        start();
        assertThat(isSlow(600)).isTrue();
        now = START.plusSeconds(60);

        save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("warning: 500", "warning: 700"));
        generations.reloadWhenChanged();

        assertThat(isSlow(600)).isFalse();
        assertThat(isSlow(701)).isTrue();
        assertThat(generations.loadedAt()).isEqualTo(now);
        assertThat(generations.problems())
                .singleElement()
                .asString()
                .startsWith("knowledge/cases/t.yaml  case 'Slow at 600': expected finding t.latency-high warning, got"
                        + " absent")
                .contains("Maybe the case or the change is wrong.");
    }

    @Test
    void requests_under_way_finish_on_the_old_state() {
        start();
        Troubleshooter taken = generations.current();

        save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("warning: 500", "warning: 550"));
        generations.reloadWhenChanged();

        assertThat(generations.current()).isNotSameAs(taken);
        assertThat(isSlow(taken, 520)).isTrue();
        assertThat(isSlow(520)).isFalse();
        assertThat(generations.problems()).isEmpty();
    }

    @Test
    void going_back_and_forth_serves_what_stands_in_the_folder() {
        start();
        for (int round = 0; round < 2; round++) {
            save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("warning: 500", "warning: 550"));
            generations.reloadWhenChanged();
            assertThat(isSlow(520)).isFalse();

            save("knowledge/thresholds/t.yaml", THRESHOLDS);
            generations.reloadWhenChanged();
            assertThat(isSlow(520)).isTrue();
        }
        assertThat(generations.problems()).isEmpty();
    }

    @Test
    void a_broken_edit_is_refused_with_file_line_and_what_may_be_meant() {
        start();
        Troubleshooter before = generations.current();

        save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("title: Slow", "tittle: Slow"));
        generations.reloadWhenChanged();

        assertThat(generations.current()).isSameAs(before);
        assertThat(isSlow(600)).isTrue();
        assertThat(generations.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/thresholds/t.yaml  line 3")
                        .contains("Maybe you mean 'title'."));
    }

    @Test
    void an_edit_that_contradicts_a_worked_case_is_refused() {
        start();
        Troubleshooter before = generations.current();

        save("knowledge/findings/t.yaml", FINDINGS.replace("equals: true", "equals: false"));
        generations.reloadWhenChanged();

        assertThat(generations.current()).isSameAs(before);
        assertThat(generations.problems())
                .singleElement()
                .asString()
                .startsWith("knowledge/cases/t.yaml  case 'Failed': expected finding t.failed present, got absent")
                .contains("Maybe the case or the change is wrong.");
    }

    @Test
    void an_edited_limit_does_not_excuse_a_case_about_something_else() {
        start();
        Troubleshooter before = generations.current();

        save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("warning: 500", "warning: 700"));
        save("knowledge/findings/t.yaml", FINDINGS.replace("equals: true", "equals: false"));
        generations.reloadWhenChanged();

        assertThat(generations.current()).isSameAs(before);
        assertThat(generations.problems()).singleElement().asString().contains("case 'Failed'");
    }

    @Test
    void a_limit_turned_round_is_no_edited_limit() {
        start();
        Troubleshooter before = generations.current();

        save(
                "knowledge/thresholds/t.yaml",
                THRESHOLDS.replace("above: { warning: 500, critical: 1000 }", "below: { warning: 500 }"));
        generations.reloadWhenChanged();

        assertThat(generations.current()).isSameAs(before);
        assertThat(generations.problems()).singleElement().asString().contains("case 'Slow at 600'");
    }

    @Test
    void taking_a_mistake_back_clears_the_problems() {
        start();
        Troubleshooter before = generations.current();
        save("knowledge/findings/t.yaml", "topic: t\nfindings: [");
        generations.reloadWhenChanged();
        assertThat(generations.problems()).isNotEmpty();

        save("knowledge/findings/t.yaml", FINDINGS);
        generations.reloadWhenChanged();

        assertThat(generations.problems()).isEmpty();
        assertThat(generations.current()).isSameAs(before);
    }

    @Test
    void a_file_saved_without_a_change_is_not_compiled_again() {
        start();
        Troubleshooter before = generations.current();
        now = START.plusSeconds(60);

        save("knowledge/thresholds/t.yaml", THRESHOLDS);
        generations.reloadWhenChanged();

        assertThat(generations.current()).isSameAs(before);
        assertThat(generations.loadedAt()).isEqualTo(START);
    }

    @Test
    void a_file_saved_without_a_change_hides_no_failing_case() {
        save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("warning: 500", "warning: 700"));
        start();
        assertThat(generations.problems()).singleElement().asString().contains("case 'Slow at 600'");

        save("knowledge/findings/t.yaml", FINDINGS);
        generations.reloadWhenChanged();

        assertThat(generations.problems()).singleElement().asString().contains("case 'Slow at 600'");
    }

    @Test
    void a_case_that_failed_before_does_not_keep_other_edits_from_serving() {
        start();
        save("knowledge/thresholds/t.yaml", THRESHOLDS.replace("warning: 500", "warning: 700"));
        generations.reloadWhenChanged();
        Troubleshooter withEditedLimit = generations.current();

        save("knowledge/findings/t.yaml", FINDINGS.replace("It failed", "It failed again"));
        generations.reloadWhenChanged();

        assertThat(generations.current()).isNotSameAs(withEditedLimit);
        assertThat(generations
                        .current()
                        .knowledge()
                        .indicators()
                        .get("t.failed")
                        .title())
                .isEqualTo("It failed again");
        assertThat(generations.problems()).singleElement().asString().contains("case 'Slow at 600'");
    }

    @Test
    void a_service_starts_although_a_case_fails_and_not_when_the_folder_is_broken() {
        save("knowledge/findings/t.yaml", FINDINGS.replace("equals: true", "equals: false"));
        start();
        assertThat(generations.problems()).singleElement().asString().contains("case 'Failed'");

        save("knowledge/findings/t.yaml", "topic: t\nfindings: [");
        ReloadingGenerations second = generations();
        assertThatThrownBy(second::start).isInstanceOf(BrokenKnowledgeException.class);
    }

    @Test
    void a_rule_that_does_not_compile_is_refused() {
        start();
        Troubleshooter before = generations.current();

        save("rules/detect/t.drl", "package rules.detect;\nrule \"t.failed\"\nwhen\n  Nonsense(\nthen\nend\n");
        generations.reloadWhenChanged();

        assertThat(generations.current()).isSameAs(before);
        assertThat(isSlow(600)).isTrue();
        assertThat(generations.problems()).isNotEmpty();
    }

    @Test
    void a_folder_that_vanishes_is_refused_and_taken_again_when_it_is_back() throws IOException {
        start();
        Troubleshooter before = generations.current();
        Files.move(root.resolve("knowledge"), root.resolve("knowledge.old"));
        generations.reloadWhenChanged();
        assertThat(generations.problems()).isNotEmpty();
        assertThat(isSlow(600)).isTrue();

        Files.move(root.resolve("knowledge.old"), root.resolve("knowledge"));
        generations.reloadWhenChanged();

        assertThat(generations.problems()).isEmpty();
        assertThat(generations.current()).isSameAs(before);
    }

    private void start() {
        generations = generations();
        generations.start();
        generations.awaitFirstTrial();
    }

    private ReloadingGenerations generations() {
        MapiMedicConfig config = new Config(root);
        return new ReloadingGenerations(new Folders(config), new ProbeReaders(), new TestClock(), config);
    }

    /** Saves a file one second after the last one saved, so that the test needs no sleep to make it look changed. */
    private void save(String file, String content) {
        folder.write(file, content);
        try {
            Files.setLastModifiedTime(root.resolve(file), FileTime.from(START.plusSeconds(++saves)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSlow(double milliseconds) {
        return isSlow(generations.current(), milliseconds);
    }

    private static boolean isSlow(Troubleshooter troubleshooter, double milliseconds) {
        Observation latency = new Observation("server.latency", null, milliseconds, null, Source.PROBE, null, "test");
        return troubleshooter.diagnose(List.of(latency), List.of(), Context.at(START)).findings().stream()
                .filter(finding -> finding.id().equals("t.latency-high"))
                .anyMatch(Finding::isPresent);
    }

    private record Config(Path root) implements MapiMedicConfig {
        @Override
        public Optional<Path> knowledgeDir() {
            return Optional.of(root.resolve("knowledge"));
        }

        @Override
        public Optional<Path> rulesDir() {
            return Optional.of(root.resolve("rules"));
        }

        @Override
        public Optional<Path> rulebaseDir() {
            return Optional.of(root.resolve("rulebase"));
        }

        @Override
        public Optional<Path> dataDir() {
            return Optional.empty();
        }

        @Override
        public String reloadEvery() {
            return "off";
        }

        @Override
        public int warmUpRounds() {
            return 0;
        }
    }

    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
