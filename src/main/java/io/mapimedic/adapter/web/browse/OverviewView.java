package io.mapimedic.adapter.web.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The overview of the knowledge: all items by kind, or those that a search found.
 *
 * @param query what was searched for, empty for everything
 */
public record OverviewView(String query, int found, int rules, String version, List<Section> sections) {

    static final int MAX_QUERY = 100;

    /** The items of one kind; unfolded when a search found them. */
    public record Section(ItemKind kind, List<Item> items, boolean open) {}

    /** Builds the overview; upper and lower case do not matter. */
    public static OverviewView of(KnowledgeIndex index, String query, int rules, String version) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String shortened = wanted.length() > MAX_QUERY ? wanted.substring(0, MAX_QUERY) : wanted;
        List<Section> sections = Arrays.stream(ItemKind.values())
                .map(kind -> new Section(kind, matching(index.of(kind), shortened), !shortened.isEmpty()))
                .filter(section -> !section.items().isEmpty())
                .toList();
        int found =
                sections.stream().mapToInt(section -> section.items().size()).sum();
        return new OverviewView(query.strip(), found, rules, version, sections);
    }

    private static List<Item> matching(List<Item> items, String wanted) {
        return items.stream()
                .filter(item -> item.id().toLowerCase(Locale.ROOT).contains(wanted)
                        || item.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
