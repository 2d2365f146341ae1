package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.Places;
import io.mapimedic.adapter.probe.ProbedObject;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.RegistryItem;
import io.mapimedic.adapter.probe.Signatures;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the objects of one export are, and hands them on: by their type, by the shape of a collection that a script put
 * together, by their properties, or, for the boxes of a script, by what lies inside.
 */
final class ClixmlObjects {

    private static final int DEEPEST = 10;

    /** What {@code Format-List} hands on. */
    private static final String FORMATTED = "Microsoft.PowerShell.Commands.Internal.Format.";

    private static final int MOST_TYPES = 100;

    private final ReadingSink sink;
    private final ObjectProperties properties;
    private final List<Shape> shapes = List.of(
            new TlsSettings(),
            new AppPools(),
            new ExtendedProtection(),
            new WebSites(),
            new WebBindings(),
            new WebApplications(),
            new MachineState());
    private final Map<String, Integer> unused = new TreeMap<>();
    private final Set<ClixmlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int firstUnused;
    private boolean isUsed;

    ClixmlObjects(ReadingSink sink) {
        this.sink = sink;
        this.properties = new ObjectProperties(sink);
    }

    void add(ClixmlNode object) {
        seen.clear();
        add(object, null, 0);
    }

    /** An object that was cut off: its whole properties are true, but a collection would be judged by half of it. */
    void addUnfinished(ClixmlNode object) {
        cmdlet(object).ifPresent(cmdlet -> sink.object(properties.of(object, cmdlet)));
    }

    private void add(ClixmlNode node, @Nullable String machine, int depth) {
        if (!node.isObject() || depth > DEEPEST || !seen.add(node) || sink.isFull()) {
            return;
        }
        Optional<String> cmdlet = cmdlet(node);
        Optional<Shape> shape =
                shapes.stream().filter(candidate -> candidate.fits(node)).findFirst();
        isUsed |= shape.isPresent() || cmdlet.isPresent();
        if (shape.isPresent()) {
            shape.get().report(node, machine, sink);
        } else if (cmdlet.isPresent()) {
            sink.object(properties.of(node, cmdlet.get()));
        } else if (isTold(node, depth)) {
            isUsed = true;
            sink.object(properties.of(node, null));
        } else {
            addInside(node, machine, depth);
        }
    }

    private static Optional<String> cmdlet(ClixmlNode node) {
        return TypeNames.cmdlet(node.types);
    }

    /** What {@code Select-Object} left has lost its class, but its properties may still tell. */
    private boolean isTold(ClixmlNode node, int depth) {
        boolean hasLostItsClass = isScriptObject(node) || node.type().contains("Selected.");
        if (!hasLostItsClass || depth > 1 || node.properties.isEmpty() || node.isList) {
            return false;
        }
        ProbedObject object = properties.of(node, null);
        return RegistryItem.is(object) || Signatures.cmdletOf(object).isPresent();
    }

    private void addInside(ClixmlNode node, @Nullable String machine, int depth) {
        boolean isBox = node.isList || isScriptObject(node) || node.type().contains("CounterSampleSet");
        if (!isBox) {
            count(node);
            return;
        }
        String inside = node.text("ServerName").orElse(machine);
        node.items.forEach(item -> add(item, inside, depth + 1));
        node.properties.forEach(property -> add(property, inside, depth + 1));
        if (depth == 0 && !node.isList) {
            countEmpty(node);
        }
    }

    private static boolean isScriptObject(ClixmlNode node) {
        return node.type().contains("PSCustomObject") || node.types.isEmpty();
    }

    private void countEmpty(ClixmlNode node) {
        boolean hasObjects = node.properties.stream().anyMatch(ClixmlNode::isObject);
        if (!hasObjects) {
            count(node);
        }
    }

    private void count(ClixmlNode node) {
        String type = TypeNames.plain(node.type());
        String name = type.isEmpty() || type.contains("`") ? "" : type;
        if (unused.isEmpty()) {
            firstUnused = node.line;
        }
        if (!name.isEmpty() && (unused.containsKey(name) || unused.size() < MOST_TYPES)) {
            unused.merge(name, 1, Integer::sum);
        }
    }

    /** Tells which objects were there that nothing uses. */
    void finish() {
        if (!isUsed && unused.isEmpty() && !sink.isFull()) {
            sink.reject(
                    Places.WHOLE, "", "The exported objects were read, but no rule uses objects of this kind.", null);
        }
        unused.forEach((type, count) -> {
            boolean isFormatted = type.startsWith(FORMATTED);
            sink.reject(
                    firstUnused,
                    "%d × %s".formatted(count, type),
                    isFormatted
                            ? "These are instructions for printing, not the objects themselves."
                            : "Read, but no rule uses objects of this kind.",
                    isFormatted ? "Export without Format-List or Format-Table in front of Export-Clixml." : null);
        });
    }
}
