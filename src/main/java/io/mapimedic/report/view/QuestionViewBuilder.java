package io.mapimedic.report.view;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.report.view.QuestionView.Bounds;
import io.mapimedic.report.view.QuestionView.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions of the vocabulary as controls of a form. Field names are made of keys and read back by the form. */
public final class QuestionViewBuilder {

    private static final String ANSWER = "answer:";
    private static final String NOTHING = "nothing:";

    private final Set<String> mayBeNothing;

    public QuestionViewBuilder(KnowledgeBase knowledge) {
        this.mayBeNothing = askedForMissing(knowledge);
    }

    /** Name of the field that answers a key. */
    public static String field(String key) {
        return ANSWER + key;
    }

    /** Name of the field that says "looked, and there is nothing". */
    public static String nothingField(String key) {
        return NOTHING + key;
    }

    /** The key that a field is about, null for a field that is about none. */
    public static @Nullable String keyOf(String field) {
        return field.startsWith(ANSWER)
                ? field.substring(ANSWER.length())
                : field.startsWith(NOTHING) ? field.substring(NOTHING.length()) : null;
    }

    /** Name of the field with the name of the server, client … that the answers are about. */
    public static String nameField(SubjectKind kind) {
        return "name:" + kind.word();
    }

    /** A question that nobody has answered yet. */
    public QuestionView build(EvidenceDefinition definition) {
        return build(definition, List.of(), false, null);
    }

    /**
     * A question with the answer given before.
     *
     * @param entered what was sent for the field
     * @param error   what is wrong with it, null when nothing is
     */
    public QuestionView build(
            EvidenceDefinition definition, List<String> entered, boolean nothing, @Nullable String error) {
        return new QuestionView(
                definition.key(),
                field(definition.key()),
                definition.ask(),
                definition.help() == null ? null : RichText.of(definition.help()),
                control(definition),
                hint(definition),
                definition.choices().entrySet().stream()
                        .map(choice ->
                                new Option(choice.getKey(), choice.getValue(), entered.contains(choice.getKey())))
                        .toList(),
                bounds(definition),
                entered.isEmpty() ? "" : entered.get(0),
                mayBeNothing(definition),
                nothing,
                definition.command(),
                error);
    }

    private boolean mayBeNothing(EvidenceDefinition definition) {
        return definition.type() != ValueType.BOOLEAN
                && (definition.type() == ValueType.LIST || mayBeNothing.contains(definition.key()));
    }

    private static Set<String> askedForMissing(KnowledgeBase knowledge) {
        Set<String> keys = new HashSet<>();
        knowledge.indicators().values().stream()
                .map(Indicator::detection)
                .flatMap(QuestionViewBuilder::conditions)
                .filter(condition -> condition.operator() == Condition.Operator.MISSING)
                .forEach(condition -> keys.add(condition.evidence()));
        return keys;
    }

    private static Stream<Condition> conditions(Detection detection) {
        if (detection instanceof Detection.Single single) {
            return Stream.of(single.condition());
        }
        return detection instanceof Detection.Composite composite ? composite.conditions().stream() : Stream.empty();
    }

    private static String control(EvidenceDefinition definition) {
        return switch (definition.type()) {
            case BOOLEAN -> "yes-no";
            case NUMBER -> "number";
            case CHOICE -> "select";
            case LIST -> definition.choices().isEmpty() ? "list" : "checkboxes";
            case TIME -> "time";
            case TEXT, VERSION -> "text";
        };
    }

    private static String hint(EvidenceDefinition definition) {
        return switch (definition.type()) {
            case NUMBER -> range(definition);
            case LIST -> definition.choices().isEmpty() ? "Several, separated by commas" : "";
            case TIME -> "Date and time in UTC";
            case VERSION -> "Digits and dots, as 15.2.1544.14";
            case BOOLEAN, CHOICE, TEXT -> "";
        };
    }

    private static String range(EvidenceDefinition definition) {
        String unit = unit(definition) == null ? "" : " " + unit(definition);
        String min = number(definition.min());
        String max = number(definition.max());
        if (min != null && max != null) {
            return "From %s to %s%s".formatted(min, max, unit);
        }
        if (min != null) {
            return "At least %s%s".formatted(min, unit);
        }
        return max == null ? unit.strip() : "At most %s%s".formatted(max, unit);
    }

    private static Bounds bounds(EvidenceDefinition definition) {
        return new Bounds(unit(definition), number(definition.min()), number(definition.max()));
    }

    private static @Nullable String unit(EvidenceDefinition definition) {
        return "count".equals(definition.unit()) ? null : definition.unit();
    }

    /** A bound without a needless fraction. */
    static @Nullable String number(@Nullable Double bound) {
        if (bound == null) {
            return null;
        }
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString(bound.longValue())
                : Double.toString(bound);
    }
}
