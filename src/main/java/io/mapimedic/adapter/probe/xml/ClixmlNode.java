package io.mapimedic.adapter.probe.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value of an exported object, as {@link ClixmlParser} fills it: a number, a text, an object with properties, a list. The entries of a
 * dictionary are properties that are named by their keys.
 */
final class ClixmlNode {

    final String name;
    final String tag;
    final int line;
    final List<ClixmlNode> properties;
    final List<ClixmlNode> items;

    /** The .NET class and its ancestors, the class first; empty for plain values. */
    List<String> types = List.of();

    @Nullable
    String text;

    /** A dictionary, a list: even an empty one is not nothing. */
    boolean isList;

    boolean isTooLong;

    /** False for what the end of the input cut off. */
    boolean isWhole;

    ClixmlNode(String name, String tag, int line) {
        this.name = name;
        this.tag = tag;
        this.line = line;
        this.properties = new ArrayList<>();
        this.items = new ArrayList<>();
    }

    private ClixmlNode(String name, ClixmlNode like) {
        this.name = name;
        this.tag = like.tag;
        this.line = like.line;
        this.properties = like.properties;
        this.items = like.items;
        this.types = like.types;
        this.text = like.text;
        this.isList = like.isList;
        this.isTooLong = like.isTooLong;
        this.isWhole = like.isWhole;
    }

    /** The same object as the value of another property. */
    ClixmlNode named(String other) {
        return name.equals(other) ? this : new ClixmlNode(other, this);
    }

    boolean isNothing() {
        return tag.equals("Nil");
    }

    boolean isObject() {
        return tag.equals("Obj");
    }

    String type() {
        return types.isEmpty() ? "" : types.get(0);
    }

    /** The property of this name; upper and lower case alike, the last one printed when there are two. */
    Optional<ClixmlNode> property(String wanted) {
        ClixmlNode found = null;
        for (ClixmlNode property : properties) {
            if (property.name.equalsIgnoreCase(wanted)) {
                found = property;
            }
        }
        return Optional.ofNullable(found);
    }

    boolean has(String... names) {
        return Stream.of(names).allMatch(name -> property(name).isPresent());
    }

    /** The text of a property on one line; empty when it is missing, null, blank or longer than anything that counts. */
    Optional<String> text(String property) {
        return property(property)
                .filter(node -> !node.isTooLong)
                .map(node -> node.text)
                .map(text -> text.replaceAll("\\p{Cntrl}++", " ").strip())
                .filter(text -> !text.isBlank());
    }

    /** A property of a property: {@code AppSettings.add.recycling}. */
    Optional<ClixmlNode> at(String... path) {
        Optional<ClixmlNode> node = Optional.of(this);
        for (String name : path) {
            node = node.flatMap(it -> it.property(name));
        }
        return node;
    }
}
