package io.mapimedic.knowledge.yaml;

import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.change.RegistryKey;
import io.mapimedic.change.RegistryKey.Hive;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one change of the registry: {@code { action: set, hive: HKCU, key: …, name: …, type: REG_DWORD, value: 1, undo: … }}. */
final class RegistryChangeReader {

    private enum Action {
        SET,
        DELETE,
        DELETE_KEY
    }

    RegistryChange read(YamlMap entry) {
        RegistryKey key = new RegistryKey(entry.choice("hive", Hive.class, Hive.HKCU), path(entry));
        RegistryChange change = switch (entry.choice("action", Action.class, Action.DELETE_KEY)) {
            case SET -> {
                RegistryType type = type(entry);
                yield new RegistryChange.SetValue(key, name(entry), value(entry, type), undo(entry, type));
            }
            case DELETE -> {
                RegistryType type = type(entry);
                yield new RegistryChange.DeleteValue(key, name(entry), type, undo(entry, type));
            }
            case DELETE_KEY -> new RegistryChange.DeleteKey(key);
        };
        entry.done();
        return change;
    }

    private static String path(YamlMap entry) {
        String path = entry.text("key");
        if (path.startsWith("\\")
                || path.endsWith("\\")
                || path.contains("\\\\")
                || path.chars().anyMatch(c -> c < 0x20)) {
            entry.complain("key", "'%s' must be names with one backslash between them.".formatted(path));
        }
        return path;
    }

    private static String name(YamlMap entry) {
        return "(default)".equals(entry.text("name")) ? "" : entry.text("name");
    }

    private static RegistryType type(YamlMap entry) {
        return entry.choice("type", RegistryType.class, RegistryType.REG_SZ);
    }

    private static Undo undo(YamlMap entry, RegistryType type) {
        YamlMap undo = entry.map("undo");
        if (undo == null) {
            entry.complain("undo", "a registry change needs its undo.");
            return new Undo.Delete();
        }
        Undo read = new Undo.Delete();
        if (undo.choice("action", Action.class, Action.DELETE) == Action.SET) {
            String measured = undo.optionalText("measured");
            read = measured == null ? new Undo.Set(value(undo, type)) : new Undo.SetMeasured(type, measured);
        }
        undo.done();
        return read;
    }

    private static RegistryValue value(YamlMap entry, RegistryType type) {
        Object plain = entry.plain("value");
        RegistryValue value = switch (type) {
            case REG_DWORD, REG_QWORD -> whole(type, plain);
            case REG_SZ, REG_EXPAND_SZ -> plain instanceof String text ? new RegistryValue.Text(type, text) : null;
            case REG_MULTI_SZ -> texts(plain);
            case REG_BINARY -> binary(plain);
        };
        if (value == null) {
            entry.complain("value", "'%s' is not a value for %s.".formatted(plain, type));
            return new RegistryValue.Text(RegistryType.REG_SZ, "?");
        }
        return value;
    }

    private static @Nullable RegistryValue whole(RegistryType type, @Nullable Object plain) {
        long most = type == RegistryType.REG_DWORD ? 0xFFFFFFFFL : Long.MAX_VALUE;
        return plain instanceof Long number && number >= 0 && number <= most
                ? new RegistryValue.Whole(type, number)
                : null;
    }

    private static @Nullable RegistryValue texts(@Nullable Object plain) {
        if (plain instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof String text && !text.isEmpty())) {
            return new RegistryValue.MultiText(
                    list.stream().map(String.class::cast).toList());
        }
        return null;
    }

    private static @Nullable RegistryValue binary(@Nullable Object plain) {
        return plain instanceof String hex && hex.length() % 2 == 0 && hex.matches("[0-9a-f]*")
                ? new RegistryValue.Binary(hex)
                : null;
    }
}
