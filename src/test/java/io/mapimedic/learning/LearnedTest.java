package io.mapimedic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.learning.Outcome.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a few outcomes teach, by figures that can be worked out by hand. */
class LearnedTest {

    @Test
    void nothing_is_learned_from_nothing() {
        Learned learned = new Cases().learned();

        assertThat(learned.digest()).isNull();
        assertThat(learned.over(Cases.KNOWLEDGE)).isSameAs(Cases.KNOWLEDGE);
    }

    @Test
    void a_fix_rate_is_the_mean_of_the_authors_twenty_cases_and_the_reported_ones() {
        LearnedRate rate = new Cases()
                .report(5, "t.both", "t.common", Result.FIXED)
                .report(15, "t.both", "t.common", Result.NOT_FIXED)
                .rate("t.both", "t.common");

        assertThat(rate.fixed()).isEqualTo(5);
        assertThat(rate.notFixed()).isEqualTo(15);
        assertThat(rate.authored()).isEqualTo(0.8);
        assertThat(rate.learned()).isCloseTo((16 + 5) / 40.0, within(0.026)); // 0.525, held at 0.55
        assertThat(rate.isBound()).isTrue();
    }

    @Test
    void a_fix_rate_moves_a_quarter_at_most_and_never_to_always() {
        assertThat(new Cases()
                        .report(200, "t.both", "t.common", Result.NOT_FIXED)
                        .rate("t.both", "t.common")
                        .learned())
                .isCloseTo(0.55, within(1e-9));
        assertThat(new Cases()
                        .report(200, "t.both", "t.common", Result.FIXED)
                        .rate("t.both", "t.common")
                        .learned())
                .isEqualTo(0.98);
    }

    @Test
    void one_report_moves_a_prior_by_a_fifth_at_most() {
        LearnedPrior prior =
                new Cases().report(1, "t.rare-only", "t.rare", Result.FIXED).prior("t.rare");

        assertThat(prior.factor()).isBetween(1.15, 1.2);
        assertThat(prior.isBound()).isFalse();
    }

    @Test
    void a_prior_moves_by_one_word_at_most() {
        LearnedPrior prior =
                new Cases().report(300, "t.rare-only", "t.rare", Result.FIXED).prior("t.rare");

        assertThat(prior.factor()).isEqualTo(3);
        assertThat(prior.learned()).isCloseTo(3 * Prior.RARE.odds(), within(1e-12));
        assertThat(prior.isBound()).isTrue();
    }

    @Test
    void what_is_seen_as_often_as_expected_stays_where_it_is() {
        Cases cases =
                new Cases().report(30, "t.both", "t.common", Result.FIXED).report(1, "t.both", "t.rare", Result.FIXED);

        assertThat(cases.prior("t.common").factor()).isCloseTo(1, within(0.01));
        assertThat(cases.prior("t.rare").factor()).isCloseTo(1, within(0.01));
    }

    @Test
    void a_fix_proves_the_only_cause_of_a_remediation_and_a_failure_proves_none() {
        Cases cases = new Cases()
                .report(1, "t.rare-only", null, Result.FIXED)
                .report(1, "t.rare-only", null, Result.NOT_FIXED)
                .report(1, "t.both", null, Result.FIXED);

        assertThat(cases.rate("t.rare-only", "t.rare").fixed()).isEqualTo(1);
        assertThat(cases.learned().ignored()).containsOnlyKeys(2L, 3L).containsValue("cause-unknown");
    }

    @Test
    void what_was_tried_before_the_fix_has_failed() {
        Cases cases = new Cases().add("t.both", "t.rare", Result.FIXED, List.of("t.rare-only", "t.gone"), "a", 0);

        assertThat(cases.rate("t.rare-only", "t.rare").notFixed()).isEqualTo(1);
        assertThat(cases.rate("t.both", "t.rare").fixed()).isEqualTo(1);
    }

    @Test
    void of_a_caller_twenty_count_in_a_day() {
        Learned learned = new Cases()
                .reportBy("a", 30, 30, "t.both", "t.common", Result.NOT_FIXED)
                .learned();

        assertThat(learned.outcomes()).isEqualTo(30);
        assertThat(learned.counted()).isEqualTo(20);
        assertThat(learned.ignored().values()).containsOnly("over-limit");
    }

    @Test
    void one_caller_has_half_of_a_posterior_at_most() {
        LearnedRate alone = new Cases()
                .reportBy("a", 100, 20, "t.both", "t.rare", Result.FIXED)
                .rate("t.both", "t.rare");
        LearnedPrior prior = new Cases()
                .reportBy("a", 100, 20, "t.both", "t.rare", Result.FIXED)
                .prior("t.rare");

        assertThat(alone.fixed()).isEqualTo(100);
        assertThat(alone.learned()).isEqualTo(0.75); // (10 + 20) / 40
        assertThat(alone.isShared()).isTrue();
        assertThat(prior.factor()).isLessThanOrEqualTo(2);
        assertThat(prior.isShared()).isTrue();
    }

    @Test
    void what_the_world_does_today_shows_again_after_two_hundred_reports() {
        LearnedRate rate = new Cases()
                .report(1_000, "t.both", "t.rare", Result.FIXED)
                .report(200, "t.both", "t.rare", Result.NOT_FIXED)
                .rate("t.both", "t.rare");

        assertThat(rate.fixed()).isZero();
        assertThat(rate.notFixed()).isEqualTo(200);
    }

    @Test
    void what_the_knowledge_no_longer_has_says_nothing() {
        Learned learned = new Cases()
                .report(1, "t.gone", "t.common", Result.FIXED)
                .report(1, "t.rare-only", "t.common", Result.FIXED)
                .learned();

        assertThat(learned.ignored()).hasSize(2).containsValue("not-in-knowledge");
        assertThat(learned.digest()).isNull();
    }

    @Test
    void the_knowledge_with_what_was_learned_tells_so_and_keeps_what_was_authored() {
        KnowledgeBase knowledge = new Cases()
                .report(10, "t.both", "t.rare", Result.FIXED)
                .learned()
                .over(Cases.KNOWLEDGE);

        assertThat(knowledge.learned()).startsWith("sha256:");
        assertThat(knowledge.digest()).isEqualTo(Cases.KNOWLEDGE.digest());
        assertThat(knowledge.state()).matches("sha256:[0-9a-f]{64}").isNotEqualTo(Cases.KNOWLEDGE.state());
        assertThat(knowledge.authored()).isSameAs(Cases.KNOWLEDGE);
        assertThat(knowledge.causes().get("t.rare").odds()).isGreaterThan(Prior.RARE.odds());
        assertThat(knowledge.remediations().get("t.both").fixes()).containsEntry("t.common", 0.8);
        assertThat(knowledge.remediations().get("t.both").fixes().get("t.rare")).isGreaterThan(0.5);
    }

    @Test
    void the_same_outcomes_teach_the_same_and_others_something_else() {
        Cases cases = new Cases().report(10, "t.both", "t.rare", Result.FIXED);
        String before = cases.learned().digest();

        assertThat(cases.learned().digest()).isEqualTo(before);
        assertThat(cases.report(1, "t.both", "t.rare", Result.NOT_FIXED)
                        .learned()
                        .digest())
                .isNotEqualTo(before);
    }
}
