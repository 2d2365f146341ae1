package io.mapimedic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken knowledge base is refused with everything that is wrong: file, place, value, and what may be meant. */
class BrokenKnowledgeTest {

    @TempDir
    Path root;

    private KnowledgeFolder folder;

    @BeforeEach
    void healthyFolder() {
        folder = new KnowledgeFolder(root);
    }

    @Test
    void a_healthy_folder_is_read() {
        assertThat(folder.read().vocabulary()).containsOnlyKeys("organization.on");
    }

    @Test
    void all_problems_are_listed_not_only_the_first() {
        folder.write("knowledge/thresholds/t.yaml", """
                topic: t
                thresholds:
                  - { id: t.one, title: x, evidence: server.nmber, above: { warning: many }, why: x }
                  - { id: t.two, title: x, evidence: organization.on, below: { warning: 5, critical: 9 }, why: x }
                """);

        assertThat(problems())
                .anySatisfy(
                        problem -> assertThat(problem)
                                .startsWith(
                                        "knowledge/thresholds/t.yaml  line 3, thresholds[0].above.warning: 'many' is not a number"))
                .anySatisfy(problem -> assertThat(problem).contains("the vocabulary has no key 'server.nmber'"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("line 4, thresholds[1]").contains("is of type boolean"))
                .anySatisfy(problem -> assertThat(problem).contains("critical (9.0) must lie beyond warning (5.0)"));
    }

    @Test
    void files_are_parsed_side_by_side_and_their_problems_come_in_the_order_of_their_names() {
        for (int i = 99; i >= 10; i--) {
            folder.write("knowledge/thresholds/t%d.yaml".formatted(i), i % 2 == 0 ? "topic: [" : "");
        }

        List<String> first = problems();

        assertThat(first)
                .hasSizeGreaterThanOrEqualTo(90)
                .isSortedAccordingTo(Comparator.comparing(problem -> problem.substring(0, problem.indexOf(' '))));
        assertThat(problems()).isEqualTo(first);
    }

    @Test
    void an_unknown_exchange_version_of_a_cause_is_refused() {
        folder.write("knowledge/causes/t/one.yaml", """
                id: t.one
                title: x
                subject: server
                prior: rare
                impact: many
                applies-to: ['2016', exchange-2019]
                meaning: x
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("applies-to", "'exchange-2019' is not one of 2013, 2016, 2019, se, online"));
    }

    @Test
    void what_is_latent_and_confirmed_by_nothing_is_refused() {
        folder.write("knowledge/causes/t/one.yaml", """
                id: t.one
                title: x
                subject: server
                prior: rare
                impact: many
                meaning: x
                latent: clients take another way
                speaks-for: { t.seen: clear }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("latent", "nothing confirms 't.one'", "Maybe give it confirmed-by"));
    }

    @Test
    void a_malformed_statement_of_versions_is_refused_with_file_field_and_remedy() {
        folder.write("knowledge/findings/t.yaml", """
                topic: t
                findings:
                  - id: t.one
                    title: x
                    when: { evidence: organization.on, equals: true }
                    severity: info
                    why: x
                    outlook: ['2017']
                    since:
                      - { exchange: '15.2', says: x, source: [S] }
                      - { date: 14.10.2025, says: x, source: [S] }
                      - { date: 2025-10-14, outlook: '16.0.1.2', says: x, source: [S] }
                    until:
                      - { date: 2025-10-14, says: x }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/findings/t.yaml")
                        .contains("findings[0].outlook: '2017' is not one of 2003, 2007", "Maybe"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("since[0].exchange: '15.2' is no build. Write it as '15.2.1544.4', in quotes."))
                .anySatisfy(problem ->
                        assertThat(problem).contains("since[1].date: '14.10.2025' is no day. Write it as 2025-10-14."))
                .anySatisfy(
                        problem -> assertThat(problem).contains("since[2]", "names 2 of exchange, outlook and date"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("until[0]", "source", "Name the reference that says so."));
    }

    @Test
    void an_end_of_support_needs_a_product_a_day_and_a_source() {
        folder.write("knowledge/lifecycle/products.yaml", """
                products:
                  - { product: outlook, title: Outlook, ends: soon, advice: Update. }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/lifecycle/products.yaml")
                        .contains("ends: 'soon' is no day. Write it as 2025-10-14."))
                .anySatisfy(problem -> assertThat(problem).contains("'outlook' is no product", "exchange-2016"))
                .anySatisfy(problem -> assertThat(problem).contains("source", "Name the reference that says so."));
    }

    @Test
    void a_question_can_only_be_settled_by_a_finding_that_there_is() {
        folder.write("knowledge/vocabulary/t.yaml", """
                topic: t
                evidence:
                  - { key: server.number, title: N, type: number, settled-by: [t.nothing], ask: 'N?', answered-by: admin }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("settled-by: no finding 't.nothing'"));
    }

    @Test
    void words_said_of_a_cause_that_does_not_exist_are_refused_and_so_are_areas_without_words() {
        folder.write("knowledge/phrases/said.yaml", """
                said-of:
                  - { cause: t.none, texts: [x] }
                """);
        folder.write("knowledge/phrases/areas.yaml", """
                areas:
                  - { title: Calendars, turn-to: somebody }
                """);

        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("knowledge/phrases/said.yaml  line 2: no cause 't.none'."))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("knowledge/phrases/areas.yaml")
                        .contains("texts: at least one text is needed."));
    }

    @Test
    void a_pasted_text_about_a_cause_that_does_not_exist_or_without_a_fix_is_refused() {
        folder.write("knowledge/pastes/1-x.yaml", """
                paste: It broke.
                language: en
                audience: admin
                topic: t
                cause: t.none
                source: ['https://learn.microsoft.com/']
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/pastes/1-x.yaml")
                        .contains("no cause 't.none'."))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/pastes/1-x.yaml")
                        .contains("fix"));
    }

