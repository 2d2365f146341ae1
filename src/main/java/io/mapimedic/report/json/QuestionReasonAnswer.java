package io.mapimedic.report.json;

import io.mapimedic.explanation.AnswerEffect;
import io.mapimedic.explanation.WhyQuestion;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.report.json.AlternativesAnswer.FirstStep;
import io.mapimedic.report.json.ObstaclesAnswer.Believed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a question is asked.
 *
 * @param saves minutes that it saves on average, {@code cost} taken off; null for what is not asked next
 */
public record QuestionReasonAnswer(
        String key,
        String subject,
        String text,
        @Nullable String command,
        String state,
        @Nullable Double saves,
        double cost,
        List<Separated> separates,
        List<Effect> answers) {

    /** A cause that the answer speaks about, by a finding; null where the finding is silent. */
    public record Separated(
            Believed cause,
            String finding,
            String title,
            @Nullable String whenPresent,
            @Nullable String whenAbsent) {}

    /** Answers with the same consequences; no value stands for "I do not know". */
    public record Effect(
            List<@Nullable Object> values,
            boolean dontKnow,
            List<String> found,
            List<Shift> causes,
            @Nullable FirstStep first,
            boolean changesFirst,
            @Nullable String nextQuestion) {

        public static List<Effect> of(List<AnswerEffect> effects) {
            return effects.stream().map(Effect::of).toList();
        }

        private static Effect of(AnswerEffect effect) {
            return new Effect(
                    written(effect.values()),
                    effect.isDoNotKnow(),
                    effect.found().stream().map(finding -> finding.id()).toList(),
                    effect.shifts().stream()
                            .map(shift -> new Shift(
                                    shift.now().cause().id(),
                                    shift.now().subject().toString(),
                                    CauseAnswer.rounded(shift.now().probability(), 4),
                                    CauseAnswer.rounded(shift.then(), 4)))
                            .toList(),
                    FirstStep.of(effect.step()),
                    effect.changesFirst(),
                    effect.next());
        }
    }

    private static List<@Nullable Object> written(List<Value> values) {
        List<@Nullable Object> written = new ArrayList<>(values.size());
        values.forEach(value -> written.add(EvidenceAnswer.value(value)));
        return written;
    }

    /** Probability of a cause, now and with the answer. */
    public record Shift(String cause, String subject, double now, double then) {}

    static QuestionReasonAnswer of(WhyQuestion why) {
        Double value = why.value();
        return new QuestionReasonAnswer(
                why.definition().key(),
                why.subject().toString(),
                why.definition().ask(),
                why.definition().command(),
                why.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                value == null ? null : Double.valueOf(CauseAnswer.rounded(value, 2)),
                why.cost(),
                why.separates().stream()
                        .map(one -> new Separated(
                                Objects.requireNonNull(Believed.of(one.hypothesis())),
                                one.indicator().id(),
                                one.indicator().title(),
                                words(one.whenPresent()),
                                words(one.whenAbsent())))
                        .toList(),
                Effect.of(why.answers()));
    }

    static @Nullable String words(@Nullable WeightOfEvidence weight) {
        return weight == null ? null : weight.words();
    }
}
