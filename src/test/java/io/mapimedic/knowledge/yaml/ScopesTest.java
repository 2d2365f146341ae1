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

/** What follows from where a fault sits alone. */
class ScopesTest {

    @TempDir
    Path root;

    private KnowledgeFolder folder;

    @BeforeEach
    void faults_of_a_server_and_of_a_computer() {
        folder = new KnowledgeFolder(root)
                .write("knowledge/vocabulary/more.yaml", """
                        topic: base
                        evidence:
                          - { key: client.works-elsewhere, title: Works elsewhere, type: boolean, ask: 'Does it?', answered-by: user }
                          - { key: client.is-new, title: New, type: boolean, ask: 'Is it?', answered-by: user }
                        """)
                .write("knowledge/findings/more.yaml", """
                        topic: base
                        findings:
                          - { id: base.elsewhere, title: It works elsewhere, when: { evidence: client.works-elsewhere, equals: true }, severity: info, why: So. }
                          - { id: base.new, title: It is new, when: { evidence: client.is-new, equals: true }, severity: info, why: So. }
                        """);
        cause("server-down", "server", "many", "");
        cause("told-otherwise", "server", "many", "absence-speaks-against: { base.elsewhere: weak }");
        cause("computer-broken", "client", "one-user", "");
        cause("only-old-versions", "server", "many", "applies-to: ['2019']");
        scope("subject: [server]", "speaks-against: { base.elsewhere: clear }");
    }

    private void cause(String name, String subject, String impact, String more) {
        folder.write("knowledge/causes/base/%s.yaml".formatted(name), """
                        id: base.%s
                        title: It is broken
                        subject: %s
                        prior: occasional
                        impact: %s
                        %s
                        meaning: Broken.
                        speaks-for: { base.off: clear }
                        mistaken-for: nothing-known
                        sources: [REF]
                        """.formatted(name, subject, impact, more))
                .write("knowledge/remediations/base/mend-%s.yaml".formatted(name), """
                        id: base.mend-%1$s
                        title: Mend it
                        kind: repair
                        fixes: { base.%1$s: usually }
                        applies-to: ['2019']
                        cost: { minutes: 5, risk: low, outage: none }
                        restart: none
                        run-as: Administrator
                        undo: Nothing.
                        steps:
                          - { text: Mend it by hand., kind: manual, verdict: documented, sources: [REF] }
                        sources: [REF]
                        """.formatted(name));
    }

    private void scope(String... lines) {
        folder.write("knowledge/scopes/base.yaml", """
                scopes:
                  - title: What many share
                    why: It serves many.
                    impact: [many]
                    sources: [REF]
                """ + "    " + String.join("\n    ", lines) + "\n");
    }

    private Cause read(String cause) {
        return folder.read().causes().get("base." + cause);
    }

    @Test
    void it_holds_for_every_cause_of_the_scope() {
        assertThat(read("server-down").whenPresent())
                .containsEntry("base.elsewhere", WeightOfEvidence.AGAINST)
                .containsEntry("base.off", WeightOfEvidence.FOR);
        assertThat(read("computer-broken").whenPresent()).doesNotContainKey("base.elsewhere");
    }

    @Test
    void what_a_cause_says_itself_of_a_finding_stays_alone() {
        assertThat(read("told-otherwise").whenPresent()).doesNotContainKey("base.elsewhere");
        assertThat(read("told-otherwise").whenAbsent())
                .containsEntry("base.elsewhere", WeightOfEvidence.WEAKLY_AGAINST);
    }

    @Test
    void a_scope_can_be_of_what_only_servers_of_ones_own_can_have() {
        scope("subject: [server]", "on-premises: true", "speaks-against: { base.new: strong }");

        assertThat(read("only-old-versions").whenPresent())
                .containsEntry("base.new", WeightOfEvidence.STRONGLY_AGAINST);
        assertThat(read("server-down").whenPresent()).doesNotContainKey("base.new");
    }

    @Test
    void a_scope_can_be_of_one_topic() {
        scope("subject: [server]", "topic: [base]", "speaks-against: { base.new: strong }");

        assertThat(read("server-down").whenPresent()).containsEntry("base.new", WeightOfEvidence.STRONGLY_AGAINST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "subject: [sever] | 'sever' is not one of",
                "subject: [] | the scope holds for nothing",
                "subject: [server] ; topic: [bases] | no topic 'bases'",
                "subject: [server] ; speaks-against: { base.elswhere: clear } | no finding 'base.elswhere'",
                "subject: [server] ; speaks-for: { base.new: clear } ; speaks-against: { base.new: clear } | speaks for this scope already",
                "subject: [server] ; speks-for: { base.new: clear } | this field is not known"
            })
    void what_is_wrong_is_said_with_its_place(String lines, String said) {
        scope(lines.strip().split(" *; *"));

        assertThat(catchThrowableOfType(BrokenKnowledgeException.class, folder::read)
                        .problems())
                .anySatisfy(
                        problem -> assertThat(problem.toString()).contains("knowledge/scopes/base.yaml", said.strip()));
    }
}
