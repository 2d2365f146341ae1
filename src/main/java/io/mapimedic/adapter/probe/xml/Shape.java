package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import org.jspecify.annotations.Nullable;

/** A collection that a script put together, recognised by its properties; it has no class of its own. */
interface Shape {

    boolean fits(ClixmlNode node);

    /**
     * Reports what lies in it.
     *
     * @param machine the server whose recording it lies in, null when nothing says so
     */
    void report(ClixmlNode node, @Nullable String machine, ReadingSink sink);

    static At at(ClixmlNode node) {
        return At.line(node.line);
    }

    /** The server of that name; null for none, and for a name that cannot be one. */
    static @Nullable Subject server(@Nullable String machine) {
        try {
            return machine == null || machine.isBlank() || machine.equals(".") ? null : Subjects.server(machine);
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }
}
