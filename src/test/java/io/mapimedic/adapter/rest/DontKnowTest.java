package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An interview without memory: the client sends every answer again, and "I do not know" is an answer. */
@QuarkusTest
class DontKnowTest {

    @Test
    void a_question_that_nobody_can_answer_is_not_asked_again() {
        Map<String, String> answers = new LinkedHashMap<>();

        IntStream.range(0, 8).forEach(round -> {
            String asked = nextQuestion(answers);
            assertThat(answers).doesNotContainKey(asked);
            answers.put(asked, "unknown");
        });
    }

    @Test
    void a_decision_tree_whose_question_nobody_can_answer_is_left() {
        given().contentType("application/json")
                .body("""
                        {"context": {"mode": "guided"}, "evidence": [{"key": "%s", "value": "unknown"}]}""".formatted(firstOfTheTree()))
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .body("nextQuestion.id", not(firstOfTheTree()));
    }

    private static String firstOfTheTree() {
        return given().contentType("application/json")
                .body("{\"context\": {\"mode\": \"guided\"}}")
                .post("/api/v1/diagnoses")
                .path("nextQuestion.id");
    }

    private static String nextQuestion(Map<String, String> answers) {
        List<Map<String, String>> evidence = answers.entrySet().stream()
                .map(answer -> Map.of("key", answer.getKey(), "value", answer.getValue(), "source", "chat"))
                .toList();
        return given().contentType("application/json")
                .body(Map.of("evidence", evidence))
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .extract()
                .path("nextQuestion.id");
    }
}
