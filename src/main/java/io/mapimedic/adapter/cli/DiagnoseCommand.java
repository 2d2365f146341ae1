package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Beginning;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.report.Status;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diagnose FILE…}: facts in files in, ranked steps out. */
@Command(
        name = "diagnose",
        description = {
            "Reads files and says what is wrong, how sure that is, and what to do first.",
            "It changes nothing and needs no network."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   something was read, and no fault is likely",
            "  1   warning: it will hurt, or a fault without an outage is likely",
            "  2   critical: users are without mail, or such a fault is likely",
            "  3   it could not run, nothing was read, or a part of the input could not be",
            "      looked at and nothing worse was found",
            "  64  wrong usage (3 with --format nagios)"
        },
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Commands.WRONG_USAGE,
        exitCodeOnExecutionException = Commands.COULD_NOT_RUN)
final class DiagnoseCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private CaseOptions theCase = new CaseOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    DiagnoseCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Context context = theCase.context(around);
        Diagnosis diagnosis;
        InputReading.Input input;
        Beginning<Troubleshooter> loading = around.beginLoading(theCase.knowledge());
        try (Progress progress = files.progress(around)) {
            input = files.read(around, progress, report.output());
            progress.say("Loading the knowledge ...");
            diagnosis = loading.end().diagnose(input.observations(), input.unread(), context);
        }
        Status status = Status.of(diagnosis).unlessIncomplete(input.isComplete());
        report.write(diagnosis, status, input.files(), around);
        return status.code();
    }
}
