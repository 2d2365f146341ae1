package io.mapimedic.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the phrases understand of sentences that were written before them. */
@Tag("knowledge")
@Tag("evaluation")
class SentencesTest {

    private static final KnowledgeBase KNOWLEDGE = TestKnowledge.knowledge();

    private static final PhraseTextReader READER = TestKnowledge.reader();

    private static final double LIMIT = KNOWLEDGE.phrasebook().cues().limit("admin");

    @Test
    void sentences_that_phrases_were_written_after_are_understood() {
        Score score = score(example -> !example.isHeldOut());

        print("written after", score);
        assertThat(score.precision()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void sentences_that_were_held_out_are_understood() {
        Score score = score(Sentences.Example::isHeldOut);

        print("held out", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.94);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void what_strangers_write_is_understood_where_phrases_were_written_after_it() {
        Score score = score(Sentences.ofStrangers(), example -> !example.isHeldOut());

        print("of strangers, written after", score);
        assertThat(score.precision()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void what_strangers_write_is_understood_where_it_was_held_out() {
        Score score = score(Sentences.ofStrangers(), Sentences.Example::isHeldOut);

        print("of strangers, held out", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.84);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.74);
    }

    @Test
    void what_is_asked_in_threads_is_understood_where_phrases_were_written_after_it() {
        Score score = score(Sentences.ofThreads(), example -> !example.isHeldOut());

        print("of threads, written after", score);
        assertThat(score.precision()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void what_is_asked_in_threads_is_understood_where_it_was_held_out() {
        Score score = score(Sentences.ofThreads(), Sentences.Example::isHeldOut);

        print("of threads, held out", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.86);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.86);
    }

    @Test
    void what_strangers_write_of_any_key_is_understood_where_phrases_were_written_after_it() {
        Score score = score(Sentences.ofAllKeys(), example -> !example.isHeldOut());

        print("of all keys, written after", score);
        assertThat(score.precision()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.88);
        assertThat(score.recall()).as(String.join("\n", score.mistakes())).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void what_strangers_write_of_any_key_is_understood_where_it_was_held_out() {
        Score score = score(Sentences.ofAllKeys(), Sentences.Example::isHeldOut);

        print("of all keys, held out", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.62);
    }

    @Test
    void what_matters_most_is_understood_in_many_wordings() {
        Map<String, Integer> understood = new TreeMap<>();
        List<String> turned = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Sentences.Saying saying : Sentences.wordings()) {
            String value = assumed(saying.text()).get(saying.key());
            if (saying.value().equals(value)) {
                understood.merge(saying.key(), 1, Integer::sum);
            } else {
                (value == null ? missed : turned)
                        .add("%s=%s: %s".formatted(saying.key(), saying.value(), saying.text()));
            }
        }
        int right = understood.values().stream().mapToInt(Integer::intValue).sum();

        System.out.printf(
                "Wordings: %d of %d understood, %d the other way round%n",
                right, right + missed.size() + turned.size(), turned.size());
        assertThat(turned).isEmpty();
        assertThat((double) right / (right + missed.size()))
                .as(String.join("\n", missed))
                .isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void no_sentence_is_understood_the_other_way_round() {
        assertThat(score(example -> true).negationErrors()).isEmpty();
    }

    @Test
    void what_is_doubtful_is_never_assumed() {
        assertThat(Sentences.all())
                .allSatisfy(example -> assertThat(assumed(example))
                        .as(example.text())
                        .doesNotContainKeys(example.doubtful().keySet().toArray(String[]::new)));
    }

    private static Score score(Predicate<Sentences.Example> which) {
        return score(Sentences.all(), which);
    }

    private static Score score(List<Sentences.Example> sentences, Predicate<Sentences.Example> which) {
        Score score = new Score();
        sentences.stream().filter(which).forEach(example -> score.add(example, assumed(example)));
        return score;
    }

    private static Map<String, String> assumed(Sentences.Example example) {
        return assumed(example.text());
    }

    private static Map<String, String> assumed(String text) {
        Map<String, String> assumed = new TreeMap<>();
        READER.read(text, null).mentions().stream()
                .filter(mention -> mention.isAssumed(LIMIT))
                .forEach(mention -> assumed.put(mention.key(), Sentences.number(String.valueOf(mention.value()))));
        return assumed;
    }

    private static void print(String which, Score score) {
        System.out.printf("Sentences, %s:%n%s", which, score.table());
    }
}
