package io.mapimedic.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each comparison and each form of a finding, through its template, Drools' compiler and a session. */
class RuleTemplatesTest {

    @TempDir
    static Path folder;

    private static Troubleshooter troubleshooter;

    @BeforeAll
    static void compile() {
        troubleshooter = new KnowledgeFolder(folder)
                .write("knowledge/vocabulary/t.yaml", """
                        topic: t
                        evidence:
                          - { key: server.flag, title: F, type: boolean, ask: 'F?', answered-by: admin }
                          - { key: server.number, title: N, type: number, unit: ms, ask: 'N?', answered-by: admin }
                          - { key: server.text, title: T, type: text, ask: 'T?', answered-by: admin }
                          - { key: server.choice, title: C, type: choice, values: { a: A, b: B, c: C }, ask: 'C?', answered-by: admin }
                          - { key: server.list, title: L, type: list, ask: 'L?', answered-by: admin }
                          - { key: server.version, title: V, type: version, ask: 'V?', answered-by: admin }
                          - { key: mailbox.flag, title: M, type: boolean, ask: 'M?', answered-by: admin }
                        """)
                .write("knowledge/findings/t.yaml", """
                        topic: t
                        findings:
                          - { id: t.flag-equals, title: x, when: { evidence: server.flag, equals: true }, severity: info, why: x }
                          - { id: t.flag-not-equals, title: x, when: { evidence: server.flag, not-equals: true }, severity: info, why: x }
                          - { id: t.number-equals, title: x, when: { evidence: server.number, equals: 5 }, severity: info, why: x }
                          - { id: t.number-not-equals, title: x, when: { evidence: server.number, not-equals: 5 }, severity: info, why: x }
                          - { id: t.number-one-of, title: x, when: { evidence: server.number, one-of: [5, 7] }, severity: info, why: x }
                          - { id: t.above, title: x, when: { evidence: server.number, above: 5 }, severity: info, why: x }
                          - { id: t.at-least, title: x, when: { evidence: server.number, at-least: 5 }, severity: info, why: x }
                          - { id: t.below, title: x, when: { evidence: server.number, below: 5 }, severity: info, why: x }
                          - { id: t.at-most, title: x, when: { evidence: server.number, at-most: 5 }, severity: info, why: x }
                          - { id: t.between, title: x, when: { evidence: server.number, between: [5, 7] }, severity: info, why: x }
                          - { id: t.text-equals, title: x, when: { evidence: server.text, equals: 'say "hi"\\' }, severity: info, why: x }
                          - { id: t.matches, title: x, when: { evidence: server.text, matches: 'a\\d+' }, severity: info, why: x }
                          - { id: t.choice-equals, title: x, when: { evidence: server.choice, equals: a }, severity: info, why: x }
                          - { id: t.choice-not-equals, title: x, when: { evidence: server.choice, not-equals: a }, severity: info, why: x }
                          - { id: t.choice-one-of, title: x, when: { evidence: server.choice, one-of: [a, b] }, severity: info, why: x }
                          - { id: t.contains, title: x, when: { evidence: server.list, contains: NTLM }, severity: info, why: x }
                          - { id: t.lacks, title: x, when: { evidence: server.list, lacks: NTLM }, severity: info, why: x }
                          - { id: t.list-missing, title: x, when: { evidence: server.list, missing: true }, severity: info, why: x }
                          - { id: t.text-missing, title: x, when: { evidence: server.text, missing: true }, severity: info, why: x }
                          - { id: t.older, title: x, when: { evidence: server.version, older-than: 15.0.4569 }, severity: info, why: x }
                          - id: t.all
                            title: x
                            when: { all: [ { evidence: server.flag, equals: true }, { evidence: server.number, above: 5 }, { evidence: server.number, below: 9 } ] }
                            severity: info
                            why: x
                          - id: t.any
                            title: x
                            when: { any: [ { evidence: server.flag, equals: true }, { evidence: server.number, above: 5 } ] }
                            severity: info
                            why: x
                          - id: t.any-or-missing
                            title: x
                            when: { any: [ { evidence: server.text, missing: true }, { evidence: server.choice, missing: true }, { evidence: server.choice, equals: b } ] }
                            severity: info
                            why: x
                          - id: t.none
                            title: x
                            when: { none: [ { evidence: server.flag, equals: true }, { evidence: server.number, above: 5 } ] }
                            severity: info
                            why: x
                          - id: t.across-kinds
                            title: x
                            when: { all: [ { evidence: mailbox.flag, equals: false }, { evidence: organization.on, equals: true } ] }
                            severity: info
                            why: x
                        """)
                .write("knowledge/thresholds/t.yaml", """
                        topic: t
                        thresholds:
                          - { id: t.high, title: x, evidence: server.number, above: { warning: 500, critical: 1000 }, why: x }
                          - { id: t.low, title: x, evidence: server.number, below: { warning: 30, critical: 7 }, why: x }
                          - { id: t.only-warning, title: x, evidence: server.number, above: { warning: 500 }, why: x }
                        """)
                .troubleshooter();
    }

