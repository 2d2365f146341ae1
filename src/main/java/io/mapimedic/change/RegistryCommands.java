package io.mapimedic.change;

import io.mapimedic.change.RegistryChange.DeleteKey;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.powershell.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of the registry as commands of PowerShell. */
final class RegistryCommands {

    private RegistryCommands() {}

    static CommandText of(Change.RegistryEdit edit) {
        List<String> command = new ArrayList<>();
        Set<RegistryKey> made = new LinkedHashSet<>();
        Set<String> verify = new LinkedHashSet<>();
        List<String> undo = new ArrayList<>();
        for (RegistryChange change : edit.changes()) {
            if (change instanceof SetValue && made.add(change.key())) {
                command.add(make(change.key()));
            }
            command.add(apply(change));
            verify.add(
                    change instanceof DeleteKey
                            ? "Test-Path -Path " + path(change.key())
                            : "Get-ItemProperty -Path " + path(change.key()));
            String back = back(change);
            if (back != null) {
                undo.add(back);
            }
        }
        return new CommandText(
                String.join("\n", command), String.join("\n", verify), undo.isEmpty() ? null : String.join("\n", undo));
    }

    private static String make(RegistryKey key) {
        return "if (-not (Test-Path -Path %s)) { New-Item -Path %s -Force | Out-Null }".formatted(path(key), path(key));
    }

    private static String apply(RegistryChange change) {
        if (change instanceof SetValue set) {
            return set(set.key(), set.name(), set.value().type(), value(set.value()));
        }
        if (change instanceof DeleteValue delete) {
            return delete(delete.key(), delete.name());
        }
        return "Remove-Item -Path %s -Recurse".formatted(path(change.key()));
    }

    private static @Nullable String back(RegistryChange change) {
        if (change instanceof SetValue set) {
            return back(set.key(), set.name(), set.undo());
        }
        return change instanceof DeleteValue delete ? back(delete.key(), delete.name(), delete.undo()) : null;
    }

    private static String back(RegistryKey key, String name, Undo undo) {
        if (undo instanceof Undo.Set set) {
            return set(key, name, set.value().type(), value(set.value()));
        }
        if (undo instanceof Undo.SetMeasured measured) {
            return set(key, name, measured.type(), "'{" + measured.parameter() + "}'");
        }
        return delete(key, name);
    }

    private static String set(RegistryKey key, String name, RegistryType type, String value) {
        return "Set-ItemProperty -Path %s -Name %s -Type %s -Value %s"
                .formatted(path(key), name(name), type.powershell(), value);
    }

    private static String delete(RegistryKey key, String name) {
        return "Remove-ItemProperty -Path %s -Name %s".formatted(path(key), name(name));
    }

    private static String path(RegistryKey key) {
        return Quoting.literal(key.hive() + ":\\" + key.path());
    }

    /** PowerShell calls the value without name by this one. */
    private static String name(String name) {
        return Quoting.literal(name.isEmpty() ? "(default)" : name);
    }

    private static String value(RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            return Long.toUnsignedString(whole.number());
        }
        if (value instanceof RegistryValue.Text text) {
            return Quoting.literal(text.text());
        }
        if (value instanceof RegistryValue.MultiText texts) {
            return texts.texts().stream().map(Quoting::literal).collect(Collectors.joining(",", "@(", ")"));
        }
        String hex = ((RegistryValue.Binary) value).hex();
        List<String> bytes = new ArrayList<>();
        for (int i = 0; i < hex.length(); i += 2) {
            bytes.add("0x" + hex.substring(i, i + 2));
        }
        return "([byte[]]@(" + String.join(",", bytes) + "))";
    }
}
