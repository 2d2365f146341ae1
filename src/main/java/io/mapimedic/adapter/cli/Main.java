package io.mapimedic.adapter.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the service; with arguments it runs a command instead, without the service and without a port. */
@QuarkusMain
public final class Main {

    /** Held, so that its level stays. */
    private static final Logger ALL = Logger.getLogger("");

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            // Nobody sets levels outside of the service, and Drools would write a line for every firing.
            ALL.setLevel(Level.OFF);
            System.exit(Commands.of(Surroundings.ofProcess()).execute(arguments));
        }
    }

    /** The command; its work is done by those below it. */
    @CommandLine.Command(
            name = "mapimedic",
            description = "Troubleshooting of MAPI over HTTP. Without a command the service starts.",
            mixinStandardHelpOptions = true,
            version = "mapimedic 0.1",
            exitCodeOnInvalidInput = Commands.WRONG_USAGE,
            subcommands = KnowledgeCommand.class)
    static final class MapiMedic implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "Name a command: " + String.join(", ", spec.subcommands().keySet()));
        }
    }
}
