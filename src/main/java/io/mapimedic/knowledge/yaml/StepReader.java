package io.mapimedic.knowledge.yaml;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Program;
import io.mapimedic.change.Change;
import io.mapimedic.change.CmdletReading;
import io.mapimedic.change.ProgramLine;
import io.mapimedic.change.Template;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Verdict;
import io.mapimedic.powershell.PowerShellSyntaxException;
import io.mapimedic.powershell.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one step of a remediation; {@code kind} says which fields it has. */
final class StepReader {

    private final Catalogue catalogue;
    private final CmdletReading cmdlets;
    private final RegistryChangeReader registry = new RegistryChangeReader();

    StepReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.cmdlets = new CmdletReading(catalogue);
    }

    Step read(YamlMap entry) {
        List<String> sources = entry.texts("sources");
        Verdict stated = entry.optionalChoice("verdict", Verdict.class);
        Verdict verdict =
                stated != null && !sources.isEmpty() ? stated : Verdict.UNDOCUMENTED; // no source, no documentation
        if (verdict == Verdict.UNSAFE || verdict == Verdict.CONTRADICTED) {
            entry.complain(
                    "verdict", "a step that is %s is never handed out. Its place is guide/.".formatted(verdict.word()));
        }
        Step step = new Step(
                        entry.line(),
                        entry.text("text"),
                        change(entry),
                        verdict,
                        entry.optionalText("precondition"),
                        entry.optionalText("verify-by-hand"),
                        entry.optionalText("undo-by-hand"),
                        sources)
                .with(ApplicabilityReader.read(entry));
        boolean verified = step.verify() != null || step.verifyByHand() != null;
        boolean undone = step.undo() != null || step.undoByHand() != null;
        // By hand, a step that only looks has neither; one that changes something has both.
        if (changes(step.change()) || verified != undone) {
            checkWayBack(entry, step);
        }
        entry.done();
        return step;
    }

    private Change change(YamlMap entry) {
        return switch (entry.choice("kind", Step.Kind.class, Step.Kind.MANUAL)) {
            case POWERSHELL -> cmdlets(entry);
            case REGISTRY -> registry(entry);
            case IIS -> iis(entry);
            case SERVICE -> service(entry);
            case NATIVE -> program(entry);
            case FILE -> file(entry);
            case MANUAL -> new Change.ByHand(script(entry, "verify"), script(entry, "undo"));
        };
    }

    private Change cmdlets(YamlMap entry) {
        Script command = script(entry, "command");
        Script verify = script(entry, "verify");
        Script undo = script(entry, "undo");
        if (command == null) {
            if (!entry.has("command")) {
                entry.complain("command", "a step of kind powershell needs a command.");
            }
            return new Change.ByHand(verify, undo);
        }
        return cmdlets.change(command, verify, undo);
    }

    private Change registry(YamlMap entry) {
        List<YamlMap> changes = entry.maps("registry");
        if (changes.isEmpty()) {
            entry.complain("registry", "a step of kind registry needs its changes.");
        }
        return new Change.RegistryEdit(changes.stream().map(registry::read).toList());
    }

    private static Change iis(YamlMap entry) {
        YamlMap setting = entry.map("iis");
        if (setting == null) {
            entry.complain("iis", "a step of kind iis needs its setting.");
            return new Change.ByHand(null, null);
        }
        Change change = new Change.IisSetting(
                new Template(setting.text("server")),
                setting.optionalText("location"),
                setting.text("filter"),
                setting.text("attribute"),
                setting.text("value"),
                setting.text("former"));
        setting.done();
        return change;
    }

    private static Change service(YamlMap entry) {
        YamlMap control = entry.map("service");
        if (control == null) {
            entry.complain("service", "a step of kind service needs what is started or stopped.");
            return new Change.ByHand(null, null);
        }
        boolean pool = control.has("app-pool");
        Change change = new Change.ServiceControl(
                pool ? Change.ServiceControl.Kind.APP_POOL : Change.ServiceControl.Kind.SERVICE,
                control.text(pool ? "app-pool" : "service"),
                control.choice("action", Change.ServiceControl.Action.class, Change.ServiceControl.Action.RESTART),
                new Template(control.text("server")));
        control.done();
        return change;
    }

    private static Change file(YamlMap entry) {
        YamlMap file = entry.map("file");
        if (file == null) {
            entry.complain("file", "a step of kind file needs path and edit.");
            return new Change.ByHand(null, null);
        }
        Change change = new Change.FileEdit(file.text("path"), file.text("edit"));
        file.done();
        return change;
    }

    private Change program(YamlMap entry) {
        ProgramLine command = line(entry, "command");
        ProgramLine verify = line(entry, "verify");
        ProgramLine undo = line(entry, "undo");
        if (command == null) {
            if (!entry.has("command")) {
                entry.complain("command", "a step of kind native needs a command.");
            }
            return new Change.ByHand(null, null);
        }
        return new Change.ProgramCall(command, verify, undo, readOnly(command));
    }

    private boolean readOnly(ProgramLine line) {
        Program program = catalogue.programs().get(line.program());
        return program != null
                && program.onlyReads(
                        line.arguments().stream().map(Template::text).toList());
    }

    private static @Nullable Script script(YamlMap entry, String field) {
        String text = entry.optionalText(field);
        if (text == null) {
            return null;
        }
        try {
            return Script.parse(text);
        } catch (PowerShellSyntaxException e) {
            entry.complain(field, "%s Words belong into %s-by-hand.".formatted(e.getMessage(), field));
            return null;
        }
    }

    private static @Nullable ProgramLine line(YamlMap entry, String field) {
        String text = entry.optionalText(field);
        if (text == null) {
            return null;
        }
        try {
            return ProgramLine.parse(text);
        } catch (IllegalArgumentException e) {
            entry.complain(field, "%s Words belong into %s-by-hand.".formatted(e.getMessage(), field));
            return null;
        }
    }

    private static boolean changes(Change change) {
        if (change instanceof Change.CmdletCalls calls) {
            return !calls.readOnly();
        }
        if (change instanceof Change.ProgramCall call) {
            return !call.readOnly();
        }
        return !(change instanceof Change.ByHand);
    }

    private static void checkWayBack(YamlMap entry, Step step) {
        if (step.verify() == null && step.verifyByHand() == null) {
            entry.complain(
                    "verify",
                    "a step that changes something says how to see that it worked: '%s'.".formatted(step.text()));
        }
        if (step.undo() == null && step.undoByHand() == null) {
            entry.complain(
                    "undo", "a step that changes something says how to take it back: '%s'.".formatted(step.text()));
        }
    }
}
