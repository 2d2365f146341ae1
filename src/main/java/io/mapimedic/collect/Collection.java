package io.mapimedic.collect;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.SubjectKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the vocabulary says the knowledge uses and a script can read: each command once, whatever it answers. */
public final class Collection {

    private static final Pattern FOLDER =
            Pattern.compile("Get-ChildItem -Path \\(Join-Path \\$env:(\\w+) '([^']+)'\\)");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, RegistryItem> registry = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> leftOut = new TreeMap<>();
    private final Map<String, Set<String>> derived = new TreeMap<>();
    private final CommandReading reading;

    private Collection(Catalogue catalogue) {
        this.reading = new CommandReading(catalogue);
    }

    public static Collection of(KnowledgeBase knowledge) {
        Collection collection = new Collection(knowledge.catalogue());
        knowledge.vocabulary().values().forEach(collection::add);
        ScriptFunction.items(knowledge.vocabulary().values()).forEach(collection::put);
        Stream.of(FurtherItem.values()).map(FurtherItem::item).forEach(collection::put);
        LogFolder.documented().forEach(folder -> collection.put(folder.item(Set.of())));
        return collection;
    }

    /** What is read, in the order of the places, within one in the order of the files. */
    public List<Item> items(Scope scope) {
        return items.values().stream()
                .filter(item -> scope.has(item.place()))
                .sorted(Comparator.comparing(Item::place)
                        .thenComparing(item -> item.form() == Form.LOG)
                        .thenComparing(Item::file))
                .toList();
    }

    public List<RegistryItem> registry(Scope scope) {
        return registry.values().stream()
                .filter(item -> scope.has(item.place()))
                .sorted(Comparator.comparing(RegistryItem::place))
                .toList();
    }

    /** The keys that the bundle of a script answers, or holds what answers them. */
    public Set<String> keys(Scope scope) {
        Set<String> keys = new TreeSet<>();
        items(scope).forEach(item -> keys.addAll(item.keys()));
        registry(scope).forEach(item -> keys.addAll(item.keys()));
        derived.forEach((from, all) -> {
            if (keys.contains(from)) {
                keys.addAll(all);
            }
        });
        return keys;
    }

    /** The keys that have a command which is not run, each with the reason. */
    public Map<String, String> leftOut() {
        return Map.copyOf(leftOut);
    }

    private void add(EvidenceDefinition definition) {
        if (definition.derivation() != null) {
            derived.computeIfAbsent(definition.derivation().from(), key -> new TreeSet<>())
                    .add(definition.key());
            return;
        }
        List<String> values =
                definition.readFrom().stream().filter(RegistryItem::is).toList();
        Place place = definition.kind() == SubjectKind.CLIENT ? Place.CLIENT : Place.SERVER;
        values.forEach(value -> registry.merge(
                place + value, RegistryItem.of(place, value, Set.of(definition.key())), RegistryItem::both));
        if (values.isEmpty() && definition.command() != null && !ScriptFunction.answers(definition)) {
            addCommand(definition, definition.command());
        }
    }

    private void addCommand(EvidenceDefinition definition, String command) {
        String reason = reason(command);
        Matcher folder = FOLDER.matcher(command);
        Optional<ConfigFile> config = ConfigFile.printedBy(command);
        if (reason != null) {
            leftOut.put(definition.key(), reason);
        } else if (folder.matches()) {
            put(new LogFolder(folder.group(1), folder.group(2)).item(Set.of(definition.key())));
        } else if (config.isPresent()) {
            put(config.get().item(definition));
        } else {
            Item item = reading.item(definition);
            if (item == null) {
                leftOut.put(definition.key(), "The command is no single one.");
            } else {
                put(item);
            }
        }
    }

    private static @Nullable String reason(String command) {
        if (command.startsWith("outlook.exe")) {
            return "It opens a window of Outlook, which a person reads.";
        }
        return command.contains("-ResultSize Unlimited") ? "It reads every mailbox of the organisation." : null;
    }

    private void put(Item item) {
        items.merge(item.file(), item, CommandReading::both);
    }
}
