package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Folders;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.lint.LintProblem;
import io.mapimedic.knowledge.lint.LintProblem.Level;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.report.survey.SurveyMarkdown;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code knowledge check} holds a knowledge folder against its catalogue, {@code knowledge report} says what is in it. */
@Command(name = "knowledge", description = "Work with the knowledge base.", mixinStandardHelpOptions = true)
final class KnowledgeCommand implements Runnable {

    /** A survey does not say which state it is of. */
    private static final String UNKNOWN_DIGEST = "sha256:" + "0".repeat(64);

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** How problems are written. */
    enum OutputFormat {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: check or report");
    }

    @Command(
            name = "check",
            description =
                    "Checks every command, registry value, setting and source. Ends with 0 when nothing is wrong, 1 when something is, 2 when it cannot check.",
            mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--knowledge", paramLabel = "<folder>", description = "Default: beside the application.")
                    @Nullable
                    Path folder,
            @Option(names = "--format", defaultValue = "text", description = "text, json or sarif") String format,
            @Option(names = "--output", paramLabel = "<file>", description = "Default: standard output.") @Nullable
                    Path output,
            @Option(names = "--strict", description = "Warnings and style count as wrong.") boolean strict)
            throws IOException {
        List<LintProblem> problems = problems(existing(folder));
        write(report(problems, format(format)), output);
        return problems.stream().anyMatch(problem -> strict || problem.level() == Level.ERROR) ? 1 : 0;
    }

    @Command(
            name = "report",
            description = "Writes what the knowledge holds by topic, how well it is documented, and what it lacks.",
            mixinStandardHelpOptions = true)
    int report(
            @Option(names = "--knowledge", paramLabel = "<folder>", description = "Default: beside the application.")
                    @Nullable
                    Path folder,
            @Option(names = "--output", paramLabel = "<file>", description = "Default: standard output.") @Nullable
                    Path output)
            throws IOException {
        Path knowledge = existing(folder);
        String survey;
        try {
            survey = SurveyMarkdown.of(
                    YamlKnowledgeReader.read(knowledge, UNKNOWN_DIGEST), YamlKnowledgeReader.readCases(knowledge));
        } catch (BrokenKnowledgeException e) {
            throw new ParameterException(
                    spec.commandLine(), "%s cannot be read; see knowledge check.".formatted(knowledge), e);
        }
        write(survey, output);
        return 0;
    }

    private Path existing(@Nullable Path folder) {
        Path knowledge = folder == null ? Folders.beside("knowledge") : folder;
        if (!Files.isDirectory(knowledge)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder %s. Name it with --knowledge.".formatted(knowledge));
        }
        return knowledge;
    }

    private void write(String text, @Nullable Path output) throws IOException {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            Files.writeString(output, text, StandardCharsets.UTF_8);
        }
    }

    private static List<LintProblem> problems(Path knowledge) {
        try {
            return YamlKnowledgeReader.lint(knowledge);
        } catch (BrokenKnowledgeException e) {
            return e.problems().stream().map(YamlKnowledgeReader::asLint).toList();
        }
    }

    private OutputFormat format(String word) {
        try {
            return OutputFormat.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "'%s' is not one of text, json, sarif.".formatted(word), e);
        }
    }

    private static String report(List<LintProblem> problems, OutputFormat format) throws IOException {
        return switch (format) {
            case TEXT -> LintReport.text(problems);
            case JSON -> LintReport.json(problems);
            case SARIF -> LintReport.sarif(problems);
        };
    }
}
