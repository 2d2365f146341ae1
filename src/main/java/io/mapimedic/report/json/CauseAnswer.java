package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.explanation.CauseChain;
import io.mapimedic.explanation.WeightLink;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import io.mapimedic.report.view.ApplicabilityWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> holds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TriedAnswer.OfCause> tried,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WordsAnswer words,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String meaning,
        @JsonInclude(JsonInclude.Include.NON_NULL) ChainAnswer.@Nullable PriorAnswer prior,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double logOdds) {

    /** One finding that speaks, the rule by which it does, and how strongly. */
    public record Reason(
            String rule,
            String finding,
            String subject,
            String title,
            String weight,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double logOdds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double share) {}

    /** Words of the text that are also those of the cause, and what they add. */
    public record WordsAnswer(List<String> inCommon, double logOdds) {
        static @Nullable WordsAnswer of(Hypothesis hypothesis) {
            return hypothesis.words() == null
                    ? null
                    : new WordsAnswer(
                            hypothesis.words().inCommon(),
                            rounded(hypothesis.words().logOdds(), 3));
        }
    }

    /** A finding that would speak if somebody measured it. */
    public record Open(String finding, String title) {}

    /** @param chain what its belief is made of; null when nobody asked */
    static CauseAnswer of(
            Hypothesis hypothesis, List<Trial> trials, KnowledgeBase knowledge, @Nullable CauseChain chain) {
        return new CauseAnswer(
                hypothesis.cause().id(),
                hypothesis.subject().toString(),
                hypothesis.cause().title(),
                hypothesis.belief().word(),
                rounded(hypothesis.probability(), 4),
                hypothesis.cause().impact().word(),
                reasons(hypothesis.because(), knowledge, chain == null ? List.of() : chain.because()),
                reasons(hypothesis.against(), knowledge, chain == null ? List.of() : chain.against()),
                hypothesis.unknown().stream()
                        .map(id -> new Open(id, FindingAnswer.title(id, knowledge)))
                        .toList(),
                ApplicabilityWords.bounds(hypothesis.cause().applicability()),
                TriedAnswer.against(hypothesis, trials),
                WordsAnswer.of(hypothesis),
                chain == null ? null : hypothesis.cause().meaning(),
                chain == null ? null : ChainAnswer.PriorAnswer.of(chain),
                chain == null ? null : Double.valueOf(rounded(chain.logOdds(), 3)));
    }

    /** @param links what each adds, in the same order; none when nobody asked */
    private static List<Reason> reasons(List<Support> supports, KnowledgeBase knowledge, List<WeightLink> links) {
        List<Reason> reasons = new ArrayList<>(supports.size());
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            WeightLink link = links.isEmpty() ? null : links.get(i);
            reasons.add(new Reason(
                    support.rule(),
                    support.finding().id(),
                    support.finding().subject().toString(),
                    FindingAnswer.title(support.finding().id(), knowledge),
                    support.weight().words(),
                    link == null ? null : Double.valueOf(rounded(link.logOdds(), 3)),
                    link == null ? null : Double.valueOf(rounded(link.share(), 3))));
        }
        return List.copyOf(reasons);
    }

    /** Few enough digits that nobody takes them for more than they are. */
    static double rounded(double number, int digits) {
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
