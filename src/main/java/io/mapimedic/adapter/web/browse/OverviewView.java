package io.mapimedic.adapter.web.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The overview of the knowledge: which kinds of items there are; what a search found of each; or the items of one kind, page by page. It
 * never has more than a few hundred items, however much is known.
 *
 * @param query what was searched for, empty for everything
 * @param kind  the one kind that is shown, null for all
 * @param found how many items there are, shown or not
 * @param pages null where one page is enough
 */
public record OverviewView(
        String query,
        @Nullable ItemKind kind,
        int found,
        int rules,
        String version,
        List<Section> sections,
        @Nullable Pages pages) {

    static final int MAX_QUERY = 100;

    /** Items of one kind on a page. */
    static final int PAGE = 100;

    /** Items of one kind among what a search found. */
    static final int FOUND = 20;

    /**
     * The items of one kind.
     *
     * @param count how many there are
     * @param href  the page with all of them
     * @param items those that are shown; none in the overview of everything
     */
    public record Section(ItemKind kind, int count, String href, List<Item> items) {

        public boolean hasMore() {
            return count > items.size();
        }
    }

    /**
     * Where in the list we are.
     *
     * @param before the page before, null on the first
     * @param after  the page after, null on the last
     */
    public record Pages(
            int page,
            int last,
            @Nullable String before,
            @Nullable String after) {}

    /** What is asked for; words that mean nothing count as absent. */
    public record Wanted(String query, @Nullable ItemKind kind, int page) {

        public static Wanted of(String query, String kind, String page) {
            ItemKind one = Arrays.stream(ItemKind.values())
                    .filter(known -> known.anchor().equals(kind))
                    .findFirst()
                    .orElse(null);
            boolean isNumber = page.matches("[1-9][0-9]{0,5}");
            return new Wanted(query.strip(), one, isNumber ? Integer.parseInt(page) : 1);
        }

        private String word() {
            String word = query.toLowerCase(Locale.ROOT);
            return word.length() > MAX_QUERY ? word.substring(0, MAX_QUERY) : word;
        }

        private String href(ItemKind of, int at) {
            return "/knowledge?kind=%s%s%s"
                    .formatted(
                            of.anchor(),
                            query.isEmpty() ? "" : "&q=" + URLEncoder.encode(word(), StandardCharsets.UTF_8),
                            at > 1 ? "&page=" + at : "");
        }
    }

    /** Builds the overview; upper and lower case do not matter. */
    public static OverviewView of(KnowledgeIndex index, Wanted wanted, int rules, String version) {
        return wanted.kind() == null ? all(index, wanted, rules, version) : one(index, wanted, rules, version);
    }

    private static OverviewView all(KnowledgeIndex index, Wanted wanted, int rules, String version) {
        int shown = wanted.query().isEmpty() ? 0 : FOUND;
        List<Section> sections = Arrays.stream(ItemKind.values())
                .map(kind -> section(kind, matching(index.of(kind), wanted.word()), wanted, 0, shown))
                .filter(section -> section.count() > 0)
                .toList();
        int found = sections.stream().mapToInt(Section::count).sum();
        return new OverviewView(wanted.query(), null, found, rules, version, sections, null);
    }

    private static OverviewView one(KnowledgeIndex index, Wanted wanted, int rules, String version) {
        ItemKind kind = Objects.requireNonNull(wanted.kind());
        List<Item> items = matching(index.of(kind), wanted.word());
        int last = Math.max(1, (items.size() + PAGE - 1) / PAGE);
        int page = Math.min(wanted.page(), last);
        Pages pages = last == 1
                ? null
                : new Pages(
                        page,
                        last,
                        page == 1 ? null : wanted.href(kind, page - 1),
                        page == last ? null : wanted.href(kind, page + 1));
        Section section = section(kind, items, wanted, (page - 1) * PAGE, PAGE);
        return new OverviewView(wanted.query(), kind, items.size(), rules, version, List.of(section), pages);
    }

    private static Section section(ItemKind kind, List<Item> items, Wanted wanted, int from, int most) {
        int begin = Math.min(from, items.size());
        return new Section(
                kind, items.size(), wanted.href(kind, 1), items.subList(begin, Math.min(begin + most, items.size())));
    }

    private static List<Item> matching(List<Item> items, String wanted) {
        return items.stream()
                .filter(item -> item.id().toLowerCase(Locale.ROOT).contains(wanted)
                        || item.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
