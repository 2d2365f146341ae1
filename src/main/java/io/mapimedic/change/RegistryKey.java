package io.mapimedic.change;

/**
 * A key of the registry.
 *
 * @param hive one of the roots
 * @param path below it, backslashes between the names, none at the ends: {@code Software\Microsoft\Exchange}
 */
public record RegistryKey(Hive hive, String path) {

    /** The roots that may be changed. */
    public enum Hive {
        HKCU("HKEY_CURRENT_USER"),
        HKLM("HKEY_LOCAL_MACHINE"),
        HKU("HKEY_USERS"),
        HKCR("HKEY_CLASSES_ROOT");

        private final String fullName;

        Hive(String fullName) {
            this.fullName = fullName;
        }

        public String fullName() {
            return fullName;
        }

        /** True when the change is that of the signed-in user, and not of the machine. */
        public boolean perUser() {
            return this == HKCU;
        }
    }

    @Override
    public String toString() {
        return hive + "\\" + path;
    }
}
