package io.mapimedic.adapter.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** Starts the service; with arguments it runs a command instead, without the service and without a port. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            System.exit(new CommandLine(new MapiMedic()).execute(arguments));
        }
    }

    /** The command; its work is done by those below it. */
    @CommandLine.Command(
            name = "mapimedic",
            description = "Troubleshooting of MAPI over HTTP. Without a command the service starts.",
            mixinStandardHelpOptions = true,
            version = "mapimedic 0.1",
            subcommands = KnowledgeCommand.class)
    static final class MapiMedic implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name a command: knowledge check");
        }
    }
}
