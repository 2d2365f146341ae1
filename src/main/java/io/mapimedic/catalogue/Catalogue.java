package io.mapimedic.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that commands of the knowledge may name. Upper and lower case are alike.
 *
 * @param cmdlets     by name
 * @param registry    by key and name, {@code HKCU\Software\Microsoft\Exchange\MapiHttpDisabled}
 * @param counters    counter paths without computer: {@code \MSExchange MapiHttp Emsmdb\Connection Count}
 * @param iis         by filter
 * @param programs    by name
 * @param common      parameters that every cmdlet has
 * @param types       .NET types that an expression may name
 * @param retired     addresses and configurations that the vendor has switched off, each with what to use instead
 */
public record Catalogue(
        SortedMap<String, Cmdlet> cmdlets,
        SortedMap<String, RegistryEntry> registry,
        Set<String> counters,
        SortedMap<String, IisSection> iis,
        SortedMap<String, Program> programs,
        Set<String> common,
        Set<String> types,
        Map<String, String> retired) {

    /** A catalogue in which nothing stands, for tests. */
    public static Catalogue empty() {
        return new Catalogue(map(), map(), Set.of(), map(), map(), Set.of(), Set.of(), Map.of());
    }

    /** A map for names whose case does not matter. */
    public static <T> SortedMap<String, T> map() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    public Optional<Cmdlet> cmdlet(String name) {
        return Optional.ofNullable(cmdlets.get(name));
    }

    public Optional<RegistryEntry> registryValue(String key, String name) {
        return Optional.ofNullable(registry.get(key + "\\" + name));
    }

    /** All names of cmdlets, for suggestions. */
    public List<String> cmdletNames() {
        return List.copyOf(cmdlets.keySet());
    }
}
