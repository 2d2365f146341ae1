package io.mapimedic.adapter.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.SampleKnowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        KnowledgeIndex index = new KnowledgeIndex(knowledge);

        assertThat(OverviewView.of(index, "ENABLE-ORG", 1, "v").found()).isEqualTo(1);
        assertThat(OverviewView.of(index, "nowhere to be found", 1, "v").sections())
                .isEmpty();
    }
}
