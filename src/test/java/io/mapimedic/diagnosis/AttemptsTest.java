package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Context.Mode;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Attempt.Result;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.ranking.Trial;
import io.mapimedic.testsupport.TestKnowledge;
import io.mapimedic.testsupport.WorkedCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Failed and partly successful repairs, on the real knowledge. */
class AttemptsTest {

    private static final String SWITCH = "organization.mapi-http-enabled";
    private static final String ENABLE = "protocol.enable-organization";
    private static final Subject ORGANIZATION = Subject.unnamed(SubjectKind.ORGANIZATION);
    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-11-22T08:30:00Z");
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void a_switch_that_is_still_off_after_the_repair_was_not_switched() {
        Diagnosis diagnosis = diagnose(
                List.of(new Attempt(ENABLE, ORGANIZATION, Result.DID_NOT_HELP, EIGHT)), seen(SWITCH, false, HALF_PAST));

        assertThat(diagnosis.hypotheses().get(0).confirmed()).isTrue();
        assertThat(diagnosis.stop()).isEqualTo(StopReason.FAULT_SEEN);
        assertThat(diagnosis.trials()).extracting(Trial::standing).containsExactly(Trial.Standing.STILL_SEEN);
        assertThat(diagnosis.remediations().get(0).remediation().id()).isEqualTo(ENABLE);
        assertThat(diagnosis.remediations().get(0).tried()).isNotNull();
        assertThat(diagnosis.remediations().get(0).tried().again()).isTrue();
    }

