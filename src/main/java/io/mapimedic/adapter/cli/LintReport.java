package io.mapimedic.adapter.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.mapimedic.knowledge.lint.LintProblem;
import io.mapimedic.knowledge.lint.LintProblem.Level;
import io.mapimedic.knowledge.lint.LintRule;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** What the linter found, for people and for programs. */
final class LintReport {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private LintReport() {}

    static String text(List<LintProblem> problems) {
        StringBuilder out = new StringBuilder();
        problems.forEach(problem -> out.append(problem).append(System.lineSeparator()));
        out.append("%d errors, %d warnings, %d remarks on style%n"
                .formatted(count(problems, Level.ERROR), count(problems, Level.WARNING), count(problems, Level.STYLE)));
        return out.toString();
    }

    static String json(List<LintProblem> problems) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("errors", count(problems, Level.ERROR));
            json.writeNumberField("warnings", count(problems, Level.WARNING));
            json.writeNumberField("style", count(problems, Level.STYLE));
            json.writeArrayFieldStart("problems");
            for (LintProblem problem : problems) {
                json.writeStartObject();
                json.writeStringField("rule", problem.rule().id());
                json.writeStringField("level", problem.level().word());
                json.writeStringField("file", problem.file());
                json.writeNumberField("line", problem.line());
                json.writeStringField("item", problem.item());
                json.writeStringField("message", problem.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + System.lineSeparator();
    }

    static String sarif(List<LintProblem> problems) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "MapiMedic knowledge check");
            json.writeArrayFieldStart("rules");
            for (LintRule rule : LintRule.values()) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeObjectFieldStart("shortDescription");
                json.writeStringField("text", rule.sentence());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayFieldStart("results");
            for (LintProblem problem : problems) {
                result(json, problem);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + System.lineSeparator();
    }

    private static void result(JsonGenerator json, LintProblem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.rule().id());
        json.writeNumberField("ruleIndex", problem.rule().ordinal());
        json.writeStringField(
                "level",
                switch (problem.level()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case STYLE -> "note";
                });
        json.writeObjectFieldStart("message");
        json.writeStringField("text", problem.item() + ": " + problem.message());
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", problem.file());
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", problem.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static long count(List<LintProblem> problems, Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }
}
