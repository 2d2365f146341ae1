package io.mapimedic.adapter.web.form;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.BuildNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Turns what a person entered into a value of the type that the vocabulary states. */
final class AnswerReader {

    static final int MAX_TEXT = 2_000;

    /**
     * The value of an answer.
     *
     * @param entered at least one entry, none of them blank
     */
    Object read(EvidenceDefinition definition, List<String> entered) throws WrongAnswerException {
        String first = entered.get(0);
        if (entered.stream().anyMatch(entry -> entry.length() > MAX_TEXT)) {
            throw new WrongAnswerException("Enter at most %,d characters.".formatted(MAX_TEXT));
        }
        return switch (definition.type()) {
            case BOOLEAN -> flag(first);
            case NUMBER -> number(definition, first);
            case CHOICE -> choice(definition, first);
            case LIST -> items(definition, entered);
            case TIME -> time(first);
            case VERSION -> version(first);
            case TEXT -> text(first);
        };
    }

    private static Boolean flag(String entered) throws WrongAnswerException {
        return switch (entered) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new WrongAnswerException("Choose yes, no or don't know.");
        };
    }

    private static Double number(EvidenceDefinition definition, String entered) throws WrongAnswerException {
        double number;
        try {
            number = Double.parseDouble(entered);
        } catch (NumberFormatException e) {
            throw new WrongAnswerException("Enter a number in digits, such as 12 or 0.5.");
        }
        Double min = definition.min();
        Double max = definition.max();
        boolean possible = Double.isFinite(number) && (min == null || number >= min) && (max == null || number <= max);
        if (!possible) {
            throw new WrongAnswerException("%s cannot be. %s.".formatted(entered, bounds(definition)));
        }
        return number;
    }

    private static String bounds(EvidenceDefinition definition) {
        String unit = definition.unit() == null || definition.unit().equals("count") ? "" : " " + definition.unit();
        Double min = definition.min();
        Double max = definition.max();
        if (min != null && max != null) {
            return "Enter a number from %s to %s%s".formatted(plain(min), plain(max), unit);
        }
        if (min != null) {
            return "Enter at least %s%s".formatted(plain(min), unit);
        }
        return max == null ? "Enter a finite number" : "Enter at most %s%s".formatted(plain(max), unit);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static String choice(EvidenceDefinition definition, String entered) throws WrongAnswerException {
        if (!definition.choices().containsKey(entered)) {
            throw new WrongAnswerException("Choose one of the list.");
        }
        return entered;
    }

    private static List<String> items(EvidenceDefinition definition, List<String> entered) throws WrongAnswerException {
        if (definition.choices().isEmpty()) {
            return entered.stream()
                    .flatMap(line -> Arrays.stream(line.split("[,;\\n]")))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        for (String item : entered) {
            choice(definition, item);
        }
        return entered;
    }

    private static Instant time(String entered) throws WrongAnswerException {
        try {
            if (entered.endsWith("Z")) {
                return Instant.parse(entered);
            }
            return entered.length() == 10
                    ? LocalDate.parse(entered).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(entered).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new WrongAnswerException("Enter date and time as 2026-11-22T09:00.");
        }
    }

    private static String version(String entered) throws WrongAnswerException {
        if (BuildNumber.parse(entered).isEmpty()) {
            throw new WrongAnswerException("Enter two to four numbers with dots, such as 15.2.1544.14.");
        }
        return entered;
    }

    private static String text(String entered) throws WrongAnswerException {
        if (entered.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw new WrongAnswerException("Enter one line without control characters.");
        }
        return entered;
    }
}
