package io.mapimedic.collect;

import java.util.Set;
import java.util.TreeSet;

/**
 * One value of the registry. That it is missing is an answer too.
 *
 * @param place whose it is: of a client or a server
 * @param hive  {@code HKCU} or {@code HKLM}
 * @param key   below the hive
 * @param name  of the value
 * @param keys  the keys of the vocabulary that it answers
 */
public record RegistryItem(Place place, String hive, String key, String name, Set<String> keys) {

    /** Reads {@code HKLM\Path\Name}. */
    static RegistryItem of(Place place, String printed, Set<String> keys) {
        int first = printed.indexOf('\\');
        int last = printed.lastIndexOf('\\');
        return new RegistryItem(
                place,
                printed.substring(0, first),
                printed.substring(first + 1, last),
                printed.substring(last + 1),
                keys);
    }

    static RegistryItem both(RegistryItem first, RegistryItem second) {
        Set<String> keys = new TreeSet<>(first.keys);
        keys.addAll(second.keys);
        return new RegistryItem(first.place, first.hive, first.key, first.name, keys);
    }

    static boolean is(String printed) {
        return printed.startsWith("HKCU\\") || printed.startsWith("HKLM\\");
    }
}
