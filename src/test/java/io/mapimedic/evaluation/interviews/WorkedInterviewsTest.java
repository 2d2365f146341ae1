package io.mapimedic.evaluation.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many questions it takes from "Outlook keeps asking for my password" to the cause, in worlds that are known. */
@Tag("knowledge")
class WorkedInterviewsTest {

    private static final Path WRITTEN = Path.of("docs", "interviews.md");
    private static final Worlds WORLDS = Worlds.read("password-prompts.yaml");
    private static final int FEW = 6;

    /** In so many worlds now; more is better, fewer is a loss. */
    private static final int FIRST = 13;

    /** Among the first three. */
    private static final int NAMED = 15;

    private static List<Transcript> transcripts;

    @BeforeAll
    static void conduct() {
        transcripts = WORLDS.worlds().stream()
                .map(world -> Conversation.conduct(TestKnowledge.troubleshooter(), WORLDS, world))
                .toList();
    }

    @Test
    void the_cause_stands_first_after_few_questions() {
        assertThat(transcripts).filteredOn(one -> one.questionsUntil(1) <= FEW).hasSizeGreaterThanOrEqualTo(FIRST);
        assertThat(transcripts).filteredOn(one -> one.questionsUntil(3) <= FEW).hasSizeGreaterThanOrEqualTo(NAMED);
    }

    @Test
    void the_transcripts_in_the_documentation_are_those_of_the_product() throws IOException {
        String page = TranscriptMarkdown.of(WORLDS, transcripts);
        if (Boolean.getBoolean("mapimedic.golden.write")) {
            Files.writeString(WRITTEN, page);
        }

        assertThat(WRITTEN)
                .as("-Dmapimedic.golden.write=true writes it anew; review the difference")
                .hasContent(page);
    }

    @Test
    void the_worlds_speak_of_keys_and_sources_and_causes_that_there_are() {
        var knowledge = TestKnowledge.knowledge();
        for (World world : WORLDS.worlds()) {
            Map<String, ?> tellable = WORLDS.tellable(world);
            assertThat(knowledge.vocabulary().keySet()).as(world.world()).containsAll(tellable.keySet());
            assertThat(knowledge.causes().keySet()).as(world.world()).containsAll(world.cause());
            assertThat(knowledge.references().keySet()).as(world.world()).containsAll(world.sources());
        }
    }
}
