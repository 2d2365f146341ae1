package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.json.StepAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the vocabulary. */
public record VocabularyItem(
        String id,
        String title,
        String topic,
        String subjectKind,
        String type,
        @Nullable String unit,
        @Nullable Double min,
        @Nullable Double max,
        List<Label> choices,
        String ask,
        @Nullable String help,
        String answeredBy,
        @Nullable String command,
        List<String> readFrom,
        List<Printed> valueMap,
        @Nullable Derived derived,
        String validFor,
        List<StepAnswer.ReferenceAnswer> references) {

    /** A value and what people read. */
    public record Label(String value, String label) {}

    /** What a probe prints, and our value for it. */
    public record Printed(String printed, String value) {}

    /** As the knowledge base writes it: {@code 30d}, {@code 12h}. */
    private static String validFor(Duration time) {
        return time.toHours() % 24 == 0 ? time.toDays() + "d" : time.toHours() + "h";
    }

    /** How the key follows from another. */
    public record Derived(String from, String as) {}

    public static VocabularyItem of(EvidenceDefinition definition, KnowledgeBase knowledge) {
        EvidenceDefinition.Derivation derivation = definition.derivation();
        return new VocabularyItem(
                definition.key(),
                definition.title(),
                definition.topic(),
                definition.kind().word(),
                definition.type().word(),
                definition.unit(),
                definition.min(),
                definition.max(),
                definition.choices().entrySet().stream()
                        .map(choice -> new Label(choice.getKey(), choice.getValue()))
                        .toList(),
                definition.ask(),
                definition.help(),
                definition.answeredBy().word(),
                definition.command(),
                definition.readFrom(),
                definition.valueMap().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(printed -> new Printed(printed.getKey(), printed.getValue()))
                        .toList(),
                derivation == null
                        ? null
                        : new Derived(
                                derivation.from(),
                                derivation
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                validFor(definition.validFor()),
                StepAnswer.references(definition.sources(), knowledge));
    }
}
