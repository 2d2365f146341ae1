package io.mapimedic.explanation;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.Subject;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Hypothesis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question is asked.
 *
 * @param state     where it stands in this case
 * @param value     minutes that it saves on average, its cost taken off, as the next question has it; null for any other question
 * @param cost      minutes of whoever answers
 * @param separates the causes that its answers speak about, most believed first
 * @param answers   what each answer would do, "I do not know" last
 */
public record WhyQuestion(
        EvidenceDefinition definition,
        Subject subject,
        State state,
        @Nullable Double value,
        double cost,
        List<Separated> separates,
        List<AnswerEffect> answers) {

    public WhyQuestion {
        separates = List.copyOf(separates);
        answers = List.copyOf(answers);
    }

    /** Where a question stands. */
    public enum State {
        /** It is asked next. */
        NEXT,
        /** It may be asked, and another one comes first, or none is asked any more. */
        OPEN,
        ANSWERED,
        /** It was asked, and nobody knows. */
        NOT_KNOWN
    }

    /**
     * A cause that a finding speaks about which the answer decides.
     *
     * @param whenPresent what the finding says when it is there, null for nothing
     * @param whenAbsent  what it says when it is not, null for nothing
     */
    public record Separated(
            Hypothesis hypothesis,
            Indicator indicator,
            @Nullable WeightOfEvidence whenPresent,
            @Nullable WeightOfEvidence whenAbsent) {}
}
