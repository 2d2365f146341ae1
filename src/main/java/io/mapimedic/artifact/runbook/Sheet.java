package io.mapimedic.artifact.runbook;

import io.mapimedic.artifact.Job;
import io.mapimedic.change.Change;
import io.mapimedic.change.CommandText;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.powershell.Quoting;
import java.util.List;

/** A step as it is printed for people: its commands with every known name in place, its registry changes as rows. */
record Sheet(Job.Step step, CommandText text, List<Row> rows) {

    /** One change of the registry. */
    record Row(String action, String key, String name, String type, String value, String undo) {}

    static Sheet of(Job job, Job.Step step) {
        CommandText text = CommandText.of(step.change())
                .fill(name -> job.parameter(name)
                        .map(parameter -> Quoting.inSingleQuotes(
                                parameter.value() == null ? parameter.example() : parameter.value()))
                        .orElse("{" + name + "}"));
        List<Row> rows = step.change() instanceof Change.RegistryEdit edit
                ? edit.changes().stream().map(Sheet::row).toList()
                : List.of();
        return new Sheet(step, text, rows);
    }

    private static Row row(RegistryChange change) {
        String name = change.valueName();
        String shown = name == null ? "" : name.isEmpty() ? "(default)" : name;
        if (change instanceof SetValue set) {
            return new Row(
                    "set", set.key().toString(), shown, set.value().type().name(), data(set.value()), undo(set.undo()));
        }
        return change instanceof DeleteValue delete
                ? new Row(
                        "delete", delete.key().toString(), shown, delete.type().name(), "", undo(delete.undo()))
                : new Row("delete key", change.key().toString(), shown, "", "", "only from a noted state");
    }

    private static String undo(Undo undo) {
        if (undo instanceof Undo.Set set) {
            return "set to " + data(set.value());
        }
        return undo instanceof Undo.SetMeasured ? "set to the noted value" : "delete";
    }

    private static String data(RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            return Long.toUnsignedString(whole.number());
        }
        if (value instanceof RegistryValue.Text text) {
            return text.text();
        }
        return value instanceof RegistryValue.MultiText texts
                ? String.join("; ", texts.texts())
                : ((RegistryValue.Binary) value).hex();
    }
}
