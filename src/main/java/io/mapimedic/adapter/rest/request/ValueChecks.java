package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.Limits;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Units;
import io.mapimedic.model.BuildNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one JSON value against the type, the choices and the range that the vocabulary states for its key. */
final class ValueChecks {

    private final EvidenceDefinition definition;
    private final @Nullable String unit;
    private final String field;
    private final List<FieldProblem> problems = new ArrayList<>();

    ValueChecks(EvidenceDefinition definition, @Nullable String unit, String field) {
        this.definition = definition;
        this.unit = unit;
        this.field = field;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** The value for an observation; null for JSON's null, and, with a problem noted, for what cannot be used. */
    @Nullable
    Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return switch (definition.type()) {
            case BOOLEAN -> node.isBoolean() ? (Object) node.booleanValue() : wrongType(node, "true or false");
            case NUMBER -> node.isNumber() ? number(node) : wrongType(node, "a number");
            case TEXT -> node.isTextual() ? text(node.textValue(), field) : wrongType(node, "a text");
            case CHOICE -> node.isTextual() ? choice(node.textValue()) : wrongType(node, "a text");
            case LIST -> node.isArray() ? list(node) : wrongType(node, "a list of texts");
            case TIME -> node.isTextual() ? time(node.textValue()) : wrongType(node, "a time as a text");
            case VERSION -> node.isTextual() ? version(node.textValue()) : wrongType(node, "a version as a text");
        };
    }

    private @Nullable Object wrongType(JsonNode node, String wanted) {
        problems.add(Fields.wrongType(field, node, wanted));
        return null;
    }

    private @Nullable Object number(JsonNode node) {
        double number = node.doubleValue();
        String unitWord = definition.unit() == null ? "" : " " + definition.unit();
        Double min = definition.min();
        Double max = definition.max();
        if (!Double.isFinite(number)) {
            return refuse(
                    node.asText(), "The number is beyond all bounds.", "Write a number that was really measured.");
        }
        String ours = definition.unit();
        double inOurUnit = unit == null || ours == null
                ? number
                : Units.convert(number, unit, ours).orElse(number);
        if (min != null && inOurUnit < min) {
            return refuse(
                    node.asText(),
                    "The number is below " + plain(min) + unitWord + ", which cannot be.",
                    "Check number and unit.");
        }
        if (max != null && inOurUnit > max) {
            return refuse(
                    node.asText(),
                    "The number is above " + plain(max) + unitWord + ", which cannot be.",
                    "Check number and unit.");
        }
        return number;
    }

    private @Nullable String text(String text, String where) {
        if (text.length() > Limits.VALUE_CHARACTERS) {
            problems.add(new FieldProblem(
                    where,
                    text,
                    "The text has %d characters; %d are allowed.".formatted(text.length(), Limits.VALUE_CHARACTERS),
                    "Send the part that matters, or the whole as 'text'."));
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem(
                    where, text, "The text has control characters.", "Send it as the system shows it, on one line."));
            return null;
        }
        return text;
    }

    private @Nullable String choice(String text) {
        if (definition.choices().keySet().stream().noneMatch(text::equalsIgnoreCase)) {
            problems.add(new FieldProblem(
                    field,
                    text,
                    Nearest.quoted(text) + " is not a value of " + definition.key() + ".",
                    Nearest.oneOf(text, definition.choices().keySet())));
            return null;
        }
        return text(text, field);
    }

    private @Nullable Object list(JsonNode node) {
        if (node.size() > Limits.VALUE_ITEMS) {
            return refuse(
                    null,
                    "The list has %d items; %d are allowed.".formatted(node.size(), Limits.VALUE_ITEMS),
                    "Send the items that matter.");
        }
        List<String> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            String where = field + "[" + i + "]";
            if (!node.get(i).isTextual()) {
                problems.add(Fields.wrongType(where, node.get(i), "a text"));
                continue;
            }
            String item = text(node.get(i).textValue(), where);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Object time(String text) {
        Instant instant = Instants.parse(text).orElse(null);
        return instant != null
                ? instant
                : refuse(text, "This is not a time.", "Write ISO 8601 with an offset: 2026-11-22T09:00:00Z.");
    }

    private @Nullable Object version(String text) {
        return text.length() <= 60 && BuildNumber.parse(text).isPresent()
                ? text
                : refuse(text, "This is not a version.", "Write two to four numbers with dots: 15.2.1544.14.");
    }

    private @Nullable Object refuse(@Nullable String value, String problem, String remedy) {
        problems.add(new FieldProblem(field, value, problem, remedy));
        return null;
    }

    private static String plain(double number) {
        return new io.mapimedic.model.Value.Quantity(number).toString();
    }
}
