package io.mapimedic.adapter.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.Limits;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.problem.ProblemException;
import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The request to understand a text.
 *
 * @param language in which it is written, null to find out
 * @param audience who wrote it
 */
public record ParseRequest(String text, @Nullable Language language, Audience audience) {

    private static final List<String> TOP = List.of("text", "language", "audience");
    private static final List<String> LANGUAGES = List.of("en", "de", "auto");
    private static final List<String> AUDIENCES = List.of("admin", "helpdesk", "enduser");

    /** The request, or a problem that lists everything wrong with it. */
    public static ParseRequest of(byte[] body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonNode root = JsonRequests.parse(body);
        Fields fields = Fields.of(root, "$", TOP, problems);
        String text = fields == null ? null : text(fields, problems);
        String language = fields == null ? "auto" : word(fields, "language", LANGUAGES, "auto", problems);
        String audience = fields == null ? "admin" : word(fields, "audience", AUDIENCES, "admin", problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new ParseRequest(
                String.valueOf(text),
                language.equals("auto") ? null : Language.ofWord(language).orElse(null),
                Audience.valueOf(audience.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable String text(Fields fields, List<FieldProblem> problems) {
        int before = problems.size();
        String text = fields.text("text");
        if (text == null || text.isBlank()) {
            if (problems.size() == before) {
                problems.add(new FieldProblem("$.text", text, "The text is missing.", "Send what somebody wrote."));
            }
        } else if (text.length() > Limits.TEXT_CHARACTERS) {
            problems.add(new FieldProblem(
                    "$.text",
                    null,
                    "The text has %d characters; %d are allowed.".formatted(text.length(), Limits.TEXT_CHARACTERS),
                    "Send less at once."));
        }
        return text;
    }

    private static String word(
            Fields fields, String name, List<String> words, String otherwise, List<FieldProblem> problems) {
        String word = fields.text(name);
        if (word != null && !words.contains(word)) {
            problems.add(new FieldProblem(
                    "$." + name,
                    word.length() > 100 ? word.substring(0, 100) : word,
                    "This is not one of %s.".formatted(String.join(", ", words)),
                    Nearest.oneOf(word.length() > 100 ? "" : word, words)));
            return otherwise;
        }
        return word == null ? otherwise : word;
    }
}
