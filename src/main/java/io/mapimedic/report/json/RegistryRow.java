package io.mapimedic.report.json;

import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import org.jspecify.annotations.Nullable;

/**
 * One change of the registry.
 *
 * @param action {@code set}, {@code delete} or {@code delete-key}
 * @param name   of the value, null when it is about the key
 * @param value  a number, a text, a list of texts, or hexadecimal digits; null when something is deleted
 * @param undo   what brings the state before back when nobody noted it, null where only a script that noted it can
 */
public record RegistryRow(
        String action,
        String hive,
        String key,
        @Nullable String name,
        @Nullable String type,
        @Nullable Object value,
        @Nullable Undo undo) {

    /**
     * What brings the state before back.
     *
     * @param measured name of the parameter that holds the value measured before
     */
    public record Undo(
            String action, @Nullable Object value, @Nullable String measured) {}

    static RegistryRow of(RegistryChange change) {
        if (change instanceof SetValue set) {
            return row("set", set, set.value().type(), plain(set.value()), undo(set.undo()));
        }
        if (change instanceof DeleteValue delete) {
            return row("delete", delete, delete.type(), null, undo(delete.undo()));
        }
        return row("delete-key", change, null, null, null);
    }

    private static RegistryRow row(
            String action,
            RegistryChange change,
            @Nullable RegistryType type,
            @Nullable Object value,
            @Nullable Undo undo) {
        return new RegistryRow(
                action,
                change.key().hive().name(),
                change.key().path(),
                change.valueName(),
                type == null ? null : type.name(),
                value,
                undo);
    }

    private static Undo undo(RegistryChange.Undo undo) {
        if (undo instanceof RegistryChange.Undo.Set set) {
            return new Undo("set", plain(set.value()), null);
        }
        return undo instanceof RegistryChange.Undo.SetMeasured measured
                ? new Undo("set", null, measured.parameter())
                : new Undo("delete", null, null);
    }

    private static Object plain(RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            return whole.number();
        }
        if (value instanceof RegistryValue.Text text) {
            return text.text();
        }
        return value instanceof RegistryValue.MultiText texts ? texts.texts() : ((RegistryValue.Binary) value).hex();
    }
}
