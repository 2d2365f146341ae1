package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.testsupport.TestKnowledge;
import io.mapimedic.testsupport.WorkedCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole core on the real knowledge. */
class RuleBasedTroubleshooterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void the_same_input_gives_the_same_diagnosis() {
        WorkedCases.spread(400).parallelStream()
                .forEach(input -> assertThat(WorkedCases.dump(input.diagnosed()))
                        .as(input.title())
                        .isEqualTo(WorkedCases.dump(input.diagnosed())));
    }

    @Test
    void the_order_of_the_input_does_not_matter_where_nothing_is_said_twice() {
        long compared = WorkedCases.spread(700).parallelStream()
                .filter(RuleBasedTroubleshooterTest::isTheSameWhenShuffled)
                .count();

        assertThat(compared).isGreaterThan(200);
    }

    /** Fails when it is not the same; false when something is said twice. */
    private static boolean isTheSameWhenShuffled(WorkedCases.Input input) {
        Diagnosis expected = input.diagnosed();
        List<Observation> shuffled = new ArrayList<>(input.observations());
        Collections.shuffle(shuffled, new Random(input.title().hashCode()));
        if (!isNothingSaidTwice(input.observations(), expected)) {
            return false;
        }
        assertThat(WorkedCases.dump(diagnose(input.context(), shuffled)))
                .as(input.title())
                .isEqualTo(WorkedCases.dump(expected));
        return true;
    }

    /** Of what is said twice the later one counts, and its place is shown, though both say the same. */
    private static boolean isNothingSaidTwice(List<Observation> observations, Diagnosis diagnosis) {
        Set<String> heard = new HashSet<>();
        diagnosis.evidence().forEach(evidence -> heard.add(evidence.place()));
        diagnosis.unrecognised().forEach(unrecognised -> heard.add(unrecognised.place()));
        return diagnosis.conflicts().isEmpty()
                && observations.stream().map(Observation::place).allMatch(heard::contains);
    }

    @Test
    void of_two_servers_only_the_broken_one_is_named_in_commands() {
        Diagnosis diagnosis = diagnose(
                seen("server.mapi-front-end-pool-state", "server:EX01", "started"),
                seen("server.mapi-front-end-pool-state", "server:EX02", "stopped"));

        assertThat(diagnosis.hypotheses().get(0)).satisfies(first -> {
            assertThat(first.cause().id()).isEqualTo("server.front-end-pool-stopped");
            assertThat(first.subject()).hasToString("server:EX02");
            assertThat(first.belief()).isEqualTo(Belief.CONFIRMED);
        });
        assertThat(diagnosis.remediations().get(0).remediation().id()).isEqualTo("server.start-front-end-pool");
        assertThat(commands(diagnosis))
                .anyMatch(command -> command.contains("EX02"))
                .noneMatch(command -> command.contains("EX01"));
        assertThat(diagnosis.hypotheses())
                .noneMatch(one -> one.subject().toString().equals("server:EX01")
                        && one.belief().isAtLeast(Belief.POSSIBLE));
    }

    @Test
    void two_broken_servers_are_both_repaired_each_by_its_own_name() {
        Diagnosis diagnosis = diagnose(
                seen("server.mapi-front-end-pool-state", "server:EX01", "stopped"),
                seen("server.mapi-front-end-pool-state", "server:EX02", "stopped"),
                seen("server.mapi-front-end-pool-state", "server:EX03", "started"));

        assertThat(diagnosis.hypotheses())
                .filteredOn(Hypothesis::confirmed)
                .extracting(one -> one.subject().toString())
                .containsExactly("server:EX01", "server:EX02");
        assertThat(diagnosis.remediations())
                .filteredOn(one -> one.remediation().id().equals("server.start-front-end-pool"))
                .allSatisfy(one -> assertThat(one.steps())
                        .anySatisfy(step -> assertThat(step.command())
                                .contains(Objects.toString(one.subject().name()))))
                .extracting(one -> one.subject().name())
                .containsExactly("EX01", "EX02");
        assertThat(commands(diagnosis)).noneMatch(command -> command.contains("EX03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EX01\"; Remove-Mailbox *", "EX01'; rm", "EX01\u2019; rm", "$(rm)"})
    void a_hostile_name_is_shown_but_never_run(String name) {
        Diagnosis diagnosis = diagnose(seen("server.mapi-front-end-pool-state", "server:" + name, "stopped"));

        assertThat(diagnosis.hypotheses().get(0).subject().name()).isEqualTo(name);
        assertThat(diagnosis.remediations()).isNotEmpty();
        assertThat(commands(diagnosis)).noneMatch(command -> command.contains(name));
    }

    @Test
    void without_evidence_nothing_is_claimed_and_a_question_is_asked() {
        Diagnosis diagnosis = diagnose();

        assertThat(diagnosis.hypotheses()).noneMatch(one -> one.belief().isAtLeast(Belief.LIKELY));
        assertThat(diagnosis.findings()).extracting(Finding::state).containsOnly(FindingState.UNKNOWN);
        assertThat(diagnosis.nextQuestion()).isNotNull();
        assertThat(diagnosis.shouldStop()).isFalse();
        assertThat(diagnosis.stopReason()).isNull();
    }

    @Test
    void what_is_seen_directly_ends_the_questions() {
        Diagnosis diagnosis = diagnose(seen("organization.mapi-http-enabled", null, false));

        assertThat(diagnosis.shouldStop()).isTrue();
        assertThat(diagnosis.nextQuestion()).isNull();
        assertThat(diagnosis.stopReason()).contains("seen directly");
    }

    @Test
    void an_end_user_is_asked_only_what_users_know() {
        Context endUser = new Context(Context.Audience.ENDUSER, null, Context.Mode.ADAPTIVE, NOW);
        List<Observation> told = new ArrayList<>();
        for (int asked = 0; asked < 12; asked++) {
            Diagnosis diagnosis = diagnose(endUser, told);
            if (diagnosis.nextQuestion() == null) {
                assertThat(diagnosis.stopReason()).isNotBlank();
                return;
            }
            assertThat(diagnosis.nextQuestion().definition().answeredBy()).isEqualTo(Respondent.USER);
            String key = diagnosis.nextQuestion().definition().key();
            assertThat(told).extracting(Observation::name).doesNotContain(key);
            told.add(new Observation(key, null, null, null, Source.CHAT, null, "answer"));
        }
    }

    @Test
    void findings_stand_with_what_is_present_first_the_gravest_before() {
        Diagnosis diagnosis = diagnose(
                seen("organization.mapi-http-enabled", null, true),
                seen("client.slow", "client:PC-17", true),
                seen("client.cannot-connect", "client:PC-17", true),
                seen("server.mapi-response-time", "server:EX01", 1200));

        assertThat(diagnosis.findings()).extracting(Finding::state).isSorted();
        assertThat(diagnosis.findings())
                .filteredOn(Finding::isPresent)
                .extracting(finding -> -finding.severity().ordinal())
                .isSorted();
    }

    @Test
    void what_was_not_read_is_handed_through() {
        Unrecognised unread = new Unrecognised("line 3", "hello", "Not understood.", null);

        Diagnosis diagnosis = TestKnowledge.troubleshooter()
                .diagnose(List.of(seen("server.toner", null, 5)), List.of(unread), Context.at(NOW));

        assertThat(diagnosis.unrecognised()).hasSize(2).contains(unread);
    }

    @Test
    void a_missing_host_is_not_a_host_that_the_certificate_lacks() {
        Diagnosis diagnosis = diagnose(
                seen("server.certificate.names", "server:EX01", List.of("mail.contoso.com")),
                seen("server.mapi-virtual-directory.internal-host", "server:EX01", "mail.contoso.com"),
                seen("server.mapi-virtual-directory.external-host", "server:EX01", null));

        assertThat(diagnosis.findings())
                .filteredOn(Finding::isPresent)
                .extracting(Finding::id)
                .doesNotContain("certificate.name-not-covered", "virtual-directory.hosts-differ");
    }

    @Test
    void reading_draws_no_conclusion() {
        Reading reading = TestKnowledge.troubleshooter()
                .read(List.of(seen("organization.mapi-http-enabled", null, false)), List.of(), Context.at(NOW));

        assertThat(reading.evidence()).extracting(Evidence::key).containsExactly("organization.mapi-http-enabled");
    }

    private static Stream<String> texts(Diagnosis diagnosis) {
        return diagnosis.remediations().stream()
                .flatMap(one -> one.steps().stream())
                .flatMap(step -> Stream.of(step.command(), step.verify(), step.undo()))
                .filter(Objects::nonNull);
    }

    private static List<String> commands(Diagnosis diagnosis) {
        return texts(diagnosis).toList();
    }

    private static Diagnosis diagnose(Observation... observations) {
        return diagnose(Context.at(NOW), Arrays.asList(observations));
    }

    private static Diagnosis diagnose(Context context, List<Observation> observations) {
        return TestKnowledge.troubleshooter().diagnose(observations, List.of(), context);
    }

    private static Observation seen(String key, @Nullable String subject, @Nullable Object value) {
        return new Observation(
                key,
                subject == null ? null : Subject.parse(subject).orElseThrow(),
                value,
                null,
                Source.PROBE,
                null,
                "test");
    }
}
