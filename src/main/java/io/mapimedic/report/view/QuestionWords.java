package io.mapimedic.report.view;

import io.mapimedic.explanation.AnswerEffect;
import io.mapimedic.explanation.WhyQuestion;
import io.mapimedic.explanation.WhyQuestion.Separated;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a question is asked, in words. */
final class QuestionWords {

    private final ChainWords chains;

    /** @param chains for the values of the answers */
    QuestionWords(ChainWords chains) {
        this.chains = chains;
    }

    /** Which causes it separates, and what each answer would do. */
    List<Sentence> of(WhyQuestion why) {
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of(0, "%s (%s)", why.definition().ask(), Words.of(why.subject())));
        words.add(Sentence.of(0, "%s", state(why)));
        for (Separated separated : why.separates()) {
            words.add(Sentence.of(
                    0,
                    "It tells %s (%s) from others, by “%s”: %s.",
                    Naming.of(separated.hypothesis()),
                    Naming.belief(separated.hypothesis()),
                    separated.indicator().title(),
                    says(separated.whenPresent(), separated.whenAbsent())));
        }
        why.answers().forEach(answer -> answer(why, answer, words));
        return words;
    }

    private static String state(WhyQuestion why) {
        return switch (why.state()) {
            case NEXT ->
                "It is asked next: asking costs %s minutes and saves %s more than that on average."
                        .formatted(
                                Figures.number(why.cost()),
                                Figures.number(Math.round(10 * (why.value() == null ? 0 : why.value())) / 10.0));
            case OPEN ->
                "It may be asked, and is not worth most now; asking costs %s minutes."
                        .formatted(Figures.number(why.cost()));
            case ANSWERED -> "It is answered already; what follows is what other answers would do.";
            case NOT_KNOWN -> "It was asked, and nobody knows; it is not asked again.";
        };
    }

    private void answer(WhyQuestion why, AnswerEffect answer, List<Sentence> words) {
        String values = answer.isDoNotKnow()
                ? "“I do not know”"
                : answer.values().stream()
                        .map(value -> "“%s”".formatted(chains.value(why.definition(), why.subject(), value)))
                        .collect(Collectors.joining(" or "));
        words.add(Sentence.of(
                0,
                "Answer %s: first step %s%s.",
                values,
                answer.changesFirst() ? "becomes " : "stays ",
                Naming.of(answer.step())));
        for (AnswerEffect.Shift shift : answer.shifts()) {
            words.add(Sentence.of(
                    1,
                    "%s: %s, then %s.",
                    Naming.of(shift.now()),
                    Figures.percent(shift.now().probability()),
                    Figures.percent(shift.then())));
        }
    }

    /** What a finding says about a cause when it is there, and when it is not. */
    static String says(@Nullable WeightOfEvidence present, @Nullable WeightOfEvidence absent) {
        return "%s when found, %s when checked and not so"
                .formatted(present == null ? "silent" : present.words(), absent == null ? "silent" : absent.words());
    }
}
