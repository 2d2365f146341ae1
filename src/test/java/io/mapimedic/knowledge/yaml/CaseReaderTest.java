package io.mapimedic.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.testsupport.KnowledgeFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worked case with a wrong word is refused with file and line before it is run. */
class CaseReaderTest {

    private static final String GOOD = """
            cases:
              - case: Off
                given: [ { key: organization.on, value: false, source: ticket } ]
                expect: { first-cause: base.off, belief: very-likely }
            """;

    @TempDir
    Path root;

    @Test
    void a_good_case_is_read() {
        WorkedCase read = read(GOOD).get(0);

        assertThat(read.expect().belief()).isEqualTo("very-likely");
        assertThat(read.given().get(0).source()).isEqualTo("ticket");
        assertThat(read.now()).isEqualTo(CaseReader.DEFAULT_NOW);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            very-likely          | verylikely    | line 4 | Maybe you mean 'very-likely'.
            source: ticket       | source: tickt | line 3 | Maybe you mean 'ticket'.
            case: Off            | cse: Off      | line 2 | Maybe you mean 'case'.
            given: [             | now: yesterday, given: [ | line 3 | is not a time
            """)
    void a_wrong_word_is_named_with_its_line(String word, String wrong, String line, String hint) {
        String content = GOOD.replace(word, wrong.replace(", ", "\n    "));

        assertThat(problems(content))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("knowledge/cases/t.yaml  ")
                        .contains(line)
                        .contains(hint));
    }

    @Test
    void a_subject_that_cannot_be_is_named_with_its_line() {
        assertThat(problems(GOOD.replace("value: false", "value: false, on: " + "A".repeat(300))))
                .singleElement()
                .asString()
                .startsWith("knowledge/cases/t.yaml  line 3")
                .contains("must have 1 to 256 characters");
    }

    private List<WorkedCase> read(String cases) {
        return YamlKnowledgeReader.readCases(
                new KnowledgeFolder(root).write("knowledge/cases/t.yaml", cases).knowledge());
    }

    private List<String> problems(String cases) {
        BrokenKnowledgeException broken = catchThrowableOfType(BrokenKnowledgeException.class, () -> read(cases));
        assertThat(broken).as("the case must be refused").isNotNull();
        return broken.problems().stream().map(Object::toString).toList();
    }
}
