package io.mapimedic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.report.markdown.MarkdownNote;
import io.mapimedic.report.view.DiagnosisView;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import io.mapimedic.testsupport.KnowledgeFolder;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks like a fault and is none: an entry of its own, which says so and speaks against the fault. */
class NormalTest {

    @TempDir
    Path root;

    private KnowledgeFolder folder;

    @BeforeEach
    void a_fault_and_what_is_taken_for_it() {
        folder = new KnowledgeFolder(root)
                .write("knowledge/vocabulary/more.yaml", """
                        topic: base
                        evidence:
                          - { key: client.first-refused, title: First refused, type: boolean, ask: 'Is it?', answered-by: user }
                        """)
                .write("knowledge/causes/base/broken.yaml", """
                        id: base.broken
                        title: It is broken
                        subject: organization
                        prior: occasional
                        impact: many
                        meaning: Broken.
                        speaks-for: { base.off: clear }
                        mistaken-for: nothing-known
                        sources: [REF]
                        """)
                .write("knowledge/remediations/base/mend.yaml", """
                        id: base.mend
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
        normal("base.broken");
    }

    private void normal(String cause) {
        folder.write("knowledge/normal/base.yaml", """
                topic: base
                normal:
                  - id: base.challenge
                    title: The first request is refused
                    when: { evidence: client.first-refused, equals: true }
                    why: This is normal, since it asks for the schemes.
                    speaks-against: { %s: clear }
                    source: [REF]
                """.formatted(cause));
    }

    @Test
    void it_speaks_against_the_cause_that_it_is_taken_for() {
        assertThat(folder.read().causes().get("base.broken").whenPresent())
                .containsEntry("base.challenge", WeightOfEvidence.AGAINST)
                .containsEntry("base.off", WeightOfEvidence.FOR);
    }

    @Test
    void it_is_said_plainly_and_is_no_finding() {
        Diagnosis diagnosis = TestKnowledge.troubleshooter()
                .diagnose(
                        List.of(new Observation(
                                "client.connection-tab-missing", null, true, null, Source.FORM, null, "form")),
                        List.of(),
                        Context.at(Instant.parse("2026-11-22T09:00:00Z")));
        DiagnosisView view = new DiagnosisViewBuilder().build(diagnosis);

        assertThat(view.normal()).hasSize(1);
        assertThat(view.findingsIn("present")).isEmpty();
        assertThat(view.summary().headline().plain()).contains("nothing broken", "The Connection tab is missing");
        assertThat(new MarkdownNote(view).write()).contains("## Looks like a fault and is none", "Nothing is broken");
    }

    @Test
    void a_cause_that_does_not_exist_is_named_with_the_nearest_one() {
        normal("base.brocken");

        assertThat(catchThrowableOfType(BrokenKnowledgeException.class, folder::read)
                        .problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("knowledge/normal/base.yaml", "no cause 'base.brocken'", "base.broken"));
    }
}
