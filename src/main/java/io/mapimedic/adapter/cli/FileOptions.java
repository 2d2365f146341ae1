package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Offline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read. */
final class FileOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "<file>",
            description = "Files and folders with what commands printed, logs, exports; - is standard input")
    private List<Path> named = List.of();

    @Option(names = "--no-progress", description = "Never tell on standard error how far the reading is")
    private boolean noProgress;

    /** A line on standard error, where a person sees it. */
    Progress progress(Surroundings around) {
        return new Progress(around.err(), around.errIsTerminal() && !noProgress, System::nanoTime);
    }

    /**
     * Reads everything that was named.
     *
     * @param output where the answer will go; it must not be one of the files
     */
    InputReading.Input read(Surroundings around, Progress progress, @Nullable Path output) {
        FileSearch.Found found = FileSearch.find(named);
        if (output != null && found.files().stream().anyMatch(file -> isSame(file, output))) {
            throw new ParameterException(
                    spec.commandLine(), "--output %s would overwrite what is to be read.".formatted(output));
        }
        return new InputReading(Offline.reader(), around.in(), progress).read(found);
    }

    private static boolean isSame(Path file, Path output) {
        try {
            return Files.exists(output) && Files.exists(file) && Files.isSameFile(file, output);
        } catch (IOException e) {
            return false;
        }
    }
}
