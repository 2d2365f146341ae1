package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ProbedObject;
import io.mapimedic.adapter.probe.ProbedObject.CutShort;
import io.mapimedic.model.Shortened;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns exported values into what a {@link ProbedObject} holds, as Format-List would print them. */
final class PlainValue {

    private static final int MAX_ITEMS = 1_000;

    private PlainValue() {}

    /** The value; empty for a nested object that has no text of its own. */
    static Optional<Object> of(ClixmlNode node) {
        if (node.isNothing()) {
            return Optional.of("");
        }
        if (node.isObject()) {
            return ofObject(node);
        }
        String text = node.text;
        if (text == null || !node.isWhole) {
            return Optional.empty();
        }
        return Optional.of(node.isTooLong ? new CutShort(shortened(text)) : scalar(node.tag, text));
    }

    private static Optional<Object> ofObject(ClixmlNode node) {
        if (node.isList && node.properties.isEmpty()) {
            List<String> items = texts(node.items);
            return Optional.of(node.isWhole ? items : new CutShort(shortened(items.toString())));
        }
        if (node.text != null) {
            return Optional.of(node.isTooLong ? new CutShort(shortened(node.text)) : node.text.strip());
        }
        return Optional.empty();
    }

    static List<String> texts(List<ClixmlNode> nodes) {
        List<String> texts = new ArrayList<>();
        for (ClixmlNode node : nodes) {
            if (texts.size() >= MAX_ITEMS) {
                break;
            }
            ofItem(node).map(String::valueOf).filter(text -> !text.isBlank()).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** A list within a list has no text. References could make it grow without end. */
    private static Optional<Object> ofItem(ClixmlNode node) {
        return node.isList ? Optional.ofNullable(node.text) : of(node);
    }

    private static Object scalar(String tag, String text) {
        return switch (tag) {
            case "B" -> text.strip().equalsIgnoreCase("true") ? "True" : "False";
            case "By", "SB", "I16", "U16", "I32", "U32", "I64", "U64" -> whole(text.strip());
            case "Db", "Sg", "D" -> decimal(text.strip());
            case "DT" -> moment(text.strip());
            case "TS" -> duration(text.strip());
            default -> text.strip();
        };
    }

    private static Object whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException larger) {
            return text;
        }
    }

    private static Object decimal(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? (Object) number : text;
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    /** With an offset, with Z, or without both: then nobody knows, and UTC is assumed as for text. */
    private static Object moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                Instant utc = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
                return utc;
            } catch (DateTimeException notATime) {
                return text;
            }
        }
    }

    /** {@code PT2M} as PowerShell prints it, {@code 00:02:00}. */
    private static Object duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            String clock = "%02d:%02d:%02d"
                    .formatted(duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart());
            return duration.toDays() == 0 ? clock : duration.toDays() + "." + clock;
        } catch (DateTimeException | ArithmeticException notADuration) {
            return text;
        }
    }

    private static String shortened(String text) {
        return Shortened.to(81, text);
    }
}