    @Test
    void phrases_with_unknown_keys_values_and_synonyms_are_refused() {
        folder.write("knowledge/phrases/t.yaml", """
                topic: t
                phrases:
                  - { key: organization.no, value: true, en: [x] }
                  - { key: organization.on, value: maybe, en: [y] }
                  - { key: organization.on, value: true, en: ['{nothing} z'], source: [NOWHERE] }
                  - { key: organization.on, value: true, en: ['"open'] }
                  - { key: organization.on, value: true, en: ['word|"two words"'] }
                  - { key: organization.on, value: true, en: ['"two words"|word'] }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/phrases/t.yaml  line 3, organization.no: no key 'organization.no'.")
                        .contains("Maybe you mean 'organization.on'"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                "line 4, organization.on: 'maybe' is no value of organization.on, which is a boolean"))
                .anySatisfy(problem -> assertThat(problem).contains("line 5").contains("no synonyms 'nothing'"))
                .anySatisfy(problem -> assertThat(problem).contains("line 5").contains("no reference 'NOWHERE'"))
                .anySatisfy(problem -> assertThat(problem).contains("line 6").contains("without its end"))
                .anySatisfy(problem -> assertThat(problem).contains("line 7").contains("beside a |"))
                .anySatisfy(problem -> assertThat(problem).contains("line 8").contains("beside a |"));
    }

    @Test
    void a_wording_that_is_claimed_twice_is_refused() {
        folder.write("knowledge/phrases/t.yaml", """
                topic: t
                phrases:
                  - { key: organization.on, value: true, en: [it is on] }
                  - { key: organization.on, value: false, en: [on it is] }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("line 4, organization.on: 'on it is' is claimed for organization.on twice")
                        .contains("for 'true' in knowledge/phrases/t.yaml line 3"));
    }

