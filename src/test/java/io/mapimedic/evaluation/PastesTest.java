package io.mapimedic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.evaluation.Pastes.Filed;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The collection itself: complete, and true to the knowledge that it is held against. */
class PastesTest {

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();
    private final List<Filed<Paste.Known>> known = Pastes.known();
    private final List<Filed<Paste.Unknown>> unknown = Pastes.unknown();
    private final List<Filed<Paste.Normal>> normal = Pastes.normal();
    private final List<Filed<Paste.Misleading>> misleading = Pastes.misleading();

    @Test
    void every_paste_has_a_text_a_language_an_audience_and_a_public_source() {
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.paste().paste()).as(one.name()).isNotBlank();
            assertThat(one.paste().language()).as(one.name()).isIn("en", "de");
            assertThat(one.paste().audience()).as(one.name()).isIn("admin", "helpdesk", "enduser");
            assertThat(one.paste().source())
                    .as(one.name())
                    .isNotEmpty()
                    .allSatisfy(url -> assertThat(url).matches("https?://\\S+"));
        });
    }

    @Test
    void every_kind_says_what_is_expected() {
        assertThat(known).allSatisfy(one -> {
            assertThat(one.paste().cause()).as(one.name()).isNotNull();
            assertThat(one.paste().fix()).as(one.name()).isNotNull();
            assertThat(one.paste().expect()).as(one.name()).isIn(null, "first-three");
        });
        assertThat(unknown)
                .allSatisfy(one ->
                        assertThat(one.paste().whyUnknown()).as(one.name()).isNotBlank());
        assertThat(normal)
                .allSatisfy(one ->
                        assertThat(one.paste().expectNormal()).as(one.name()).isNotBlank());
        assertThat(misleading)
                .allSatisfy(
                        one -> assertThat(one.paste().whyNot()).as(one.name()).isNotBlank());
    }

    @Test
    void the_ids_of_a_paste_exist_in_the_knowledge() {
        assertThat(known).allSatisfy(one -> {
            assertThat(knowledge.causes().keySet())
                    .as(one.name())
                    .containsAll(one.paste().right());
            assertThat(knowledge.remediations().keySet())
                    .as(one.name())
                    .containsAll(one.paste().fixes());
            assertThat(one.paste().right()).as(one.name()).doesNotHaveDuplicates();
            assertThat(one.paste().fixes()).as(one.name()).doesNotHaveDuplicates();
        });
        assertThat(misleading)
                .allSatisfy(one -> assertThat(knowledge.causes().keySet())
                        .as(one.name())
                        .contains(one.paste().tempts()));
    }

    @Test
    void the_fix_is_one_that_the_knowledge_has_for_the_cause() {
        assertThat(known)
                .allSatisfy(one -> assertThat(
                                knowledge.remediations().get(one.paste().fix()).fixes())
                        .as(one.name())
                        .containsKey(one.paste().cause()));
    }

    @Test
    void the_topic_is_that_of_the_cause() {
        assertThat(known)
                .allSatisfy(one -> assertThat(one.paste().cause())
                        .as(one.name())
                        .startsWith(one.paste().topic() + "."));
    }

    @Test
    void no_two_pastes_are_equal() {
        Map<String, String> seen = new HashMap<>();

        assertThat(all()).allSatisfy(one -> {
            String text = one.paste().paste().replaceAll("\\s+", " ").strip();
            assertThat(seen.putIfAbsent(text, one.name())).as(one.name()).isNull();
        });
    }

    @Test
    void the_collection_is_broad() {
        Set<String> causes = known.stream().map(one -> one.paste().cause()).collect(Collectors.toSet());
        Set<String> topics =
                knowledge.causes().values().stream().map(PastesTest::topic).collect(Collectors.toSet());

        assertThat(known).hasSizeGreaterThanOrEqualTo(200);
        assertThat(unknown).hasSizeGreaterThanOrEqualTo(30);
        assertThat(normal).hasSizeGreaterThanOrEqualTo(25);
        assertThat(causes).hasSizeGreaterThanOrEqualTo(120);
        assertThat(known.stream().map(one -> one.paste().topic())).containsAll(topics);
        assertThat(known.stream().filter(one -> one.paste().language().equals("de")))
                .hasSizeGreaterThanOrEqualTo(known.size() / 3);
    }

    private static String topic(Cause cause) {
        return cause.id().substring(0, cause.id().indexOf('.'));
    }

    private List<Filed<? extends Paste>> all() {
        return Stream.of(known, unknown, normal, misleading)
                .<Filed<? extends Paste>>flatMap(List::stream)
                .toList();
    }
}
