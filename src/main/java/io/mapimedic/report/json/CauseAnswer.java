package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cause that may be at work on one subject, and what speaks for and against it. */
public record CauseAnswer(
        String id,
        String subject,
        String title,
        String belief,
        double probability,
        String impact,
        List<Reason> because,
        List<Reason> against,
        List<Open> unknown,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TriedAnswer.OfCause> tried,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String meaning) {

    /** One finding that speaks, the rule by which it does, and how strongly. */
    public record Reason(String rule, String finding, String subject, String title, String weight) {}

    /** A finding that would speak if somebody measured it. */
    public record Open(String finding, String title) {}

    static CauseAnswer of(Hypothesis hypothesis, List<Trial> trials, KnowledgeBase knowledge, boolean explained) {
        return new CauseAnswer(
                hypothesis.cause().id(),
                hypothesis.subject().toString(),
                hypothesis.cause().title(),
                hypothesis.belief().word(),
                rounded(hypothesis.probability(), 4),
                hypothesis.cause().impact().word(),
                reasons(hypothesis.because(), knowledge),
                reasons(hypothesis.against(), knowledge),
                hypothesis.unknown().stream()
                        .map(id -> new Open(id, FindingAnswer.title(id, knowledge)))
                        .toList(),
                TriedAnswer.against(hypothesis, trials),
                explained ? hypothesis.cause().meaning() : null);
    }

    private static List<Reason> reasons(List<Support> supports, KnowledgeBase knowledge) {
        return supports.stream()
                .map(support -> new Reason(
                        support.rule(),
                        support.finding().id(),
                        support.finding().subject().toString(),
                        FindingAnswer.title(support.finding().id(), knowledge),
                        support.weight().words()))
                .toList();
    }

    /** Few enough digits that nobody takes them for more than they are. */
    static double rounded(double number, int digits) {
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
