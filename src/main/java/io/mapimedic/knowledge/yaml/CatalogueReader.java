package io.mapimedic.knowledge.yaml;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Cmdlet;
import io.mapimedic.catalogue.Cmdlet.ParameterKind;
import io.mapimedic.catalogue.Cmdlet.ReadsBack;
import io.mapimedic.catalogue.IisSection;
import io.mapimedic.catalogue.Program;
import io.mapimedic.catalogue.RegistryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code catalogue/}: cmdlets, registry values, counters, settings of IIS, programs, and what has been retired. */
final class CatalogueReader {

    private final YamlFiles files;
    private final SortedMap<String, Cmdlet> cmdlets = Catalogue.map();
    private final SortedMap<String, RegistryEntry> registry = Catalogue.map();
    private final SortedMap<String, IisSection> iis = Catalogue.map();
    private final SortedMap<String, Program> programs = Catalogue.map();
    private final Set<String> counters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> common = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> types = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> retired = new LinkedHashMap<>();

    CatalogueReader(YamlFiles files) {
        this.files = files;
    }

    Catalogue read() {
        for (YamlMap file : files.in("catalogue")) {
            String module = file.optionalText("module");
            file.maps("cmdlets").forEach(entry -> put(cmdlets, entry, cmdlet(entry, module == null ? "" : module)));
            file.maps("registry").forEach(this::registry);
            file.maps("iis").forEach(entry -> put(iis, entry, section(entry)));
            file.maps("programs").forEach(entry -> put(programs, entry, program(entry)));
            counters.addAll(file.texts("counters"));
            common.addAll(file.texts("common-parameters"));
            types.addAll(file.texts("types"));
            retired.putAll(file.textMap("retired"));
            file.done();
        }
        return new Catalogue(cmdlets, registry, counters, iis, programs, common, types, retired);
    }

    private static <T> void put(SortedMap<String, T> map, YamlMap entry, Map.Entry<String, T> item) {
        if (map.putIfAbsent(item.getKey(), item.getValue()) != null) {
            entry.complain("name", "'%s' stands twice.".formatted(item.getKey()));
        }
        entry.done();
    }

    private static Map.Entry<String, Cmdlet> cmdlet(YamlMap entry, String module) {
        String name = entry.text("name");
        return Map.entry(
                name,
                new Cmdlet(
                        name,
                        module,
                        !"false".equals(entry.text("changes")),
                        Set.copyOf(entry.texts("available")),
                        entry.texts("aliases"),
                        parameters(entry),
                        readsBack(entry),
                        entry.text("url")));
    }

    private static Map<String, Cmdlet.Parameter> parameters(YamlMap entry) {
        SortedMap<String, Cmdlet.Parameter> read = Catalogue.map();
        YamlMap parameters = entry.map("parameters");
        if (parameters == null) {
            return read;
        }
        for (String name : parameters.names().stream().sorted().toList()) {
            YamlMap parameter = parameters.map(name);
            if (parameter != null) {
                read.put(name, parameter(name, parameter));
                parameter.done();
            }
        }
        return read;
    }

    private static Cmdlet.Parameter parameter(String name, YamlMap entry) {
        Double position = entry.optionalNumber("position");
        return new Cmdlet.Parameter(
                name,
                entry.choice("type", ParameterKind.class, ParameterKind.OBJECT),
                "true".equals(entry.optionalText("list")),
                entry.texts("values"),
                "true".equals(entry.optionalText("nullable")),
                position == null ? -1 : position.intValue(),
                Set.copyOf(entry.texts("available")));
    }

    private static @Nullable ReadsBack readsBack(YamlMap entry) {
        YamlMap back = entry.map("reads-back");
        if (back == null) {
            return null;
        }
        SortedMap<String, String> keep = Catalogue.map();
        keep.putAll(back.textMap("keep"));
        SortedMap<String, String> properties = Catalogue.map();
        properties.putAll(back.textMap("properties"));
        ReadsBack read = new ReadsBack(back.text("cmdlet"), keep, properties);
        back.done();
        return read;
    }

    private void registry(YamlMap entry) {
        String key = entry.text("key");
        List<String> sources = entry.texts("sources");
        YamlMap values = entry.map("values");
        if (values != null) {
            values.names().stream().sorted().forEach(name -> value(entry, values.map(name), key, name, sources));
        }
        entry.done();
    }

    private void value(YamlMap entry, @Nullable YamlMap value, String key, String name, List<String> sources) {
        if (value == null) {
            return;
        }
        RegistryEntry item = new RegistryEntry(
                key,
                name,
                value.text("type"),
                value.texts("values"),
                whole(value, "least"),
                whole(value, "most"),
                sources);
        value.done();
        if (registry.putIfAbsent(key + "\\" + name, item) != null) {
            entry.complain("key", "'%s\\%s' stands twice.".formatted(key, name));
        }
    }

    private static @Nullable Long whole(YamlMap entry, String name) {
        Double number = entry.optionalNumber(name);
        return number == null ? null : number.longValue();
    }

    private static Map.Entry<String, IisSection> section(YamlMap entry) {
        SortedMap<String, List<String>> attributes = Catalogue.map();
        YamlMap listed = entry.map("attributes");
        if (listed != null) {
            listed.names().forEach(name -> attributes.put(name, listed.texts(name)));
        }
        String filter = entry.text("filter");
        return Map.entry(
                filter,
                new IisSection(
                        filter, "true".equals(entry.optionalText("locked")), attributes, entry.texts("sources")));
    }

    private static Map.Entry<String, Program> program(YamlMap entry) {
        String name = entry.text("name");
        return Map.entry(
                name,
                new Program(
                        name,
                        entry.texts("read-only"),
                        entry.texts("changing"),
                        entry.texts("switches"),
                        entry.text("url")));
    }
}
