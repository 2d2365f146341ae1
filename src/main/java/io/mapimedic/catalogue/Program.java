package io.mapimedic.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * A program of Windows.
 *
 * @param name     without extension
 * @param readOnly the beginnings of argument lists that change nothing, such as {@code query}; an empty text for all
 * @param changing the beginnings that change something
 * @param switches documented switches, with their dash or slash
 */
public record Program(String name, List<String> readOnly, List<String> changing, List<String> switches, String url) {

    /** True when the arguments begin as a documented use does that changes nothing. */
    public boolean onlyReads(List<String> arguments) {
        return begins(arguments, readOnly);
    }

    /** True when the arguments begin as a documented use does. */
    public boolean knows(List<String> arguments) {
        return begins(arguments, readOnly) || begins(arguments, changing);
    }

    private static boolean begins(List<String> arguments, List<String> beginnings) {
        String line = " " + String.join(" ", arguments).toLowerCase(Locale.ROOT) + " ";
        return beginnings.stream()
                .anyMatch(beginning ->
                        beginning.isEmpty() || line.startsWith(" " + beginning.toLowerCase(Locale.ROOT) + " "));
    }
}
