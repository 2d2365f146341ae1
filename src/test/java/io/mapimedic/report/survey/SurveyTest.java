package io.mapimedic.report.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The survey of the knowledge, and what it must not find. */
@Tag("knowledge")
class SurveyTest {

    private static final Path WRITTEN = Path.of("docs", "knowledge.md");
    private static final List<WorkedCase> CASES = YamlKnowledgeReader.readCases(TestKnowledge.KNOWLEDGE);

    private final Coverage coverage = Coverage.of(TestKnowledge.knowledge(), CASES);

    @Test
    void the_survey_in_the_documentation_is_that_of_the_knowledge() throws IOException {
        String survey = SurveyMarkdown.of(TestKnowledge.knowledge(), CASES);
        if (Boolean.getBoolean("mapimedic.golden.write")) {
            Files.writeString(WRITTEN, survey);
        }

        assertThat(WRITTEN)
                .as("-Dmapimedic.golden.write=true writes it anew; review the difference")
                .hasContent(survey);
    }

    @Test
    void causes_that_share_a_symptom_can_be_told_apart() {
        assertThat(coverage.inseparable()).isEmpty();
    }

    @Test
    void what_the_knowledge_asks_about_can_be_had() {
        assertThat(coverage.unobtainable()).isEmpty();
    }

    @Test
    void every_cause_comes_first_in_one_case_and_must_not_appear_in_another() {
        assertThat(coverage.fewCases()).isEmpty();
    }
}
