package io.mapimedic.knowledge.yaml;

import java.util.List;
import java.util.Set;

/** Reads {@code applies-to}: the Exchange versions that a cause or a remediation is for; all of them when nothing stands there. */
final class Editions {

    private static final Set<String> KNOWN = Set.of("2013", "2016", "2019", "se", "online");

    private Editions() {}

    static List<String> read(YamlMap entry) {
        List<String> editions = entry.texts("applies-to");
        for (String edition : editions) {
            if (!KNOWN.contains(edition)) {
                entry.complain("applies-to", "'%s' is not one of 2013, 2016, 2019, se, online.".formatted(edition));
            }
        }
        return editions;
    }
}
