package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Beginning;
import io.mapimedic.adapter.config.Offline;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.Status;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code read FILE…}: shows what is understood of files, without concluding anything. */
@Command(
        name = "read",
        description = "Shows what is understood of files, and what is not, without concluding anything.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   all of the input was looked at, and something was read",
            "  3   it could not run, nothing was read, or a part of the input could not be",
            "      looked at",
            "  64  wrong usage (3 with --format nagios)"
        },
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Commands.WRONG_USAGE,
        exitCodeOnExecutionException = Commands.COULD_NOT_RUN)
final class ReadCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private CaseOptions theCase = new CaseOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    ReadCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Context context = theCase.context(around);
        KnowledgeBase knowledge;
        InputReading.Input input;
        Beginning<KnowledgeBase> loading = Offline.beginKnowledge(theCase.knowledge());
        try (Progress progress = files.progress(around)) {
            input = files.read(around, progress, report.output());
            progress.say("Loading the knowledge ...");
            knowledge = loading.end();
        }
        Reading reading =
                Reading.of(knowledge, Offline.textReader(knowledge), input.observations(), input.unread(), context);
        Status status = Status.of(reading).unlessIncomplete(input.isComplete());
        report.write(reading, knowledge, context.now(), status, input.files(), around);
        return status.code();
    }
}
