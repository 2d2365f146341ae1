package io.mapimedic.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.testsupport.TestKnowledge;
import org.junit.jupiter.api.Test;

class GuideLintTest {

    private final KnowledgeBase knowledge = TestKnowledge.knowledge();

    @Test
    void the_rules_find_every_command_of_the_guide_that_fails_and_no_other() {
        assertThat(knowledge.guide().values().stream()
                        .filter(claim -> KnowledgeLint.fails(claim, knowledge.catalogue()))
                        .map(GuideClaim::id))
                .containsExactly("C023", "C024", "C077", "C078", "C079", "C109", "C111", "C115");
    }

    @Test
    void the_mark_of_a_claim_is_not_what_decides() {
        GuideClaim failing = knowledge.guide().get("C077");
        GuideClaim unmarked = new GuideClaim(
                failing.id(),
                failing.section(),
                failing.line(),
                failing.kind(),
                failing.says(),
                failing.details(),
                failing.verdict(),
                failing.alternative(),
                failing.why(),
                false,
                failing.servedBy(),
                failing.sources());

        assertThat(KnowledgeLint.fails(unmarked, knowledge.catalogue())).isTrue();
    }
}
