package io.mapimedic.adapter.probe.iis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sections of applicationHost.config by location. What a location does not say holds from the one above: application, site, server. An
 * attribute replaces that of the level above; a list adds to it, unless it clears it.
 */
final class Levels {

    private static final int MAX_ENTRIES = 5_000;

    private final Map<String, Map<String, List<Element>>> sections = new HashMap<>();
    private final Map<String, Boolean> lockedByDefault = new HashMap<>();
    private final Map<String, Map<String, Boolean>> locks = new HashMap<>();
    private int entries;

    /** Takes the section itself or one of its {@code add}, {@code remove} and {@code clear}. */
    void add(String location, String section, Element element) {
        if (entries++ < MAX_ENTRIES) {
            sections.computeIfAbsent(folded(location), level -> new HashMap<>())
                    .computeIfAbsent(section, name -> new ArrayList<>())
                    .add(element);
        }
    }

    /** Says whether files below may have this section, as long as no location says otherwise. */
    void lockByDefault(String section, boolean isLocked) {
        if (lockedByDefault.size() < MAX_ENTRIES) {
            lockedByDefault.put(section, isLocked);
        }
    }

    /** Says whether files below this location may have this section. */
    void lock(String location, String section, boolean isLocked) {
        locks.computeIfAbsent(folded(location), level -> new HashMap<>()).put(section, isLocked);
    }

    /** Whether a web.config at this location may not have the section: IIS answers 500.19 when it does. */
    boolean isLocked(String location, String section) {
        boolean isLocked = lockedByDefault.getOrDefault(section, false);
        for (String level : chain(location)) {
            isLocked = locks.getOrDefault(level, Map.of()).getOrDefault(section, isLocked);
        }
        return isLocked;
    }

    /** The element that says last, from the server down to the location, what the attribute is. */
    Optional<Element> saying(String location, String section, String attribute) {
        Element last = null;
        for (String level : chain(location)) {
            for (Element element : of(level, section)) {
                last = element.attribute(attribute).isPresent() ? element : last;
            }
        }
        return Optional.ofNullable(last);
    }

    /** The same at this very location, whatever holds above it. */
    Optional<Element> sayingItself(String location, String section, String attribute) {
        return of(folded(location), section).stream()
                .filter(element -> element.attribute(attribute).isPresent())
                .reduce((first, next) -> next);
    }

    /** The items of a list by the attribute that names them, in their order. */
    List<Element> items(String location, String section, String name) {
        Map<String, Element> items = new LinkedHashMap<>();
        for (String level : chain(location)) {
            of(level, section).forEach(element -> apply(element, name, items));
        }
        return List.copyOf(items.values());
    }

    /** The same at this very location; empty when it may inherit some. */
    Optional<List<Element>> itemsItself(String location, String section, String name) {
        Map<String, Element> items = new LinkedHashMap<>();
        List<Element> own = of(folded(location), section);
        own.forEach(element -> apply(element, name, items));
        boolean inherits = own.stream().noneMatch(element -> element.name().equals("clear"));
        return inherits ? Optional.empty() : Optional.of(List.copyOf(items.values()));
    }

    /** Whether anything is said at this very location. */
    boolean has(String location) {
        return sections.containsKey(folded(location));
    }

    private static void apply(Element element, String name, Map<String, Element> items) {
        String key = element.attribute(name, "").strip().toLowerCase(Locale.ROOT);
        if (element.name().startsWith("clear")) {
            items.clear();
        } else if (element.name().equals("remove")) {
            items.remove(key);
        } else if (!key.isEmpty()) {
            items.put(key, element);
        }
    }

    private List<Element> of(String level, String section) {
        return sections.getOrDefault(level, Map.of()).getOrDefault(section, List.of());
    }

    /** From the server, which is the empty path, down to the location. */
    private static List<String> chain(String location) {
        List<String> chain = new ArrayList<>(List.of(""));
        String path = folded(location);
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            chain.add(path.substring(0, slash));
        }
        chain.add(path);
        return chain;
    }

    private static String folded(String location) {
        String path = location.strip().toLowerCase(Locale.ROOT);
        return path.equals(".") ? "" : path;
    }
}
