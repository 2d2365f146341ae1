package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's tree, walked by answers alone. */
class TreeWalkTest {

    private static final Context GUIDED =
            new Context(Context.Audience.ADMIN, null, Context.Mode.GUIDED, Instant.parse("2026-11-22T09:00:00Z"));

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            false                               | enable
            true, true                          | connectivity
            true, false, true                   | optimise
            true, false, false, true            | client-specific
            true, false, false, false, unhealthy | infrastructure
            true, false, false, false, healthy  | infrastructure
            """)
    void answers_in_the_order_of_the_questions_reach_every_leaf(String answers, String leaf) {
        List<Observation> told = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (String answer : answers.split(", ")) {
            Diagnosis open = diagnose(told);
            assertThat(open.path().leaf()).isNull();
            assertThat(open.nextQuestion()).isNotNull();
            asked.add(open.nextQuestion().definition().key());
            told.add(told(open.nextQuestion().definition().key(), answer));
        }

        Diagnosis end = diagnose(told);

        assertThat(end.path().leaf()).isEqualTo(leaf);
        assertThat(end.nextQuestion()).isNull();
        assertThat(end.stopReason()).isEqualTo("The decision tree has reached its leaf.");
        assertThat(end.path().steps()).extracting(TreePath.Step::how).containsOnly("asked");
        assertThat(asked)
                .containsExactlyElementsOf(tree().nodes().stream()
                        .limit(asked.size())
                        .map(DecisionTree.Node::evidence)
                        .toList());
    }

    @Test
    void the_table_above_reaches_all_leaves_of_the_tree() {
        assertThat(tree().leaves())
                .extracting(DecisionTree.Leaf::id)
                .containsExactlyInAnyOrder("enable", "connectivity", "optimise", "client-specific", "infrastructure");
    }

    @Test
    void what_a_machine_saw_is_known_and_not_asked() {
        Diagnosis diagnosis = diagnose(List.of(
                new Observation("organization.mapi-http-enabled", null, true, null, Source.PROBE, null, "probe"),
                told("client.cannot-connect", "false")));

        assertThat(diagnosis.path().steps()).extracting(TreePath.Step::how).containsExactly("known", "asked", "open");
        assertThat(diagnosis.nextQuestion().definition().key()).isEqualTo("client.slow");
    }

    @Test
    void the_walk_ends_at_the_first_open_question_even_when_later_ones_are_answered() {
        Diagnosis diagnosis = diagnose(List.of(told("client.cannot-connect", "false"), told("client.slow", "true")));

        assertThat(diagnosis.path().leaf()).isNull();
        assertThat(diagnosis.path().steps()).extracting(TreePath.Step::node).containsExactly("enabled");
        assertThat(diagnosis.nextQuestion().definition().key()).isEqualTo("organization.mapi-http-enabled");
    }

    private static DecisionTree tree() {
        return TestKnowledge.knowledge().decisionTree();
    }

    private static Diagnosis diagnose(List<Observation> observations) {
        return TestKnowledge.troubleshooter().diagnose(observations, List.of(), GUIDED);
    }

    private static Observation told(String key, String value) {
        return new Observation(key, null, value, null, Source.FORM, null, "answer");
    }
}
