package io.mapimedic.change;

import io.mapimedic.change.Change.ServiceControl;
import io.mapimedic.change.Change.ServiceControl.Action;
import io.mapimedic.change.Change.ServiceControl.Kind;
import io.mapimedic.powershell.Quoting;

/** Starting, stopping and restarting as commands of PowerShell. */
final class ServiceCommands {

    private ServiceCommands() {}

    static CommandText of(ServiceControl control) {
        return new CommandText(
                on(control, verb(control.action()), ""),
                verify(control),
                on(control, verb(back(control.action())), ""));
    }

    private static String verify(ServiceControl control) {
        return control.kind() == Kind.APP_POOL
                ? on(control, "Get", "State")
                : "Get-Service -ComputerName '%s' -Name %s"
                        .formatted(control.server(), Quoting.literal(control.name()));
    }

    private static String on(ServiceControl control, String verb, String state) {
        String cmdlet = control.kind() == Kind.APP_POOL
                ? "Import-Module WebAdministration; " + verb + "-WebAppPool" + state
                : verb + "-Service";
        return "Invoke-Command -ComputerName '%s' -ScriptBlock { %s -Name %s }"
                .formatted(control.server(), cmdlet, Quoting.literal(control.name()));
    }

    private static Action back(Action action) {
        return switch (action) {
            case START -> Action.STOP;
            case STOP -> Action.START;
            case RESTART -> Action.RESTART;
        };
    }

    private static String verb(Action action) {
        return switch (action) {
            case START -> "Start";
            case STOP -> "Stop";
            case RESTART -> "Restart";
        };
    }
}
