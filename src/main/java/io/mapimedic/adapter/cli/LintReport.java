package io.mapimedic.adapter.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.mapimedic.knowledge.lint.LintProblem;
import io.mapimedic.knowledge.lint.LintProblem.Level;
import io.mapimedic.knowledge.lint.LintRule;
import io.mapimedic.report.sarif.SarifLog;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** What the linter found, for people and for programs. */
final class LintReport {

    private static final JsonFactory JSON = new JsonFactory();

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

    static String sarif(List<LintProblem> problems) {
        List<SarifLog.Rule> rules = Stream.of(LintRule.values())
                .map(rule -> new SarifLog.Rule(rule.id(), new SarifLog.Text(rule.sentence()), null, null, null))
                .toList();
        return SarifLog.of(new SarifLog.Run(
                        new SarifLog.Tool(new SarifLog.Driver("MapiMedic knowledge check", null, rules)),
                        null,
                        problems.stream().map(LintReport::result).toList()))
                .write();
    }

    private static SarifLog.Result result(LintProblem problem) {
        return new SarifLog.Result(
                problem.rule().id(),
                problem.rule().ordinal(),
                switch (problem.level()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case STYLE -> "note";
                },
                new SarifLog.Text(problem.item() + ": " + problem.message()),
                List.of(SarifLog.Location.ofLine(problem.file(), problem.line())),
                null);
    }

    private static long count(List<LintProblem> problems, Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }
}
