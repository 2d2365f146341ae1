package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's tree, walked by a client that answers whatever is asked next. */
@QuarkusTest
class GuidedInterviewTest {

    private static final List<String> ORDER = List.of(
            "organization.mapi-http-enabled",
            "client.cannot-connect",
            "client.slow",
            "client.only-specific-clients-affected",
            "server.mapi-health");

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            false                                | enable
            true, true                           | connectivity
            true, false, true                    | optimise
            true, false, false, true             | client-specific
            true, false, false, false, unhealthy | infrastructure
            """)
    void answering_what_is_asked_reaches_the_leaf_in_the_order_of_the_guide(String answers, String leaf) {
        List<Map<String, Object>> told = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (String answer : answers.split(", ")) {
            JsonPath open = diagnosis("guided", told);
            assertThat(open.getString("decisionTree.leaf")).isNull();
            assertThat(open.getList("decisionTree.path")).hasSize(asked.size() + 1);
            asked.add(open.getString("nextQuestion.id"));
            told.add(Map.of("key", open.getString("nextQuestion.id"), "value", value(answer), "source", "form"));
        }

        JsonPath end = diagnosis("guided", told);

        assertThat(asked).isEqualTo(ORDER.subList(0, asked.size()));
        assertThat(end.getString("decisionTree.leaf")).isEqualTo(leaf);
        assertThat(end.getString("nextQuestion")).isNull();
        assertThat(end.getString("stop")).isEqualTo("tree-at-leaf");
        assertThat(diagnosis("adaptive", told).getList("decisionTree.path"))
                .as("both modes show the path")
                .isEqualTo(end.getList("decisionTree.path"));
    }

    @Test
    void what_is_known_advances_without_being_asked() {
        List<Map<String, Object>> known = List.of(
                Map.of("key", ORDER.get(0), "value", true, "source", "probe"),
                Map.of("key", ORDER.get(1), "value", false, "source", "probe"));

        JsonPath open = diagnosis("guided", known);

        assertThat(open.getString("nextQuestion.id")).isEqualTo(ORDER.get(2));
        assertThat(open.getList("decisionTree.path.how")).containsExactly("known", "known", "open");
    }

    private static Object value(String answer) {
        return switch (answer) {
            case "true" -> true;
            case "false" -> false;
            default -> answer;
        };
    }

    private static JsonPath diagnosis(String mode, List<Map<String, Object>> evidence) {
        return given().contentType("application/json")
                .body(Map.of("context", Map.of("mode", mode, "now", "2026-11-22T09:00:00Z"), "evidence", evidence))
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