    @ParameterizedTest(name = "{0} of {1} = {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            t.flag-equals       | server.flag    | true      | PRESENT
            t.flag-equals       | server.flag    | false     | ABSENT
            t.flag-not-equals   | server.flag    | true      | ABSENT
            t.flag-not-equals   | server.flag    | false     | PRESENT
            t.number-equals     | server.number  | 5         | PRESENT
            t.number-equals     | server.number  | 5.1       | ABSENT
            t.number-not-equals | server.number  | 5         | ABSENT
            t.number-not-equals | server.number  | 4         | PRESENT
            t.number-one-of     | server.number  | 5         | PRESENT
            t.number-one-of     | server.number  | 7         | PRESENT
            t.number-one-of     | server.number  | 6         | ABSENT
            t.above             | server.number  | 5         | ABSENT
            t.above             | server.number  | 5.0001    | PRESENT
            t.at-least          | server.number  | 5         | PRESENT
            t.at-least          | server.number  | 4.9999    | ABSENT
            t.below             | server.number  | 5         | ABSENT
            t.below             | server.number  | 4.9999    | PRESENT
            t.at-most           | server.number  | 5         | PRESENT
            t.at-most           | server.number  | 5.0001    | ABSENT
            t.between           | server.number  | 5         | PRESENT
            t.between           | server.number  | 7         | PRESENT
            t.between           | server.number  | 7.1       | ABSENT
            t.text-equals       | server.text    | say "hi"\\ | PRESENT
            t.text-equals       | server.text    | say hi    | ABSENT
            t.matches           | server.text    | a12       | PRESENT
            t.matches           | server.text    | xa12      | ABSENT
            t.choice-equals     | server.choice  | a         | PRESENT
            t.choice-equals     | server.choice  | b         | ABSENT
            t.choice-not-equals | server.choice  | b         | PRESENT
            t.choice-one-of     | server.choice  | a         | PRESENT
            t.choice-one-of     | server.choice  | b         | PRESENT
            t.choice-one-of     | server.choice  | c         | ABSENT
            t.contains          | server.list    | Ntlm,OAuth | PRESENT
            t.contains          | server.list    | OAuth     | ABSENT
            t.lacks             | server.list    | OAuth     | PRESENT
            t.lacks             | server.list    | NTLM      | ABSENT
            t.list-missing      | server.list    | OAuth     | ABSENT
            t.text-missing      | server.text    | a         | ABSENT
            t.older             | server.version | 15.0.4420.1017 | PRESENT
            t.older             | server.version | 15.0.4569 | ABSENT
            t.older             | server.version | Version 15.2 (Build 986.5) | ABSENT
            """)
    void a_condition_is_evaluated(String finding, String key, String value, FindingState state) {
        Diagnosis diagnosis = diagnose(observation(key, value));

        assertThat(finding(diagnosis, finding)).get().extracting(Finding::state).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} at {1} is {2} {3}")
    @CsvSource(textBlock = """
            t.high, 500, ABSENT, WARNING
            t.high, 500.1, PRESENT, WARNING
            t.high, 1000, PRESENT, WARNING
            t.high, 1000.1, PRESENT, CRITICAL
            t.low, 30, ABSENT, WARNING
            t.low, 29.9, PRESENT, WARNING
            t.low, 7, PRESENT, WARNING
            t.low, 6.9, PRESENT, CRITICAL
            t.only-warning, 500, ABSENT, WARNING
            t.only-warning, 5000, PRESENT, WARNING
            """)
    void a_limit_itself_is_not_crossed(String finding, double value, FindingState state, Severity severity) {
        Diagnosis diagnosis = diagnose(observation("server.number", value));

        assertThat(finding(diagnosis, finding))
                .get()
                .extracting(Finding::state, Finding::severity)
                .containsExactly(state, severity);
    }

    @Test
    void an_empty_list_and_an_empty_text_are_missing() {
        Diagnosis diagnosis = diagnose(observation("server.list", List.of()), observation("server.text", ""));

        assertThat(finding(diagnosis, "t.list-missing"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(true);
        assertThat(finding(diagnosis, "t.text-missing"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(true);
    }

    @Test
    void what_nobody_measured_is_neither_present_nor_absent() {
        assertThat(finding(diagnose(observation("server.flag", true)), "t.above"))
                .isEmpty();
        assertThat(finding(diagnose(observation("server.flag", true)), "t.all")).isEmpty();
    }

    @ParameterizedTest(name = "flag {0}, number {1}: all {2}, any {3}, none {4}")
    @CsvSource({
        "true, 7, true, true, false",
        "true, 9, false, true, false",
        "true, 5, false, true, false",
        "false, 7, false, true, false",
        "false, 5, false, false, true"
    })
    void several_conditions_hold_together(boolean flag, double number, boolean all, boolean any, boolean none) {
        Diagnosis diagnosis = diagnose(observation("server.flag", flag), observation("server.number", number));

        assertThat(finding(diagnosis, "t.all"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(all);
        assertThat(finding(diagnosis, "t.any"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(any);
        assertThat(finding(diagnosis, "t.none"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(none);
    }

    @Test
    void one_of_several_conditions_is_enough_as_soon_as_it_is_known() {
        assertThat(finding(diagnose(observation("server.flag", true)), "t.any"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(true);
        assertThat(finding(diagnose(observation("server.number", 7)), "t.any"))
                .get()
                .extracting(Finding::isPresent)
                .isEqualTo(true);
        assertThat(finding(diagnose(observation("server.flag", false)), "t.any"))
                .isEmpty();
        assertThat(finding(diagnose(observation("server.flag", true)), "t.none"))
                .isEmpty();
    }

    @Test
    void a_subject_has_a_finding_once_however_many_conditions_hold() {
        Diagnosis diagnosis = diagnose(
                on("server:EX01", "server.flag", true), on("server:EX01", "server.number", 7),
                on("server:EX02", "server.number", 7), on("server:EX03", "server.flag", false));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.id().equals("t.any"))
                .extracting(finding -> finding.subject() + " " + finding.state())
                .containsExactly("server:EX01 PRESENT", "server:EX02 PRESENT");
    }

    @ParameterizedTest(name = "text {0}, choice {1}: {2}")
    @CsvSource(
            nullValues = "NULL",
            value = {
                "'', NULL, PRESENT",
                "a, NULL, PRESENT",
                "'', b, PRESENT",
                "a, b, PRESENT",
                "a, a, ABSENT",
                "'', a, PRESENT",
            })
    void a_finding_of_which_all_is_known_rests_on_all_of_it_also_where_nothing_is_a_value(
            String text, @Nullable String choice, FindingState state) {
        Diagnosis diagnosis = diagnose(observation("server.text", text), observation("server.choice", choice));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.id().equals("t.any-or-missing"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(state);
                    assertThat(finding.because()).hasSize(2);
                });
    }

    @Test
    void conditions_on_one_kind_are_joined_on_the_same_subject() {
        Diagnosis diagnosis = diagnose(
                on("server:EX01", "server.flag", true), on("server:EX01", "server.number", 3),
                on("server:EX02", "server.flag", false), on("server:EX02", "server.number", 7));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.id().equals("t.all"))
                .extracting(finding -> finding.subject() + " " + finding.state())
                .containsExactly("server:EX01 ABSENT", "server:EX02 ABSENT");
    }

    @Test
    void conditions_on_different_kinds_belong_to_the_subject_of_the_first() {
        Diagnosis diagnosis = diagnose(
                on("mailbox:anna@contoso.com", "mailbox.flag", false),
                on("mailbox:ben@contoso.com", "mailbox.flag", true),
                observation("organization.on", true));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.id().equals("t.across-kinds"))
                .extracting(finding -> finding.subject() + " " + finding.state())
                .containsExactly("mailbox:anna@contoso.com PRESENT", "mailbox:ben@contoso.com ABSENT");
    }

    private static Diagnosis diagnose(Observation... observations) {
        return troubleshooter.diagnose(
                Arrays.asList(observations), List.of(), Context.at(Instant.parse("2026-11-22T09:00:00Z")));
    }

    private static Optional<Finding> finding(Diagnosis diagnosis, String id) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    private static Observation observation(String key, @Nullable Object value) {
        return new Observation(key, null, value, null, Source.PROBE, null, "test");
    }

    private static Observation on(String subject, String key, Object value) {
        return new Observation(key, Subject.parse(subject).orElseThrow(), value, null, Source.PROBE, null, "test");
    }
}
