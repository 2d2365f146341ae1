package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.explanation.CauseChain;
import io.mapimedic.explanation.Explanation;
import io.mapimedic.explanation.WhyFinding;
import io.mapimedic.explanation.WhyRemediation;
import io.mapimedic.explanation.WhyRemediation.Minutes;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.report.json.ChainAnswer.FindingLink;
import io.mapimedic.report.json.DiagnosisAnswer.KnowledgeVersion;
import io.mapimedic.report.json.ObstaclesAnswer.Ask;
import io.mapimedic.report.json.ObstaclesAnswer.Believed;
import io.mapimedic.report.json.StepAnswer.ReferenceAnswer;
import io.mapimedic.report.view.ExplanationWords;
import io.mapimedic.report.view.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why?", in sentences and as data. Only the parts of its kind are there.
 *
 * @param kind {@code how}, {@code why-not}, {@code why-rank}, {@code why-not-offered}, {@code finding}, {@code why-question},
 *             {@code counterfactual}
 * @param text the explanation, one sentence each, from the conclusion down to what it rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationAnswer(
        KnowledgeVersion knowledge,
        AboutAnswer about,
        String kind,
        List<String> text,
        @Nullable ChainAnswer chain,
        @Nullable ObstaclesAnswer obstacles,
        @Nullable RankAnswer rank,
        @Nullable FindingReason finding,
        @Nullable QuestionReasonAnswer question,
        @Nullable AlternativesAnswer counterfactual) {

    /** What is explained. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AboutAnswer(
            @Nullable String cause,
            @Nullable String remediation,
            @Nullable String finding,
            @Nullable String question,
            @Nullable Boolean counterfactual,
            @Nullable String subject) {}

    /** Why a remediation has its rank or none. */
    @JsonInclude
    public record RankAnswer(
            String remediation,
            String subject,
            String title,
            @Nullable Integer rank,
            int of,
            @Nullable Double probability,
            @Nullable Double score,
            MinutesAnswer minutes,
            double believed,
            double gate,
            List<String> obstacles,
            List<Fix> fixes,
            List<ReferenceAnswer> sources) {}

    /** The price in minutes. */
    public record MinutesAnswer(double work, double risk, double outage, double total) {
        static MinutesAnswer of(Minutes minutes) {
            return new MinutesAnswer(minutes.work(), minutes.risk(), minutes.outage(), minutes.total());
        }
    }

    /** A cause that a remediation fixes, how probably, and the chain of the cause. */
    public record Fix(double probability, ChainAnswer chain) {}

    /** What a finding rests on, or what would tell it. */
    @JsonInclude
    public record FindingReason(String id, String title, List<FindingLink> known, List<Ask> ask, List<Speaks> speaks) {}

    /** What a finding says of a cause. */
    @JsonInclude
    public record Speaks(
            Believed cause,
            @Nullable String whenPresent,
            @Nullable String whenAbsent) {}

    public static ExplanationAnswer of(Explanation explanation) {
        if (explanation instanceof Explanation.OfCause cause) {
            return of(cause);
        }
        if (explanation instanceof Explanation.OfRemediation remediation) {
            WhyRemediation why = remediation.why();
            AboutAnswer about = new AboutAnswer(
                    null,
                    why.remediation().id(),
                    null,
                    null,
                    null,
                    why.subject().toString());
            String kind = why.ranked() == null ? "why-not-offered" : "why-rank";
            return answer(explanation, about, kind, null, null, rank(why), null, null, null);
        }
        if (explanation instanceof Explanation.OfFinding finding) {
            WhyFinding why = finding.why();
            AboutAnswer about = new AboutAnswer(null, null, why.indicator().id(), null, null, null);
            return answer(explanation, about, "finding", null, null, null, finding(why), null, null);
        }
        if (explanation instanceof Explanation.OfQuestion question) {
            QuestionReasonAnswer why = QuestionReasonAnswer.of(question.why());
            AboutAnswer about = new AboutAnswer(null, null, null, why.key(), null, why.subject());
            return answer(explanation, about, "why-question", null, null, null, null, why, null);
        }
        AlternativesAnswer found = AlternativesAnswer.of(((Explanation.OfAlternatives) explanation).alternatives());
        AboutAnswer about = new AboutAnswer(null, null, null, null, true, null);
        return answer(explanation, about, "counterfactual", null, null, null, null, null, found);
    }

    private static ExplanationAnswer of(Explanation.OfCause cause) {
        CauseChain chain = cause.chain();
        AboutAnswer about = new AboutAnswer(
                chain.hypothesis().cause().id(),
                null,
                null,
                null,
                null,
                chain.hypothesis().subject().toString());
        return answer(
                cause,
                about,
                cause.whyNot().leader() == null ? "how" : "why-not",
                ChainAnswer.of(chain),
                ObstaclesAnswer.of(cause.whyNot()),
                null,
                null,
                null,
                null);
    }

    private static ExplanationAnswer answer(
            Explanation explanation,
            AboutAnswer about,
            String kind,
            @Nullable ChainAnswer chain,
            @Nullable ObstaclesAnswer obstacles,
            @Nullable RankAnswer rank,
            @Nullable FindingReason finding,
            @Nullable QuestionReasonAnswer question,
            @Nullable AlternativesAnswer found) {
        List<String> text =
                ExplanationWords.of(explanation).stream().map(Sentence::text).toList();
        KnowledgeVersion version = KnowledgeVersion.of(explanation.diagnosis().knowledge());
        return new ExplanationAnswer(version, about, kind, text, chain, obstacles, rank, finding, question, found);
    }

    private static RankAnswer rank(WhyRemediation why) {
        RankedRemediation ranked = why.ranked();
        return new RankAnswer(
                why.remediation().id(),
                why.subject().toString(),
                why.remediation().title(),
                ranked == null ? null : Integer.valueOf(ranked.rank()),
                why.count(),
                ranked == null ? null : Double.valueOf(CauseAnswer.rounded(ranked.probability(), 4)),
                ranked == null ? null : Double.valueOf(CauseAnswer.rounded(ranked.score(), 6)),
                MinutesAnswer.of(why.minutes()),
                CauseAnswer.rounded(why.believed(), 4),
                why.gate(),
                why.obstacles().stream()
                        .map(obstacle ->
                                obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                why.fixes().stream()
                        .map(fix -> new Fix(fix.probability(), ChainAnswer.of(fix.cause())))
                        .toList(),
                ChainAnswer.references(why.sources()));
    }

    private static FindingReason finding(WhyFinding why) {
        return new FindingReason(
                why.indicator().id(),
                why.indicator().title(),
                why.known().stream().map(ChainAnswer::finding).toList(),
                Ask.of(why.ask()),
                why.speaks().stream()
                        .map(one -> new Speaks(
                                Objects.requireNonNull(Believed.of(one.hypothesis())),
                                QuestionReasonAnswer.words(one.whenPresent()),
                                QuestionReasonAnswer.words(one.whenAbsent())))
                        .toList());
    }
}
