package io.mapimedic.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Likeness.Words;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What words of a text do to belief. */
class WordsTest {

    private static final String MEANT = "network.firewall-idle-timeout-short";
    private static final String SEEN = "network.keepalive-wrong";
    private static final String LOOK = "network.keepalive-out-of-range";
    private static final Subject SERVER = Subject.unnamed(SubjectKind.SERVER);

    private final BeliefNetwork network = new BeliefNetwork(TestKnowledge.knowledge());
    private final Beliefs before = network.update(Map.of(), List.of(), List.of());

    private Beliefs after(Likeness likeness) {
        return network.update(Map.of(), List.of(), List.of(), List.of(), likeness);
    }

    private static Likeness saying(double logOdds) {
        return new Likeness(Map.of(MEANT, new Words(logOdds, List.of("firewall"))), 0, null);
    }

    private static Hypothesis meant(Beliefs beliefs) {
        return beliefs.hypotheses().stream()
                .filter(one -> one.cause().id().equals(MEANT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_cause_that_is_meant_comes_first_and_says_why() {
        Hypothesis first = after(saying(4)).hypotheses().get(0);

        assertThat(first.cause().id()).isEqualTo(MEANT);
        assertThat(first.words().inCommon()).containsExactly("firewall");
        assertThat(first.probability()).isGreaterThan(10 * meant(before).probability());
    }

    @Test
    void words_alone_never_make_a_cause_more_than_likely() {
        assertThat(meant(after(saying(50))).belief()).isEqualTo(Belief.LIKELY);
        assertThat(meant(after(saying(800))).belief()).isEqualTo(Belief.LIKELY);
    }

    @Test
    void words_say_which_cause_and_not_that_it_is_a_known_one() {
        assertThat(after(saying(1)).other()).isCloseTo(before.other(), within(0.005));
        assertThat(after(saying(3)).isOtherLeading()).isTrue();
        assertThat(after(saying(50)).isOtherLeading()).isTrue();
    }

    @Test
    void one_sign_that_may_be_wrong_does_not_make_it_a_known_one_either() {
        assertThat(with(said("client.outlook-disconnects", WeightOfEvidence.STRONGLY_FOR))
                        .isOtherLeading())
                .isTrue();
    }

    @Test
    void two_signs_that_agree_do() {
        Beliefs beliefs = with(
                said(LOOK, WeightOfEvidence.STRONGLY_FOR), said("client.outlook-disconnects", WeightOfEvidence.FOR));

        assertThat(beliefs.isOtherLeading()).isFalse();
        assertThat(beliefs.hypotheses().get(0).cause().id()).isEqualTo(SEEN);
    }

    @Test
    void signs_that_agree_do_not_where_one_stands_against_them_that_hardly_ever_is_with_the_fault() {
        Beliefs beliefs = with(
                said(LOOK, WeightOfEvidence.STRONGLY_FOR),
                said("client.outlook-disconnects", WeightOfEvidence.STRONGLY_FOR),
                said("network.idle-timeouts-in-order", WeightOfEvidence.STRONGLY_FOR),
                said("authentication.account-of-other-provider", WeightOfEvidence.STRONGLY_AGAINST));

        assertThat(beliefs.hypotheses().get(0).cause().id()).isEqualTo(SEEN);
        assertThat(beliefs.isOtherLeading()).isTrue();
    }

    @Test
    void what_a_text_cannot_make_sure_of_may_be_something_unknown() {
        Beliefs beliefs = with(
                said(LOOK, WeightOfEvidence.STRONGLY_FOR),
                said("client.outlook-disconnects", WeightOfEvidence.STRONGLY_FOR));

        assertThat(beliefs.hypotheses().get(0).probability()).isEqualTo(0.74);
        assertThat(beliefs.other()).isGreaterThan(0.2);
    }

    private Beliefs with(Support... supports) {
        List<Finding> findings = Stream.of(supports).map(Support::finding).toList();
        Likeness likeness = new Likeness(Map.of(SEEN, new Words(3, List.of("KeepAliveTime"))), 0, null);
        return network.update(Map.of(), List.of(supports), findings, List.of(), likeness);
    }

    private static Support said(String finding, WeightOfEvidence weight) {
        Evidence said = new Evidence(
                "server.tcp-keepalive-time", SERVER, new Value.Quantity(1_800_000), null, Source.CHAT, null);
        return new Support(SEEN, SEEN + "/" + finding, weight, Finding.of(finding, true, Severity.WARNING, said));
    }

    @Test
    void words_of_another_field_speak_for_what_is_not_known_here() {
        Beliefs beliefs = after(new Likeness(Map.of(MEANT, new Words(0.1, List.of("idle"))), 6, "Calendars"));

        assertThat(beliefs.other()).isGreaterThan(0.9);
    }

    @Test
    void words_do_not_lift_a_fault_that_was_looked_for_and_is_not_there() {
        Evidence seen = new Evidence(
                "server.tcp-keepalive-time", SERVER, new Value.Quantity(1_800_000), null, Source.PROBE, null);
        Finding absent = Finding.of(LOOK, false, Severity.WARNING, seen);
        List<Support> against =
                List.of(new Support(SEEN, SEEN + "/" + LOOK, WeightOfEvidence.STRONGLY_AGAINST, absent));
        Likeness likeness = new Likeness(Map.of(SEEN, new Words(14, List.of("KeepAliveTime"))), 0, null);

        Beliefs beliefs = network.update(Map.of(), against, List.of(absent), List.of(), likeness);

        assertThat(beliefs.hypotheses())
                .filteredOn(one -> one.cause().id().equals(SEEN))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.belief()).isEqualTo(Belief.RULED_OUT);
                    assertThat(one.words()).isNull();
                });
    }

    @Test
    void no_words_change_nothing() {
        assertThat(after(Likeness.NONE).hypotheses()).isEqualTo(before.hypotheses());
    }
}
