package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;

/** The command line last seen, and whether anything stood below it. A command without output is listed, and so is what follows from it. */
final class Commands {

    private final ReadingSink sink;
    private CommandLine last = CommandLine.NONE;
    private CommandLine named = CommandLine.NONE;
    private int line;
    private int namedAt = -1;
    private boolean isAnswered = true;

    Commands(ReadingSink sink) {
        this.sink = sink;
    }

    /** The command whose output begins at this line: the one last seen, or the one that the sentence right above names. */
    CommandLine above(int at) {
        boolean isNear = namedAt >= 0 && at - namedAt <= 2 && namedAt >= line;
        return isNear ? named : last;
    }

    /** A line of somebody's, in which a command may be named. */
    void sentence(String text, int at) {
        isAnswered = true;
        CommandLine command = CommandLine.named(text);
        if (command != CommandLine.NONE) {
            named = command;
            namedAt = at;
        }
    }

    void answered() {
        isAnswered = true;
    }

    void next(CommandLine command, int at) {
        boolean isNothingPrinted =
                !isAnswered && command.text().isBlank() && command != CommandLine.NONE && at == line + 1;
        if (isNothingPrinted && asksForDirectory(last)) {
            sink.observe(
                    "server.mapi-virtual-directory.exists",
                    last.parameter("Server")
                            .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}"))
                            .map(Subjects::server)
                            .orElse(Subject.unnamed(SubjectKind.SERVER)),
                    false,
                    At.line(line));
        } else if (!isAnswered) {
            sink.reject(
                    line,
                    last.text(),
                    "Only the command is here, not what it printed.",
                    "Paste its output as well. From a command alone nothing is concluded.");
        }
        last = command;
        line = at;
        isAnswered = command.text().isBlank();
    }

    /** Asked for one server without a filter, the cmdlet prints a directory or there is none. */
    private static boolean asksForDirectory(CommandLine command) {
        return command.cmdlets().stream().anyMatch("Get-MapiVirtualDirectory"::equalsIgnoreCase)
                && command.parameter("Server").isPresent()
                && !command.text().contains("?")
                && !command.text().toLowerCase(Locale.ROOT).contains("where");
    }
}
