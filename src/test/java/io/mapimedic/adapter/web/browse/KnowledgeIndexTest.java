package io.mapimedic.adapter.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.SampleKnowledge;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeIndexTest {

    private final KnowledgeBase knowledge = SampleKnowledge.knowledge();

    @Test
    void an_item_names_who_refers_to_it() {
        ItemView claim = new ItemViewBuilder(knowledge).build("C045").orElseThrow();

        assertThat(claim.referrers())
                .extracting(Item::id)
                .contains("protocol.enable-organization", "protocol.organization-switched-off", "enable");
        assertThat(claim.claim()).isNotNull();
    }

    @Test
    void every_item_has_a_page() {
        KnowledgeIndex index = new KnowledgeIndex(knowledge);
        ItemViewBuilder pages = new ItemViewBuilder(knowledge);

        for (ItemKind kind : ItemKind.values()) {
            List<Item> items = index.of(kind);
            assertThat(items).as(kind.many()).isNotEmpty();
            items.forEach(item -> assertThat(pages.build(item.id())).isPresent());
        }
    }

    @Test
    void an_unknown_item_has_none() {
        assertThat(new ItemViewBuilder(knowledge).build("../etc/passwd")).isEmpty();
    }

    @Test
    void a_search_finds_by_id_and_title_whatever_the_case() {
        assertThat(overview("protocol.ENABLE-organization", "", "").found()).isEqualTo(1);
        assertThat(overview("nowhere to be found", "", "").sections()).isEmpty();
    }

    @Test
    void the_overview_of_everything_counts_and_a_kind_has_its_items_page_by_page() {
        OverviewView all = overview("", "", "");
        assertThat(all.sections()).allMatch(section -> section.items().isEmpty() && section.count() > 0);

        int evidence = new KnowledgeIndex(TestKnowledge.knowledge())
                .of(ItemKind.EVIDENCE)
                .size();
        List<String> seen = new ArrayList<>();
        for (int page = 1; (page - 1) * OverviewView.PAGE < evidence; page++) {
            OverviewView one = overview("", "evidence", Integer.toString(page));
            assertThat(one.found()).isEqualTo(evidence);
            assertThat(one.pages()).isNotNull();
            assertThat(one.pages().before() == null).isEqualTo(page == 1);
            assertThat(one.sections().get(0).items()).hasSizeLessThanOrEqualTo(OverviewView.PAGE);
            one.sections().get(0).items().forEach(item -> seen.add(item.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(evidence);
    }

    @Test
    void a_search_shows_some_of_each_kind_and_leads_to_all_of_them() {
        assertThat(overview("server", "", "").sections())
                .allMatch(section -> section.items().size() <= OverviewView.FOUND)
                .anyMatch(section -> section.hasMore() && section.href().equals("/knowledge?kind=evidence&q=server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e9", "99999999999999999999", "<script>", "", "٣", "999999"})
    void a_page_that_there_is_not_is_the_nearest_that_there_is(String page) {
        OverviewView one = overview("", "cause", page);

        assertThat(one.sections().get(0).items()).isNotEmpty();
        assertThat(overview("a&b=<\"", "evidence", page).sections().get(0).href())
                .isEqualTo("/knowledge?kind=evidence&q=a%26b%3D%3C%22");
    }

    private static OverviewView overview(String query, String kind, String page) {
        return OverviewView.of(
                new KnowledgeIndex(TestKnowledge.knowledge()), OverviewView.Wanted.of(query, kind, page), 1, "v");
    }
}
