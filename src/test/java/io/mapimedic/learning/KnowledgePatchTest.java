package io.mapimedic.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.learning.Outcome.Result;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author can take over. */
class KnowledgePatchTest {

    @Test
    void nothing_learned_is_an_empty_patch() {
        KnowledgePatch patch = KnowledgePatch.of(Cases.KNOWLEDGE, Learned.NOTHING);

        assertThat(patch.yaml()).contains("learned: null\n").endsWith("changes: []\n");
        assertThat(patch.diff(file -> List.of())).isEmpty();
    }

    @Test
    void words_that_outcomes_moved_to_the_next_are_changes() {
        Learned learned = new Cases()
                .report(40, "t.both", "t.rare", Result.FIXED)
                .report(30, "t.rare-only", "t.rare", Result.NOT_FIXED)
                .learned();

        assertThat(KnowledgePatch.of(Cases.KNOWLEDGE, learned).yaml()).contains("""
                changes:
                  - file: knowledge/causes/t/common.yaml
                    field: [prior]
                    old: common
                    new: occasional
                    reason: the cause of 0 solved cases, where 38.7 were expected; learned odds are 0.33 times the authored
                  - file: knowledge/causes/t/rare.yaml
                    field: [prior]
                    old: rare
                    new: uncommon
                    reason: the cause of 40 solved cases, where 1.3 were expected; learned odds are 3.00 times the authored
                  - file: knowledge/remediations/t/both.yaml
                    field: [fixes, t.rare]
                    old: often
                    new: usually
                    reason: fixed 40 of 40 cases; authored 0.50, learned 0.750
                  - file: knowledge/remediations/t/rare-only.yaml
                    field: [fixes, t.rare]
                    old: almost-always
                    new: usually
                    reason: fixed 0 of 30 cases; authored 0.95, learned 0.700
                """);
    }

    @Test
    void the_diff_changes_the_word_and_nothing_else() {
        Learned learned =
                new Cases().report(40, "t.both", "t.rare", Result.FIXED).learned();
        List<String> cause =
                List.of("id: t.rare", "prior: rare  # so far", "impact: many", "meaning: the prior is rare");
        List<String> remediation = List.of("id: t.both", "fixes: { t.common: usually, t.rare: often }");

        String diff = KnowledgePatch.of(Cases.KNOWLEDGE, learned)
                .diff(file -> file.startsWith("causes") ? cause : remediation);

        assertThat(diff).isEqualTo("""
                --- a/knowledge/causes/t/rare.yaml
                +++ b/knowledge/causes/t/rare.yaml
                @@ -1,4 +1,4 @@
                 id: t.rare
                -prior: rare  # so far
                +prior: uncommon  # so far
                 impact: many
                 meaning: the prior is rare
                --- a/knowledge/remediations/t/both.yaml
                +++ b/knowledge/remediations/t/both.yaml
                @@ -1,2 +1,2 @@
                 id: t.both
                -fixes: { t.common: usually, t.rare: often }
                +fixes: { t.common: usually, t.rare: usually }
                """);
    }

    @Test
    void each_change_finds_its_place_in_the_files_of_the_project() {
        KnowledgeBase knowledge = TestKnowledge.knowledge();
        for (Remediation remediation : knowledge.remediations().values()) {
            for (String cause : remediation.fixes().keySet()) {
                Cases cases = new Cases().report(80, remediation.id(), cause, Result.FIXED);
                if (remediation.fixes().get(cause) > 0.5) {
                    cases = new Cases().report(80, remediation.id(), cause, Result.NOT_FIXED);
                }
                KnowledgePatch patch = KnowledgePatch.of(knowledge, Learned.of(knowledge, cases.outcomes(), 20));
                long files = patch.edits().stream()
                        .map(KnowledgePatch.Edit::file)
                        .distinct()
                        .count();

                assertThat(patch.edits()).as(remediation.id()).isNotEmpty();
                assertThat(patch.diff(KnowledgePatchTest::lines).lines().filter(line -> line.startsWith("+++ ")))
                        .as(remediation.id() + " " + cause)
                        .hasSize((int) files);
            }
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(TestKnowledge.KNOWLEDGE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
