package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.ProbedObject;
import io.mapimedic.adapter.probe.ProbedObject.Property;
import io.mapimedic.adapter.probe.ReadingSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an exported object into the properties that Format-List would print; nested ones are named {@code Outer.Inner}. */
final class ObjectProperties {

    private static final int DEEPEST = 3;

    /** Hundreds of services with twenty properties each would crowd out everything else. */
    private static final Map<String, Set<String>> KEPT =
            Map.of("Get-Service", Set.of("name", "status", "starttype", "machinename"));

    private static final Set<String> SKIPPED =
            Set.of("serializationdata", "rawdata", "runspaceid", "psshowcomputername", "cimclass", "__classmetadata");

    private final ReadingSink sink;

    ObjectProperties(ReadingSink sink) {
        this.sink = sink;
    }

    ProbedObject of(ClixmlNode node, @Nullable String cmdlet) {
        Map<String, Property> properties = new LinkedHashMap<>();
        add("", node, properties, 0);
        if ("Get-ExchangeCertificate".equals(cmdlet)) {
            node.property("RawData")
                    .ifPresent(raw -> ExportedCertificate.of(node, raw, sink)
                            .forEach(property -> properties.putIfAbsent(key(property.name()), property)));
        }
        Set<String> kept = cmdlet == null ? null : KEPT.get(cmdlet);
        List<Property> all = new ArrayList<>();
        properties.forEach((name, property) -> {
            if ((kept == null || kept.contains(name)) && all.size() < ProbedObject.MAX_PROPERTIES) {
                all.add(property);
            }
        });
        return new ProbedObject(CommandLine.NONE, List.copyOf(all), 1, cmdlet);
    }

    private static void add(String prefix, ClixmlNode node, Map<String, Property> properties, int depth) {
        for (ClixmlNode property : node.properties) {
            String name = prefix + property.name;
            if (SKIPPED.contains(key(property.name)) || properties.size() > ProbedObject.MAX_PROPERTIES) {
                continue;
            }
            PlainValue.of(property)
                    .ifPresentOrElse(
                            value -> properties.put(key(name), new Property(name, value, property.line)), () -> {
                                if (depth < DEEPEST) {
                                    add(name + ".", property, properties, depth + 1);
                                }
                            });
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