    @Test
    void a_validity_without_a_unit_is_refused() {
        folder.write("knowledge/vocabulary/t.yaml", """
                topic: t
                evidence:
                  - { key: server.number, title: N, type: number, valid-for: '30', ask: 'N?', answered-by: admin }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("'30' is no time such as 30d or 12h"));
    }

    @Test
    void a_limit_that_nothing_can_cross_is_refused() {
        folder.write("knowledge/vocabulary/t.yaml", """
                topic: t
                evidence:
                  - { key: server.number, title: N, type: number, ask: 'N?', answered-by: admin }
                """).write("knowledge/thresholds/t.yaml", """
                topic: t
                thresholds:
                  - { id: t.one, title: x, evidence: server.number, above: { warning: NaN }, why: x }
                  - { id: t.two, title: x, evidence: server.number, above: { warning: Infinity }, why: x }
                """);

        assertThat(problems())
                .anySatisfy(
                        problem -> assertThat(problem).contains("thresholds[0].above.warning: 'NaN' is not a number"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("thresholds[1].above.warning: 'Infinity' is not a number"));
    }

    @Test
    void a_misspelt_field_is_named_with_what_may_be_meant() {
        folder.write("knowledge/findings/t.yaml", """
                topic: t
                findings:
                  - { id: t.one, title: x, when: { evidence: organization.on, equals: true }, sevrity: info, severity: info, why: x }
                """);

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("findings[0].sevrity: this field is not known. Maybe you mean 'severity'.");
    }

    @Test
    void a_misspelt_id_is_named_with_what_may_be_meant() {
        folder.write("knowledge/causes/base/off.yaml", cause("base.off-by-hand", "base.of"))
                .write("knowledge/remediations/base/on.yaml", remediation("base.on", "base.off-by-hnd"));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("no finding 'base.of'. Maybe you mean 'base.off'."))
                .anySatisfy(problem ->
                        assertThat(problem).contains("no cause 'base.off-by-hnd'. Maybe you mean 'base.off-by-hand'."))
                .anySatisfy(problem ->
                        assertThat(problem).contains("which belongs into knowledge/causes/base/off-by-hand.yaml"));
    }

    @Test
    void an_unquoted_placeholder_is_refused() {
        folder.write("knowledge/causes/base/off-by-hand.yaml", cause("base.off-by-hand", "base.off"))
                .write(
                        "knowledge/remediations/base/on.yaml",
                        remediation("base.on", "base.off-by-hand")
                                .replace("Set-It -On", "Set-It -Server {server} -On"));

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("placeholders stand inside single quotes: '{server}'");
    }

    @Test
    void a_change_without_undo_is_refused() {
        folder.write("knowledge/causes/base/off-by-hand.yaml", cause("base.off-by-hand", "base.off"))
                .write(
                        "knowledge/remediations/base/on.yaml",
                        remediation("base.on", "base.off-by-hand").replace("    undo: Set-It -Off\n", ""));

        assertThat(problems()).singleElement().asString().contains("says how to take it back");
    }

    @Test
    void a_file_that_is_no_yaml_is_named_with_its_line() {
        folder.write("knowledge/findings/t.yaml", "topic: t\nfindings: [\n  - {");

        assertThat(problems())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("knowledge/findings/t.yaml  line 3: is not YAML"));
    }

    @Test
    void an_endless_yaml_bomb_is_refused() {
        folder.write("knowledge/findings/t.yaml", "topic: t\nfindings: " + "[".repeat(5_000) + "]".repeat(5_000));

        assertThat(problems()).isNotEmpty();
    }

    @Test
    void a_circle_in_the_tree_and_a_node_out_of_reach_are_refused() {
        folder.write("knowledge/decision-tree/tree.yaml", """
                id: tree
                title: Tree
                start: one
                nodes:
                  - { id: one, ask: 'One?', evidence: organization.on, branches: [ { answer: 'no', to: two, when: [base.off] } ] }
                  - { id: two, ask: 'Two?', evidence: organization.on, branches: [ { answer: 'no', to: one, when: [base.off] } ] }
                leaves:
                  - { id: end, title: End }
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("leads in a circle"))
                .anySatisfy(problem -> assertThat(problem).contains("'end' is never reached"));
    }

    @Test
    void two_things_of_one_id_are_refused() {
        folder.write("knowledge/causes/base/off.yaml", cause("base.off", "base.off"))
                .write("knowledge/remediations/base/on.yaml", remediation("base.on", "base.off"));

        assertThat(problems()).singleElement().asString().contains("id base.off: stands for two things");
    }

    @Test
    void an_answer_of_the_tree_that_could_become_code_is_refused() {
        folder.write("knowledge/decision-tree/tree.yaml", """
                id: tree
                title: Tree
                start: on
                nodes:
                  - id: on
                    ask: Is it on?
                    evidence: organization.on
                    branches:
                      - { answer: 'no\\u0022 + System.exit(1) + \\u0022', to: switch-on, when: [base.off] }
                leaves:
                  - { id: switch-on, title: Switch it on }
                """);

        assertThat(problems())
                .anySatisfy(
                        problem -> assertThat(problem).contains("is not made of small letters, digits and hyphens"));
    }

    @Test
    void a_file_that_nobody_reads_is_named() {
        folder.write("knowledge/findigs/t.yaml", "topic: t").write("knowledge/findings/t.yml", "topic: t");

        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("knowledge/findigs/t.yaml  the file: is read by nobody"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("knowledge/findings/t.yml  the file: is read by nobody"));
    }

    private static String cause(String id, String finding) {
        return """
                id: %s
                title: Somebody switched it off
                subject: organization
                prior: common
                impact: everyone
                meaning: It is off.
                confirmed-by: [%s]
                sources: [REF]
                """.formatted(id, finding);
    }

    private static String remediation(String id, String cause) {
        return """
                id: %s
                title: Switch it on
                kind: repair
                fixes: { %s: usually }
                applies-to: [se]
                cost: { minutes: 5, risk: low, outage: none }
                restart: none
                run-as: Administrator
                undo: Switch it off.
                steps:
                  - text: Switch it on.
                    kind: powershell
                    verdict: documented
                    command: Set-It -On
                    verify: Get-It
                    undo: Set-It -Off
                    sources: [REF]
                sources: [REF]
                """.formatted(id, cause);
    }

    private List<String> problems() {
        BrokenKnowledgeException broken = catchThrowableOfType(BrokenKnowledgeException.class, () -> folder.read());
        assertThat(broken).as("the folder must be refused").isNotNull();
        return broken.problems().stream().map(Problem::toString).toList();
    }
}
