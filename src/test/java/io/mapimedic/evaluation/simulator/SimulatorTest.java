package io.mapimedic.evaluation.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts of the simulator: its tables name what exists, its cases repeat, its exact belief is a belief. */
class SimulatorTest {

    private static final Setting SETTING = new Setting("2019", true, true, true, 1);

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();
    private final Tables tables = TableReader.read(knowledge);

    @Test
    void probabilities_outside_0_and_1_or_that_do_not_sum_to_1_are_refused() {
        assertThatThrownBy(() -> new Distribution(Map.of("a", 1.5, "b", -0.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distribution(Map.of("a", 0.5, "b", 0.4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Distribution.always("a").mixedWith("b", 0.25).of("a")).isEqualTo(0.75);
    }

    @Test
    void every_cause_remediation_and_check_of_the_tables_exists() {
        Set<String> remediations = knowledge.remediations().keySet();
        Set<String> checks = knowledge.remediations().values().stream()
                .filter(one -> one.kind() == Kind.CHECK)
                .map(one -> one.id())
                .collect(Collectors.toSet());
        for (Fault fault : tables.faults()) {
            assertThat(knowledge.causes().keySet()).as(fault.id()).containsAll(fault.means());
            assertThat(remediations).as(fault.id()).containsAll(fault.fixedBy().keySet());
            assertThat(checks).as(fault.id()).containsAll(fault.seenBy());
        }
        assertThat(checks).containsAll(tables.checks().keySet());
        assertThat(tables.checks().values())
                .allSatisfy(read -> assertThat(tables.keys()).containsAll(read));
    }

    @Test
    void at_least_45_causes_of_every_topic_are_simulated_and_some_faults_that_the_knowledge_does_not_have() {
        Set<String> simulated = new HashSet<>();
        tables.faults().stream()
                .filter(fault -> !fault.isOther())
                .map(Fault::id)
                .forEach(simulated::add);
        Set<String> topics =
                simulated.stream().map(id -> id.substring(0, id.indexOf('.'))).collect(Collectors.toSet());

        assertThat(simulated).hasSizeGreaterThanOrEqualTo(45);
        assertThat(topics)
                .isEqualTo(knowledge.causes().keySet().stream()
                        .map(id -> id.substring(0, id.indexOf('.')))
                        .collect(Collectors.toSet()));
        assertThat(tables.faults()).filteredOn(Fault::isOther).hasSizeGreaterThanOrEqualTo(5);
        assertThat(tables.faults()).extracting(Fault::id).doesNotHaveDuplicates();
    }

    @Test
    void complaints_of_a_fault_are_all_that_it_can_be_called_about() {
        assertThat(tables.faults())
                .allSatisfy(fault -> assertThat(fault.complaint().stream()
                                .mapToDouble(Fault.Complaint::probability)
                                .sum())
                        .isCloseTo(1, within(1e-9)));
    }

    @Test
    void every_choice_of_the_tables_is_one_of_the_vocabulary() {
        for (String key : tables.keys()) {
            EvidenceDefinition definition = definition(key);
            if (definition.type() == ValueType.CHOICE) {
                assertThat(definition.choices().keySet()).as(key).containsAll(tables.values(key));
            }
        }
    }

    @Test
    void the_product_takes_every_value_of_the_tables_in() {
        List<Observation> observations = new ArrayList<>();
        for (String key : tables.keys()) {
            EvidenceDefinition definition = definition(key);
            for (String value : tables.values(key)) {
                observations.add(
                        new Told(key, 0, value, true).observation(definition, Subject.unnamed(definition.kind())));
            }
        }

        assertThat(TestKnowledge.troubleshooter()
                        .read(observations, List.of(), Context.at(Told.NOW))
                        .unrecognised())
                .isEmpty();
    }

    @Test
    void a_seed_makes_the_same_cases_and_answers_whoever_asks_in_whichever_order() {
        List<Disturbance> noise = List.of(new Disturbance(0.1, 0.3, 2));
        List<Case> once = Case.draw(tables, 20, 3, noise);
        List<Case> again = Case.draw(tables, 20, 3, noise);

        assertThat(once.stream().map(SimulatorTest::told).toList())
                .isEqualTo(again.stream().map(SimulatorTest::told).toList());
        assertThat(told(once.get(0))).isEqualTo(told(once.get(0)));
        assertThat(Case.draw(tables, 20, 4, noise).stream()
                        .map(it -> it.fault().id())
                        .toList())
                .isNotEqualTo(once.stream().map(it -> it.fault().id()).toList());
    }

    @Test
    void without_wrong_answers_everybody_tells_the_truth_and_with_them_some_do_not() {
        Fault fault = tables.faults().get(0);
        Case honest = Case.draw(tables, 11, Disturbance.NONE, fault);
        Case liar = Case.draw(tables, 11, new Disturbance(0.5, 0, 0), fault);

        assertThat(told(honest).values()).containsExactlyElementsOf(truth(honest));
        assertThat(told(liar).values()).doesNotContainSequence(truth(liar));
    }

    private static List<String> truth(Case it) {
        return it.tables().keys().stream()
                .map(key -> it.truth(key, it.server()))
                .toList();
    }

    @Test
    void a_list_holds_just_the_items_whose_keys_are_true_and_either_is_answered_alike() {
        Lists lists = tables.lists();
        for (Case it : Case.draw(tables, 60, 21, List.of(new Disturbance(0.5, 0.2, 1)))) {
            for (String list : lists.items().keySet()) {
                for (String key : lists.keys(list)) {
                    assertThat(lists.value(key, it.truth(list, 0))).isEqualTo(it.truth(key, it.server()));
                    assertThat(lists.value(key, it.answer(list, 0, false).value()))
                            .isEqualTo(it.answer(key, it.server(), false).value());
                }
            }
        }
    }

    @Test
    void a_wrong_list_lacks_one_item_or_has_one_too_many() {
        String list = "organization.recent-changes";
        for (Case it : Case.draw(tables, 40, 22, List.of(new Disturbance(1, 0, 0)))) {
            Map<String, String> so = tables.lists().said(list, it.truth(list, 0));
            Map<String, String> told =
                    tables.lists().said(list, it.answer(list, 0, false).value());

            assertThat(so.keySet().stream().filter(key -> !so.get(key).equals(told.get(key))))
                    .hasSize(1);
        }
    }

    @Test
    void every_item_of_a_list_can_be_so_and_need_not() {
        for (String list : tables.lists().items().keySet()) {
            for (String key : tables.lists().keys(list)) {
                assertThat(tables.values(key)).as(key).containsExactlyInAnyOrder("true", "false");
                assertThat(tables.faults())
                        .as(key)
                        .allSatisfy(fault -> assertThat(
                                        tables.seen(key, fault, true, SETTING).of("true"))
                                .isStrictlyBetween(0.0, 1.0));
            }
        }
    }

    @Test
    void exact_belief_is_the_same_whether_a_list_is_told_or_all_of_its_keys_or_both() {
        for (Case it : Case.draw(tables, 20, 23, List.of(new Disturbance(0.1, 0.2, 0)))) {
            for (String list : tables.lists().items().keySet()) {
                List<Told> asOne = List.of(it.answer(list, 0, false));
                List<Told> asKeys = tables.lists().keys(list).stream()
                        .map(key -> it.answer(key, it.server(), false))
                        .toList();
                List<Told> both = Stream.concat(asOne.stream(), asKeys.stream()).toList();
                ExactBayes exact = new ExactBayes(tables, it.setting(), it.disturbance());
                Map<String, Double> belief = exact.belief(it.complaint(), asOne);

                assertThat(List.of(exact.belief(it.complaint(), asKeys), exact.belief(it.complaint(), both)))
                        .allSatisfy(alike ->
                                alike.forEach((id, p) -> assertThat(p).as(id).isCloseTo(belief.get(id), within(1e-9))));
            }
        }
    }

    @Test
    void probabilities_of_all_lists_sum_to_1() {
        String list = "client.recent-changes";
        ExactBayes exact = new ExactBayes(tables, SETTING, new Disturbance(0.1, 0.3, 0));
        List<String> items = List.of("add-in", "computer", "password");
        double total = exact.probability(
                list, Distribution.UNKNOWN, false, tables.faults().get(0), true);
        for (int set = 0; set < 1 << items.size(); set++) {
            int of = set;
            String listed = IntStream.range(0, items.size())
                    .filter(item -> (of >> item & 1) == 1)
                    .mapToObj(items::get)
                    .collect(Collectors.joining(", ", "[", "]"));
            total += exact.probability(list, listed, false, tables.faults().get(0), true);
        }

        assertThat(total).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_fault_of_one_computer_stays_there_and_a_locked_account_does_not() {
        Fault computer = fault("authentication.stored-credentials");
        Fault account = fault("authentication.account-locked-out");
        String key = "mailbox.opens-on-another-computer";

        assertThat(tables.seen(key, computer, true, SETTING).of("true")).isGreaterThan(0.7);
        assertThat(tables.seen(key, account, true, SETTING).of("true")).isLessThan(0.1);
    }

    private Fault fault(String id) {
        return tables.faults().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exact_belief_sums_to_1_and_finds_the_fault_when_everything_is_known() {
        for (Case it : Case.draw(tables, 30, 5, List.of(Disturbance.NONE))) {
            List<Told> told = it.tables().keys().stream()
                    .map(key -> it.answer(key, it.server(), true))
                    .toList();
            Map<String, Double> belief =
                    new ExactBayes(tables, it.setting(), it.disturbance()).belief(it.complaint(), told);

            assertThat(belief.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
            assertThat(Ranks.order(belief).subList(0, 5))
                    .as(it.fault().id())
                    .contains(it.fault().id());
        }
    }

    @Test
    void a_diagnosis_offers_nothing_before_its_gate() {
        Case it = Case.draw(tables, 9, Disturbance.NONE, tables.faults().get(0));
        Diagnosis diagnosis = new Interview(TestKnowledge.troubleshooter(), it, Context.Mode.ADAPTIVE).diagnose();

        assertThat(SafetyGate.unsafe(diagnosis)).isZero();
    }

    @Test
    void a_case_conducted_twice_costs_the_same() {
        Case it = Case.draw(
                tables, 12, new Disturbance(0.05, 0.3, 1), tables.faults().get(0));
        Way product = new ProductWay(TestKnowledge.troubleshooter(), true);

        assertThat(product.conduct(it).bill().cost())
                .isEqualTo(product.conduct(it).bill().cost());
    }

    private static Map<String, String> told(Case it) {
        Map<String, String> told = new LinkedHashMap<>();
        it.tables()
                .keys()
                .forEach(key -> told.put(key, it.answer(key, it.server(), false).value()));
        return told;
    }

    private EvidenceDefinition definition(String key) {
        return Objects.requireNonNull(knowledge.vocabulary().get(key), key);
    }
}
