package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of the registry under its short hive: {@code HKEY_CURRENT_USER\Software\…}, {@code HKCU:\Software\…},
 * {@code \\EX01\HKLM\SYSTEM\…} and {@code Registry::HKEY_LOCAL_MACHINE\…} are all read.
 *
 * @param computer the computer it was read from, null when nobody said
 * @param hive     {@code HKCU}, {@code HKLM}, {@code HKU}, {@code HKCR} or {@code HKCC}
 * @param path     the key below the hive, in the case as printed
 */
public record RegistryKey(@Nullable String computer, String hive, String path) {

    private static final Map<String, String> HIVES = Map.of(
            "HKEY_CURRENT_USER", "HKCU",
            "HKEY_LOCAL_MACHINE", "HKLM",
            "HKEY_USERS", "HKU",
            "HKEY_CLASSES_ROOT", "HKCR",
            "HKEY_CURRENT_CONFIG", "HKCC");

    public static Optional<RegistryKey> parse(String text) {
        String rest = text.strip();
        int provider = rest.indexOf("Registry::");
        if (provider >= 0) {
            rest = rest.substring(provider + "Registry::".length());
        }
        String computer = null;
        if (rest.startsWith("\\\\") && rest.indexOf('\\', 2) > 2) {
            computer = rest.substring(2, rest.indexOf('\\', 2));
            rest = rest.substring(rest.indexOf('\\', 2) + 1);
        }
        if (rest.startsWith("Computer\\")) {
            rest = rest.substring("Computer\\".length());
        }
        int end = rest.indexOf('\\');
        String first = (end < 0 ? rest : rest.substring(0, end)).toUpperCase(Locale.ROOT);
        String word = first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
        String hive = HIVES.getOrDefault(word, HIVES.containsValue(word) ? word : "");
        String path = end < 0 ? "" : rest.substring(end + 1);
        while (path.endsWith("\\")) {
            path = path.substring(0, path.length() - 1);
        }
        return hive.isEmpty() ? Optional.empty() : Optional.of(new RegistryKey(computer, hive, path));
    }

    /** The same key, of this computer if the key does not name one itself. */
    public RegistryKey on(@Nullable String other) {
        return computer != null ? this : new RegistryKey(other, hive, path);
    }

    /** Takes one value of this key; null says that the value does not exist. */
    public void observe(String name, @Nullable Object value, int line, ReadingSink sink) {
        String full = hive + (path.isEmpty() ? "" : "\\" + path) + "\\" + name;
        try {
            sink.observe(full, subject(), value, At.line(line));
        } catch (IllegalArgumentException badName) {
            sink.reject(line, full, String.valueOf(badName.getMessage()), null);
        }
    }

    /** What belongs to a user is a client's; what belongs to a machine may be a server's or a client's, unless it is named. */
    private @Nullable Subject subject() {
        boolean isOfUser = hive.equals("HKCU") || hive.equals("HKU");
        if (computer == null || computer.equals(".")) {
            return isOfUser ? Subject.unnamed(SubjectKind.CLIENT) : null;
        }
        return new Subject(isOfUser ? SubjectKind.CLIENT : SubjectKind.SERVER, Subjects.shortName(computer));
    }

    @Override
    public String toString() {
        return hive + "\\" + path;
    }
}
