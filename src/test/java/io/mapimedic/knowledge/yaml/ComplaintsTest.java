package io.mapimedic.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users complain of with a cause, and what they do not. */
class ComplaintsTest {

    @TempDir
    Path root;

    private KnowledgeFolder folder;

    @BeforeEach
    void three_complaints() {
        folder = new KnowledgeFolder(root)
                .write("knowledge/vocabulary/more.yaml", """
                        topic: base
                        evidence:
                          - { key: client.slow, title: Slow, type: boolean, ask: 'Is it?', answered-by: user }
                          - { key: client.asks, title: Asks, type: boolean, ask: 'Does it?', answered-by: user }
                          - { key: client.warns, title: Warns, type: boolean, ask: 'Does it?', answered-by: user }
                        """)
                .write("knowledge/findings/more.yaml", """
                        topic: base
                        findings:
                          - { id: base.slow, title: It is slow, when: { evidence: client.slow, equals: true }, severity: info, why: So. }
                          - { id: base.asks, title: It asks, when: { evidence: client.asks, equals: true }, severity: info, why: So. }
                          - { id: base.warns, title: It warns, when: { evidence: client.warns, equals: true }, severity: info, why: So. }
                        """);
        folder.write("knowledge/scopes/base.yaml", """
                complaints:
                  - { finding: base.slow, mostly: clear, sometimes: weak, otherwise: weak }
                  - { finding: base.asks, mostly: strong, otherwise: clear }
                  - { finding: base.warns, mostly: clear, sometimes: weak, otherwise: strong }
                scopes:
                  - title: Faults of servers
                    why: It serves many.
                    subject: [server]
                    impact: [many]
                    speaks-for: { base.warns: weak }
                    sources: [REF]
                """);
    }

    private Cause read(String lines) {
        cause(lines);
        return folder.read().causes().get("base.broken");
    }

    private void cause(String lines) {
        folder.write("knowledge/causes/base/broken.yaml", """
                        id: base.broken
                        title: It is broken
                        subject: server
                        prior: occasional
                        impact: many
                        meaning: Broken.
                        confirmed-by: [base.off]
                        %s
                        mistaken-for: nothing-known
                        sources: [REF]
                        """.formatted(lines.replace(" ; ", "\n")))
                .write("knowledge/remediations/base/mend-broken.yaml", """
                        id: base.mend-broken
                        title: Mend it
                        kind: repair
                        fixes: { base.broken: usually }
                        applies-to: ['2019']
                        cost: { minutes: 5, risk: low, outage: none }
                        restart: none
                        run-as: Administrator
                        undo: Nothing.
                        steps:
                          - { text: Mend it by hand., kind: manual, verdict: documented, sources: [REF] }
                        sources: [REF]
                        """);
    }

    @Test
    void what_users_mostly_or_sometimes_call_with_speaks_for_it_and_the_rest_against() {
        assertThat(read("noticed-as: { base.asks: mostly, base.slow: sometimes }")
                        .whenPresent())
                .containsEntry("base.asks", WeightOfEvidence.STRONGLY_FOR)
                .containsEntry("base.slow", WeightOfEvidence.WEAKLY_FOR)
                .containsEntry("base.warns", WeightOfEvidence.STRONGLY_AGAINST);
    }

    @Test
    void where_a_complaint_says_nothing_of_those_who_seldom_call_with_it_it_is_left_out() {
        assertThat(read("noticed-as: { base.asks: sometimes, base.slow: mostly }")
                        .whenPresent())
                .doesNotContainKey("base.asks")
                .containsEntry("base.slow", WeightOfEvidence.FOR);
    }

    @Test
    void a_fault_that_is_noticed_otherwise_is_spoken_against_by_every_complaint() {
        assertThat(read("noticed-as: {}").whenPresent())
                .containsEntry("base.asks", WeightOfEvidence.AGAINST)
                .containsEntry("base.slow", WeightOfEvidence.WEAKLY_AGAINST)
                .containsEntry("base.warns", WeightOfEvidence.STRONGLY_AGAINST);
    }

    @Test
    void a_cause_that_does_not_say_it_is_left_to_its_scope() {
        assertThat(read("").whenPresent())
                .doesNotContainKeys("base.asks", "base.slow")
                .containsEntry("base.warns", WeightOfEvidence.WEAKLY_FOR);
    }

    @Test
    void what_the_cause_says_of_a_complaint_elsewhere_stays_alone() {
        assertThat(read("noticed-as: { base.asks: mostly } ; speaks-against: { base.slow: strong }")
                        .whenPresent())
                .containsEntry("base.slow", WeightOfEvidence.STRONGLY_AGAINST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "noticed-as: { base.ask: mostly } | 'base.ask' is no complaint",
                "noticed-as: { base.off: mostly } | 'base.off' is no complaint",
                "noticed-as: { base.asks: often } | 'often' is not one of",
                "noticed-as: { base.asks: mostly } ; speaks-for: { base.asks: weak } | Maybe name it once"
            })
    void what_is_wrong_is_said_with_its_place(String lines, String said) {
        cause(lines.strip());

        assertThat(catchThrowableOfType(BrokenKnowledgeException.class, folder::read)
                        .problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("knowledge/causes/base/broken.yaml", "noticed-as", said.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{ finding: base.crashes, mostly: weak, otherwise: weak } | no finding 'base.crashes'",
                "{ finding: base.slow, mostly: weak, otherwise: weak } | stands twice",
                "{ finding: base.off, mostly: very, otherwise: weak } | 'very' is not one of",
                "{ finding: base.off, mostly: weak } | is missing. Say how strongly"
            })
    void a_complaint_that_does_not_fit_is_refused(String complaint, String said) {
        cause("noticed-as: {}");
        folder.write("knowledge/scopes/more.yaml", "complaints:\n  - %s\nscopes: []\n".formatted(complaint.strip()));

        assertThat(catchThrowableOfType(BrokenKnowledgeException.class, folder::read)
                        .problems())
                .anySatisfy(
                        problem -> assertThat(problem.toString()).contains("knowledge/scopes/more.yaml", said.strip()));
    }
}
