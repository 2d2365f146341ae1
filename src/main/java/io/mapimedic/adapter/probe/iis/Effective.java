package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.Places;
import java.util.List;
import java.util.Optional;

/**
 * What holds at a location. Of a file that was not read to its end only what the location says itself, because a later part may change
 * what it inherits.
 *
 * @param levels     what each location says
 * @param isComplete whether everything that a location inherits from is there
 */
record Effective(Levels levels, boolean isComplete) {

    static final String ACCESS = "system.webServer/security/access";
    static final String IP_SECURITY = "system.webServer/security/ipSecurity";
    static final String KINDS = "system.webServer/security/authentication/";
    static final String WINDOWS = KINDS + "windowsAuthentication";
    static final String PROVIDERS = WINDOWS + "/providers";
    static final String PROTECTION = WINDOWS + "/extendedProtection";

    /** A value and where it stands. */
    record Said(String value, int line) {

        boolean is(String other) {
            return value.equalsIgnoreCase(other);
        }

        /** The items of a list with commas. */
        List<String> items() {
            return List.of(value.split(",")).stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
    }

    /**
     * The value of an attribute; empty when nobody can tell.
     *
     * @param otherwise what the schema of IIS says
     */
    Optional<Said> said(MapiLocation at, String section, String attribute, String otherwise) {
        Optional<Element> saying = isComplete
                ? levels.saying(at.path(), section, attribute)
                : levels.sayingItself(at.path(), section, attribute);
        return saying.map(element -> new Said(element.attribute(attribute, "").strip(), element.line()))
                .or(() -> isComplete ? Optional.of(new Said(otherwise, Places.WHOLE)) : Optional.empty());
    }

    /** The items of a list; empty when nobody can tell. */
    Optional<List<Element>> items(MapiLocation at, String section, String name) {
        return isComplete
                ? Optional.of(levels.items(at.path(), section, name))
                : levels.itemsItself(at.path(), section, name);
    }

    /** Whether this way to sign in is known to be on, or to be off. */
    boolean isSignIn(MapiLocation at, String kind, boolean expected) {
        String otherwise = String.valueOf(kind.equals("anonymous"));
        return said(at, KINDS + kind + "Authentication", "enabled", otherwise)
                .filter(said -> said.is(String.valueOf(expected)))
                .isPresent();
    }

    /** The flags of SSL; empty when nobody can tell. */
    Optional<Said> sslFlags(MapiLocation at) {
        return said(at, ACCESS, "sslFlags", "None");
    }

    boolean hasFlag(MapiLocation at, String flag) {
        return sslFlags(at)
                .filter(said -> said.items().stream().anyMatch(flag::equalsIgnoreCase))
                .isPresent();
    }
}
