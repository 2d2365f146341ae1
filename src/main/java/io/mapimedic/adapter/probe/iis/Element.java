package io.mapimedic.adapter.probe.iis;

import java.util.Map;
import java.util.Optional;

/**
 * One element of a configuration file.
 *
 * @param name       without its prefix
 * @param attributes by name, as they stand
 * @param line       where it ends its start tag, counted from 0
 */
record Element(String name, Map<String, String> attributes, int line) {

    Element {
        attributes = Map.copyOf(attributes);
    }

    /** The value as it stands; empty when the attribute is not there. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The value, or this one when the attribute is not there. */
    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** Whether the attribute says so; IIS writes {@code true}, people also {@code True}. */
    boolean is(String attribute, boolean expected) {
        return Boolean.toString(expected)
                .equalsIgnoreCase(attribute(attribute, "").strip());
    }
}
