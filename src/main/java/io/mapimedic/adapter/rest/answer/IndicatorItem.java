package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.json.StepAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding, a threshold, a best practice or what is normal: what evidence shows. */
public record IndicatorItem(
        String id,
        String kind,
        String topic,
        String title,
        String severity,
        String why,
        @Nullable String practice,
        String verdict,
        Detected detected,
        List<String> guide,
        List<StepAnswer.ReferenceAnswer> references) {

    /**
     * How it is detected.
     *
     * @param by   {@code condition}, {@code all}, {@code any}, {@code none}, {@code limits} or {@code rule}
     * @param from the evidence keys that must be known
     */
    public record Detected(
            String by,
            List<String> from,
            List<Test> conditions,
            @Nullable Limit limit) {}

    /** One comparison. */
    public record Test(String evidence, String operator, List<Object> operands) {}

    /** A number with one or two limits; the limit itself is not crossed. */
    public record Limit(
            String direction,
            @Nullable Double warning,
            @Nullable Double critical) {}

    public static IndicatorItem of(Indicator indicator, KnowledgeBase knowledge) {
        return new IndicatorItem(
                indicator.id(),
                word(indicator.kind()),
                indicator.topic(),
                indicator.title(),
                indicator.severity().word(),
                indicator.why(),
                indicator.practice(),
                indicator.verdict().word(),
                detected(indicator.detection()),
                indicator.guide(),
                StepAnswer.references(indicator.sources(), knowledge));
    }

    private static Detected detected(Detection detection) {
        List<String> from = detection.evidence();
        if (detection instanceof Detection.Single single) {
            return new Detected("condition", from, List.of(test(single.condition())), null);
        }
        if (detection instanceof Detection.Composite composite) {
            List<Test> tests =
                    composite.conditions().stream().map(IndicatorItem::test).toList();
            return new Detected(word(composite.quantifier()), from, tests, null);
        }
        if (detection instanceof Detection.Limits limits) {
            Limit limit = new Limit(word(limits.direction()), limits.warning(), limits.critical());
            return new Detected("limits", from, List.of(), limit);
        }
        return new Detected("rule", from, List.of(), null);
    }

    private static Test test(Condition condition) {
        return new Test(condition.evidence(), word(condition.operator()), condition.operands());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
