package io.mapimedic.adapter.cli;

import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.report.Status;
import io.mapimedic.report.nagios.NagiosLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands, and the one place where what went wrong becomes a sentence and an exit code. */
final class Commands {

    /** EX_USAGE of sysexits.h. */
    static final int WRONG_USAGE = 64;
    /** What monitoring takes for "unknown". */
    static final int COULD_NOT_RUN = 3;

    private Commands() {}

    static CommandLine of(Surroundings around) {
        CommandLine all = new CommandLine(new Main.MapiMedic())
                .addSubcommand(new DiagnoseCommand(around))
                .addSubcommand(new ReadCommand(around))
                .addSubcommand(new ProbeCommand(around));
        return all.setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong, arguments, around))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> couldNotRun(failure, command, parsed, around));
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments, Surroundings around) {
        if (isForMonitoring(List.of(arguments))) {
            return unknown(String.valueOf(wrong.getMessage()), around);
        }
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.getErr()
                    .println(
                            "More: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        }
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int couldNotRun(Exception failure, CommandLine command, ParseResult parsed, Surroundings around)
            throws Exception {
        if (!(failure instanceof BrokenKnowledgeException || failure instanceof IOException)) {
            throw failure;
        }
        if (isForMonitoring(parsed.originalArgs())) {
            return unknown(sentence(failure), around);
        }
        command.getErr().println(sentence(failure));
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String sentence(Exception failure) {
        if (failure instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return "%s: %s".formatted(file.getFile(), reason);
        }
        return String.valueOf(failure.getMessage());
    }

    /** A monitoring system reads standard output, and knows four codes. */
    private static int unknown(String reason, Surroundings around) {
        try {
            around.out().write(NagiosLine.unknown(reason).getBytes(StandardCharsets.UTF_8));
            around.out().flush();
        } catch (IOException nobodyListens) {
            return Status.UNKNOWN.code();
        }
        return Status.UNKNOWN.code();
    }

    private static boolean isForMonitoring(List<String> arguments) {
        String line = String.join(" ", arguments).toLowerCase(Locale.ROOT);
        return line.contains("--format nagios") || line.contains("--format=nagios");
    }
}
