package io.mapimedic.text;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Phrase;
import io.mapimedic.knowledge.ValueType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes mentions of matches: value, unit, confidence. */
final class Mentions {

    private static final double PER_BORDER = 0.2;
    /** Two words of which each is in another clause, with others between, met by chance. */
    private static final double PER_BORDER_BETWEEN_TWO = 0.3;
    /** What tells of two things has a border between them. */
    private static final double PER_BORDER_OF_TWO_THINGS = 0.1;

    private static final double PER_TYPO = 0.05;
    private static final double PER_WORD = 0.015;
    private static final int FREE_WORDS = 2;

    private final Map<String, EvidenceDefinition> vocabulary;

    Mentions(Map<String, EvidenceDefinition> vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Mention> of(Match match, Line line, Tone tone, String text) {
        Phrase phrase = match.pattern().phrase();
        EvidenceDefinition definition = vocabulary.get(phrase.key());
        if (definition == null) {
            return Optional.empty();
        }
        int begin = line.words().get(match.from()).begin();
        int end = line.words().get(match.to() - 1).end();
        double confidence = Math.max(0, Math.min(tone.limit(), confidence(match, line)));
        return Optional.of(new Mention(
                phrase.key(),
                Subjects.of(definition.kind(), text, line),
                tone.isNegated() ? turned(phrase, definition) : value(match, definition),
                definition.type() == ValueType.NUMBER ? unit(match, line) : null,
                begin,
                end,
                text.substring(begin, end),
                tone.isNegated(),
                Math.round(confidence * 100) / 100.0,
                "It fits the phrase '%s'.%s".formatted(match.pattern().wording(), tone.because())));
    }

    private static double confidence(Match match, Line line) {
        int words = Math.max(0, match.others() - FREE_WORDS);
        return match.pattern().phrase().sureness().confidence()
                - perBorder(match) * line.borders(match.from(), match.to() - 1)
                - PER_TYPO * match.typos()
                - PER_WORD * words;
    }

    private static double perBorder(Match match) {
        if (match.used().cardinality() <= 2
                && match.others() > 0
                && match.slot().isEmpty()) {
            return PER_BORDER_BETWEEN_TWO;
        }
        return match.pattern().tellsOfTwoThings() ? PER_BORDER_OF_TWO_THINGS : PER_BORDER;
    }

    private static Object value(Match match, EvidenceDefinition definition) {
        String value = match.pattern().phrase().value();
        String said = value.startsWith("<") ? match.slot() : value;
        return switch (definition.type()) {
            case BOOLEAN -> Boolean.valueOf(said);
            case NUMBER -> Double.valueOf(Numbers.number(said));
            default -> said;
        };
    }

    /** The other of two values; null when there are more, or when "not" says nothing about the rest. */
    private static @Nullable Object turned(Phrase phrase, EvidenceDefinition definition) {
        if (!phrase.turns()) {
            return null;
        }
        if (definition.type() == ValueType.BOOLEAN) {
            return !Boolean.parseBoolean(phrase.value());
        }
        return definition.choices().size() != 2 || definition.type() != ValueType.CHOICE
                ? null
                : definition.choices().keySet().stream()
                        .filter(choice -> !choice.equals(phrase.value()))
                        .findFirst()
                        .orElse(null);
    }

    /** The unit that stands behind the number, else that of the phrase. */
    private static @Nullable String unit(Match match, Line line) {
        String value = match.pattern().phrase().value();
        for (Hit hit : match.hits()) {
            String attached = value.startsWith("<") ? Numbers.attachedUnit(hit.slot()) : null;
            if (attached != null) {
                return attached;
            }
            if (value.startsWith("<")
                    && !hit.slot().isEmpty()
                    && hit.to() < line.words().size()) {
                String unit = Numbers.unit(line.words().get(hit.to()).folded());
                if (unit != null) {
                    return unit;
                }
            }
        }
        return match.pattern().phrase().unit();
    }
}
