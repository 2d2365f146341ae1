package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Condition.Operator;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.BuildNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one condition and holds its operand against the type of the key. */
final class ConditionReader {

    private final Map<String, EvidenceDefinition> vocabulary;

    ConditionReader(Map<String, EvidenceDefinition> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The condition in these fields, or null and a problem. */
    @Nullable
    Condition read(YamlMap fields) {
        String key = fields.text("evidence");
        EvidenceDefinition definition = vocabulary.get(key);
        if (definition == null) {
            fields.complain(
                    "evidence",
                    "the vocabulary has no key '%s'.%s".formatted(key, Suggestion.sentence(key, vocabulary.keySet())));
        }
        List<Condition> conditions = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            String field = operator.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (fields.has(field)) {
                conditions.add(new Condition(
                        key, operator, definition == null ? List.of() : operands(fields, field, operator, definition)));
            }
        }
        fields.done();
        if (conditions.size() != 1) {
            fields.complain(
                    "evidence",
                    "needs exactly one comparison, not %d. Maybe use all: [...].".formatted(conditions.size()));
            return null;
        }
        return definition == null ? null : conditions.get(0);
    }

    private List<Object> operands(YamlMap fields, String field, Operator operator, EvidenceDefinition definition) {
        if (operator == Operator.MISSING) {
            if (!"true".equals(fields.text(field))) {
                fields.complain(field, "can only be true.");
            }
            return List.of();
        }
        List<Object> operands = new ArrayList<>();
        for (String text : fields.texts(field)) {
            Object operand = operand(fields, field, operator, definition, text);
            if (operand != null) {
                operands.add(operand);
            }
        }
        int expected = operator == Operator.BETWEEN ? 2 : 1;
        if (operator != Operator.ONE_OF && operands.size() != expected) {
            fields.complain(field, "needs %d value(s).".formatted(expected));
            return List.of();
        }
        return operands;
    }

    private @Nullable Object operand(
            YamlMap fields, String field, Operator operator, EvidenceDefinition definition, String text) {
        ValueType type = definition.type();
        switch (operator) {
            case ABOVE, AT_LEAST, BELOW, AT_MOST, BETWEEN -> {
                return type == ValueType.NUMBER ? number(fields, field, text) : wrongType(fields, field, definition);
            }
            case OLDER_THAN -> {
                if (type != ValueType.VERSION) {
                    return wrongType(fields, field, definition);
                }
                if (BuildNumber.parse(text).isEmpty()) {
                    fields.complain(field, "'%s' is not a version such as 15.0.4569.".formatted(text));
                    return null;
                }
                return text;
            }
            case MATCHES -> {
                return type == ValueType.TEXT ? pattern(fields, field, text) : wrongType(fields, field, definition);
            }
            case CONTAINS, LACKS -> {
                return type == ValueType.LIST
                        ? choice(fields, field, definition, text)
                        : wrongType(fields, field, definition);
            }
            default -> {
                return equalTo(fields, field, definition, text);
            }
        }
    }

    private @Nullable Object equalTo(YamlMap fields, String field, EvidenceDefinition definition, String text) {
        return switch (definition.type()) {
            case NUMBER -> number(fields, field, text);
            case TEXT, CHOICE -> choice(fields, field, definition, text);
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    fields.complain(field, "'%s' is neither true nor false.".formatted(text));
                    yield null;
                }
                yield Boolean.valueOf(text);
            }
            default -> wrongType(fields, field, definition);
        };
    }

    private @Nullable Object choice(YamlMap fields, String field, EvidenceDefinition definition, String text) {
        if (!definition.choices().isEmpty() && !definition.choices().containsKey(text)) {
            fields.complain(
                    field,
                    "'%s' is not one of %s.%s"
                            .formatted(
                                    text,
                                    String.join(", ", definition.choices().keySet()),
                                    Suggestion.sentence(
                                            text, definition.choices().keySet())));
            return null;
        }
        return text;
    }

    private @Nullable Object pattern(YamlMap fields, String field, String text) {
        try {
            Pattern.compile(text);
            return text;
        } catch (PatternSyntaxException e) {
            fields.complain(field, "'%s' is not a regular expression: %s.".formatted(text, e.getDescription()));
            return null;
        }
    }

    private @Nullable Object number(YamlMap fields, String field, String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            fields.complain(field, "'%s' is not a number.".formatted(text));
            return null;
        }
    }

    private @Nullable Object wrongType(YamlMap fields, String field, EvidenceDefinition definition) {
        fields.complain(
                field,
                "cannot be asked of '%s', which is of type %s."
                        .formatted(definition.key(), definition.type().word()));
        return null;
    }
}
