package io.mapimedic.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edits are edits of a limit. */
class EditedLimitsTest {

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            above: 5          | above: 7           | true
            at-least: 5       | at-least: 7        | true
            below: 5          | below: 4           | true
            at-most: 5        | at-most: 4         | true
            between: [5, 7]   | between: [5, 9]    | true
            above: 5          | above: 5           | false
            above: 5          | at-least: 5        | false
            above: 5          | below: 5           | false
            equals: 5         | equals: 7          | false
            one-of: [5]       | one-of: [5, 7]     | false
            """)
    void only_another_number_in_the_same_comparison_is_an_edited_limit(String before, String after, boolean edited) {
        EditedLimits limits = EditedLimits.between(finding("server.number", before), finding("server.number", after));

        assertThat(limits.keys()).isEqualTo(edited ? Set.of("server.number") : Set.of());
    }

    @Test
    void another_key_is_no_edited_limit() {
        assertThat(EditedLimits.between(finding("server.number", "above: 5"), finding("server.other", "above: 7"))
                        .keys())
                .isEmpty();
    }

    @Test
    void a_new_finding_is_no_edited_limit() {
        assertThat(EditedLimits.between(
                                new KnowledgeFolder(root.resolve("empty")).read(), finding("server.number", "above: 7"))
                        .keys())
                .isEmpty();
    }

    @Test
    void only_cases_that_give_such_evidence_are_concerned() {
        EditedLimits limits =
                EditedLimits.between(finding("server.number", "above: 5"), finding("server.number", "above: 7"));

        assertThat(limits.concern(given("server.number"))).isTrue();
        assertThat(limits.concern(given("server.other"))).isFalse();
    }

    private KnowledgeBase finding(String key, String comparison) {
        return new KnowledgeFolder(root)
                .write("knowledge/vocabulary/t.yaml", """
                        topic: t
                        evidence:
                          - { key: server.number, title: N, type: number, ask: 'N?', answered-by: admin }
                          - { key: server.other, title: O, type: number, ask: 'O?', answered-by: admin }
                        """)
                .write("knowledge/findings/t.yaml", """
                        topic: t
                        findings:
                          - { id: t.one, title: x, when: { evidence: %s, %s }, severity: info, why: x }
                        """.formatted(key, comparison))
                .read();
    }

    private static WorkedCase given(String key) {
        return new WorkedCase(
                "knowledge/cases/t.yaml",
                "A case",
                List.of(new WorkedCase.Given(key, null, 6, null, null)),
                null,
                Instant.parse("2026-11-22T09:00:00Z"),
                new WorkedCase.Expectation(Map.of(), null, null, null, null, null, null, List.of(), List.of()),
                List.of());
    }
}
