package io.mapimedic.text;

import io.mapimedic.knowledge.EvidenceDefinition;

/**
 * A name that a program prints before a value, and the key it may stand for.
 *
 * @param owner      the cmdlet or the path in the registry that it belongs to, in small letters
 * @param kind       how its values look
 * @param definition of the key
 */
record QuotedName(String owner, Kind kind, EvidenceDefinition definition) {

    enum Kind {
        /** A property of an object, {@code MapiHttpEnabled}. */
        PROPERTY,
        /** A service, an application pool, a site or a component, which is in a state. */
        STATE,
        /** A value of the registry. */
        REGISTRY
    }
}
