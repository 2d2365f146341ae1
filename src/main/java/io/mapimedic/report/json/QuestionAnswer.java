package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.ranking.NextQuestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, the choices of its answer and the read-only commands that answer it.
 *
 * @param together other open questions that the same command answers; null where no case is at hand
 */
public record QuestionAnswer(
        String id,
        String text,
        @Nullable String help,
        String type,
        @Nullable String unit,
        @Nullable Double min,
        @Nullable Double max,
        List<Choice> choices,
        List<String> commands,
        String answeredBy,
        String subject,
        @Nullable String why,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuestionAnswer> together) {

    /** The value to send back as evidence: a text, or true or false. */
    public record Choice(Object value, String label) {}

    private static final Choice DO_NOT_KNOW = new Choice("unknown", "I do not know");

    /** True for what somebody can be asked; what follows from another key is not asked. */
    public static boolean isAsked(EvidenceDefinition definition) {
        return definition.derivation() == null;
    }

    static QuestionAnswer of(NextQuestion question) {
        String subject = question.subject().toString();
        String command = question.command();
        return of(
                question.definition(),
                subject,
                question.why(),
                command,
                question.together().stream()
                        .map(other -> of(other, subject, null, other.command(), null))
                        .toList());
    }

    /** The question about any subject of the kind, asked by nobody. */
    public static QuestionAnswer of(EvidenceDefinition definition) {
        return of(definition, definition.kind().word(), null, definition.command(), null);
    }

    private static QuestionAnswer of(
            EvidenceDefinition definition,
            String subject,
            @Nullable String why,
            @Nullable String command,
            @Nullable List<QuestionAnswer> together) {
        return new QuestionAnswer(
                definition.key(),
                definition.ask(),
                definition.help(),
                type(definition),
                definition.unit(),
                definition.min(),
                definition.max(),
                choices(definition),
                command == null ? List.of() : List.of(command),
                definition.answeredBy().word(),
                subject,
                why,
                together);
    }

    private static String type(EvidenceDefinition definition) {
        return switch (definition.type()) {
            case BOOLEAN, CHOICE -> "choice";
            case NUMBER -> "number";
            case LIST -> "multiple";
            case TEXT, TIME, VERSION -> "text";
        };
    }

    private static List<Choice> choices(EvidenceDefinition definition) {
        List<Choice> choices = new ArrayList<>();
        if (definition.type() == ValueType.BOOLEAN) {
            choices.add(new Choice(true, "Yes"));
            choices.add(new Choice(false, "No"));
        } else {
            definition.choices().forEach((value, label) -> choices.add(new Choice(value, label)));
        }
        if (!choices.isEmpty() && !definition.choices().containsKey("unknown")) {
            choices.add(DO_NOT_KNOW);
        }
        return choices;
    }
}
