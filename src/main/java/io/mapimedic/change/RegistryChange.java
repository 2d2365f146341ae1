package io.mapimedic.change;

import org.jspecify.annotations.Nullable;

/** One change in the registry, and what brings the state before back. */
public sealed interface RegistryChange {

    RegistryKey key();

    /** A value is written; its key is created when it is missing. The empty name is the default value of the key. */
    record SetValue(RegistryKey key, String name, RegistryValue value, Undo undo) implements RegistryChange {}

    /** A value is deleted; nothing happens when it is not there. */
    record DeleteValue(RegistryKey key, String name, RegistryType type, Undo undo) implements RegistryChange {}

    /** A key is deleted with everything below it; a script that noted the state can bring it back, a file cannot. */
    record DeleteKey(RegistryKey key) implements RegistryChange {}

    /** What brings the state before back when nobody noted it. */
    sealed interface Undo {

        record Delete() implements Undo {}

        record Set(RegistryValue value) implements Undo {}

        /**
         * What was measured in the case.
         *
         * @param parameter name of the parameter of type number that holds it; unknown in many cases
         */
        record SetMeasured(RegistryType type, String parameter) implements Undo {}
    }

    /** Name of the value, null when it is about the key. */
    default @Nullable String valueName() {
        if (this instanceof SetValue set) {
            return set.name();
        }
        return this instanceof DeleteValue delete ? delete.name() : null;
    }
}
