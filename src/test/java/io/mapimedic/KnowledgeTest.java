package io.mapimedic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.CaseCheck;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The project's own knowledge: it loads, everything in it is used and covered, and its worked cases stay true. */
@Tag("knowledge")
class KnowledgeTest {

    private final List<WorkedCase> cases = YamlKnowledgeReader.readCases(TestKnowledge.KNOWLEDGE);
    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @TestFactory
    Stream<DynamicTest> worked_case() {
        CaseCheck check = new CaseCheck(TestKnowledge.troubleshooter(), new ProbeReaders());
        return cases.stream()
                .map(one -> dynamicTest(
                        one.file().replace("knowledge/cases/", "") + ": " + one.title(),
                        () -> assertThat(check.differences(one))
                                .as(one.file() + ": " + one.title())
                                .isEmpty()));
    }

    @Test
    void there_are_at_least_110_worked_cases_and_45_causes() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(110);
        assertThat(knowledge.causes()).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void every_cause_comes_first_in_one_case_and_must_not_appear_in_another() {
        Set<String> first = new HashSet<>();
        Set<String> never = new HashSet<>();
        cases.forEach(one -> {
            first.add(Objects.toString(one.expect().firstCause()));
            never.addAll(one.never());
        });

        assertThat(without(knowledge.causes().keySet(), first))
                .as("without a case in which it comes first")
                .isEmpty();
        assertThat(without(knowledge.causes().keySet(), never))
                .as("without a case in which it must not appear")
                .isEmpty();
    }

    @Test
    void every_finding_speaks_about_a_cause_or_is_a_best_practice_or_answers_the_tree() {
        Set<String> used = new HashSet<>();
        knowledge.causes().values().forEach(cause -> {
            used.addAll(cause.whenPresent().keySet());
            used.addAll(cause.whenAbsent().keySet());
        });
        knowledge
                .decisionTree()
                .nodes()
                .forEach(node -> node.branches().forEach(branch -> {
                    used.addAll(branch.when());
                    used.addAll(branch.whenAbsent());
                }));
        cases.forEach(one -> used.addAll(one.expect().findings().keySet()));

        assertThat(without(knowledge.indicators().keySet(), used))
                .as("findings that nothing uses and no case tells")
                .isEmpty();
    }

    @Test
    void every_evidence_key_is_used_by_a_finding_or_leads_to_one() {
        Set<String> used = new HashSet<>();
        knowledge
                .indicators()
                .values()
                .forEach(indicator -> used.addAll(indicator.detection().evidence()));
        knowledge.vocabulary().values().forEach(definition -> {
            if (definition.derivation() != null) {
                used.add(definition.derivation().from());
            }
        });
        knowledge
                .remediations()
                .values()
                .forEach(remediation -> remediation
                        .parameters()
                        .values()
                        .forEach(parameter -> used.add(Objects.toString(parameter.from()))));
        knowledge.decisionTree().nodes().forEach(node -> used.add(node.evidence()));

        assertThat(without(knowledge.vocabulary().keySet(), used))
                .as("keys that nothing uses")
                .isEmpty();
    }

    private static List<String> without(Set<String> all, Set<String> covered) {
        return all.stream().filter(one -> !covered.contains(one)).toList();
    }
}