    @Test
    void a_switch_that_was_off_before_the_repair_is_to_be_looked_at_again() {
        Diagnosis diagnosis = diagnose(
                List.of(new Attempt(ENABLE, ORGANIZATION, Result.DID_NOT_HELP, HALF_PAST)),
                seen(SWITCH, false, EIGHT),
                seen("client.cannot-connect", true, EIGHT));

        assertThat(diagnosis.hypotheses()).noneMatch(Hypothesis::confirmed);
        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.id().equals("protocol.organization-off"))
                .extracting(Finding::state)
                .containsExactly(FindingState.UNKNOWN);
        assertThat(diagnosis.path().steps().get(0).answer()).isNull();
        assertThat(diagnosis.stop()).isNotEqualTo(StopReason.FAULT_SEEN);
        assertThat(diagnosis.remediations())
                .filteredOn(one -> one.remediation().id().equals(ENABLE))
                .allMatch(one -> one.tried() != null && !one.tried().again());
    }

    @Test
    void a_cause_that_is_as_good_as_sure_and_was_repaired_in_vain_is_no_reason_to_stop() {
        Observation[] refused = {
            told("mailbox.entra-sign-in-error", 53003),
            told("client.password-prompts", true),
            told("organization.authentication-policy-new", true)
        };
        Attempt adapted = new Attempt(
                "authentication.adapt-conditional-access",
                Subject.unnamed(SubjectKind.MAILBOX),
                Result.DID_NOT_HELP,
                NINE);

        assertThat(diagnose(List.of(), refused).stop()).isEqualTo(StopReason.SURE_ENOUGH);
        assertThat(diagnose(List.of(adapted), refused).stop()).isNotEqualTo(StopReason.SURE_ENOUGH);
    }

    @Test
    void the_guided_mode_asks_again_for_what_was_seen_before_the_repair() {
        Context guided = new Context(
                Audience.ADMIN,
                null,
                Mode.GUIDED,
                NINE,
                List.of(new Attempt(ENABLE, ORGANIZATION, Result.DID_NOT_HELP, HALF_PAST)),
                Set.of());

        Diagnosis diagnosis =
                TestKnowledge.troubleshooter().diagnose(List.of(seen(SWITCH, false, EIGHT)), List.of(), guided);

        assertThat(diagnosis.nextQuestion()).isNotNull();
        assertThat(diagnosis.nextQuestion().definition().key()).isEqualTo(SWITCH);
    }

    @Test
    void after_a_repair_that_helped_in_part_a_second_fault_is_looked_for() {
        Diagnosis diagnosis = diagnose(
                List.of(new Attempt(ENABLE, ORGANIZATION, Result.HELPED_PARTLY, HALF_PAST)),
                seen(SWITCH, false, EIGHT),
                seen("server.mapi-front-end-pool-state", "stopped", EIGHT));

        assertThat(diagnosis.trials()).extracting(Trial::standing).containsExactly(Trial.Standing.ENDED);
        assertThat(diagnosis.hypotheses().get(0).cause().id()).isEqualTo("server.front-end-pool-stopped");
        assertThat(diagnosis.hypotheses())
                .filteredOn(one -> one.cause().id().equals("protocol.organization-switched-off"))
                .noneMatch(Hypothesis::confirmed);
    }

    @Test
    void two_faults_seen_directly_both_stand_at_the_top_with_their_repairs() {
        Diagnosis diagnosis = diagnose(
                List.of(), seen(SWITCH, false, EIGHT), seen("server.mapi-front-end-pool-state", "stopped", EIGHT));

        assertThat(diagnosis.hypotheses().stream()
                        .limit(2)
                        .map(one -> one.cause().id()))
                .containsExactlyInAnyOrder("protocol.organization-switched-off", "server.front-end-pool-stopped");
        assertThat(diagnosis.remediations().stream()
                        .limit(2)
                        .map(one -> one.remediation().id()))
                .containsExactlyInAnyOrder(ENABLE, "server.start-front-end-pool");
    }

    @Test
    void when_all_that_is_likely_was_tried_the_case_is_handed_over_with_what_is_excluded() {
        List<Attempt> tried = new ArrayList<>();
        Diagnosis diagnosis = diagnose(tried, seen("client.cannot-connect", true, EIGHT));
        for (int round = 0; round < 100 && diagnosis.escalation() == null; round++) {
            Set<String> notKnown = new HashSet<>(diagnosis.context().notKnown());
            if (diagnosis.nextQuestion() != null) {
                notKnown.add(diagnosis.nextQuestion().definition().key());
            } else {
                RankedRemediation first = diagnosis.remediations().stream()
                        .filter(one -> one.tried() == null)
                        .findFirst()
                        .orElseThrow();
                tried.add(new Attempt(first.remediation().id(), first.subject(), Result.DID_NOT_HELP));
            }
            diagnosis = TestKnowledge.troubleshooter()
                    .diagnose(
                            List.of(seen("client.cannot-connect", true, EIGHT)),
                            List.of(),
                            new Context(Audience.ADMIN, null, Mode.ADAPTIVE, NINE, tried, notKnown));
        }

        assertThat(diagnosis.escalation()).isNotNull();
        assertThat(diagnosis.stop()).isEqualTo(StopReason.ESCALATE);
        assertThat(diagnosis.shouldStop()).isTrue();
        assertThat(diagnosis.escalation().handOver()).isNotEmpty();
    }

    @Test
    void a_healthy_system_is_handed_over_to_nobody() {
        assertThat(diagnose(List.of(), seen(SWITCH, true, EIGHT)).escalation()).isNull();
        assertThat(diagnose(List.of()).escalation()).isNull();
    }

    /** For worked cases and one of what each offers: belief stays a distribution, and what was tried is not believed more. */
    @Test
    void an_attempt_never_raises_the_belief_in_what_it_repairs_best() {
        int compared = WorkedCases.spread(600).parallelStream()
                .mapToInt(AttemptsTest::compared)
                .sum();

        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void the_same_attempt_leaves_the_same_belief() {
        assertThat(WorkedCases.spread(400).parallelStream().filter(AttemptsTest::isWavering))
                .isEmpty();
    }

    /** What it offers first was tried, and two looks at it differ. */
    private static boolean isWavering(WorkedCases.Input input) {
        List<Attempt> tried = input.diagnosed().remediations().stream()
                .limit(1)
                .map(one -> new Attempt(one.remediation().id(), one.subject(), Result.DID_NOT_HELP))
                .toList();
        return !WorkedCases.dump(diagnose(input, tried)).equals(WorkedCases.dump(diagnose(input, tried)));
    }

    /** How many of the attempts in a case could be compared. */
    private static int compared(WorkedCases.Input input) {
        Diagnosis before = input.diagnosed();
        if (before.remediations().isEmpty()) {
            return 0;
        }
        RankedRemediation one = before.remediations()
                .get(new Random(input.title().hashCode())
                        .nextInt(before.remediations().size()));
        int compared = 0;
        for (Instant at : new Instant[] {null, input.context().now().plusSeconds(60)}) {
            for (Result result : Result.values()) {
                Attempt attempt = new Attempt(one.remediation().id(), one.subject(), result, at);
                Diagnosis after = diagnose(input, List.of(attempt));
                compared += best(one.remediation(), one.subject(), before, after, input.title() + " " + attempt);
            }
        }
        return compared;
    }

    /** Of the causes that it repairs best the one that was believed most; it was carried out for that one. */
    private static int best(Remediation remediation, Subject subject, Diagnosis before, Diagnosis after, String title) {
        double most = remediation.fixes().values().stream()
                .mapToDouble(fix -> fix)
                .max()
                .orElse(0);
        for (Hypothesis hypothesis : before.hypotheses()) {
            if (hypothesis.subject().equals(subject)
                    && remediation.fixes().getOrDefault(hypothesis.cause().id(), 0.0) == most) {
                assertThat(probability(after, hypothesis))
                        .as(title + " " + hypothesis.cause().id())
                        .isLessThanOrEqualTo(hypothesis.probability() + 1e-9);
                return 1;
            }
        }
        return 0;
    }

    private static double probability(Diagnosis diagnosis, Hypothesis of) {
        return diagnosis.hypotheses().stream()
                .filter(one -> one.cause().id().equals(of.cause().id())
                        && one.subject().equals(of.subject()))
                .mapToDouble(Hypothesis::probability)
                .findFirst()
                .orElse(0);
    }

    private static Diagnosis diagnose(WorkedCases.Input input, List<Attempt> tried) {
        Context context =
                new Context(Audience.ADMIN, null, Mode.ADAPTIVE, input.context().now(), tried, Set.of());
        return TestKnowledge.troubleshooter().diagnose(input.observations(), List.of(), context);
    }

    private static Diagnosis diagnose(List<Attempt> tried, Observation... observations) {
        return TestKnowledge.troubleshooter()
                .diagnose(
                        List.of(observations),
                        List.of(),
                        new Context(Audience.ADMIN, null, Mode.ADAPTIVE, NINE, tried, Set.of()));
    }

    private static Observation told(String key, Object value) {
        return new Observation(key, null, value, null, Source.FORM, EIGHT, "test");
    }

    private static Observation seen(String key, @Nullable Object value, @Nullable Instant at) {
        return new Observation(key, null, value, null, Source.PROBE, at, "test");
    }
}
