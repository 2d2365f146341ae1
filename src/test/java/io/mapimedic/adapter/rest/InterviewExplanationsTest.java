package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why an interview stands where it stands. */
@QuarkusTest
class InterviewExplanationsTest {

    private static final String OFF = "protocol.organization-switched-off";
    private static final String SWITCH = "organization.mapi-http-enabled";

    @Test
    void a_cause_is_explained_down_to_the_answer_that_was_given() {
        Interviewing interview = Interviewing.start("{}");
        interview.answer(1, SWITCH, "false").statusCode(200);

        explain(interview, "{\"about\":{\"cause\":\"" + OFF + "\"}}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"2\"")
                .body("kind", equalTo("how"))
                .body("chain.rank", equalTo(1))
                .body("chain.because[0].finding.because[0].evidence.key", equalTo(SWITCH))
                .body("chain.because[0].finding.because[0].place", equalTo("answer"));
    }

    @Test
    void it_is_the_present_state_that_is_explained() {
        Interviewing interview = Interviewing.start("{}");
        interview.answer(1, SWITCH, "false");
        interview.answer(2, SWITCH, "true");

        explain(interview, "{\"about\":{\"cause\":\"" + OFF + "\"}}").body("chain.rank", not(equalTo(1)));
        interview.delete(3, "/answers/" + SWITCH);

        explain(interview, "{\"about\":{\"question\":\"" + SWITCH + "\"}}")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("kind", equalTo("why-question"))
                .body("text", hasItem(startsWith("Answer ")));
    }

    @Test
    void the_explanation_is_that_of_the_same_case_without_memory() {
        Interviewing interview = Interviewing.start("{}");
        interview.answer(1, SWITCH, "false");
        String at = interview.state().extract().path("changedAt");
        String body =
                "{\"about\":{\"counterfactual\":true},\"context\":{\"now\":\"%s\"},\"evidence\":[{\"key\":\"%s\",\"value\":false,\"observedAt\":\"%s\"}]}"
                        .formatted(at, SWITCH, at);
        Object stateless = given().contentType("application/json")
                .body(body)
                .post("/api/v1/explanations")
                .then()
                .statusCode(200)
                .extract()
                .path("counterfactual");

        explain(interview, "{\"about\":{\"counterfactual\":true}}").body("counterfactual", equalTo(stateless));
    }

    @Test
    void a_link_asks_the_same_and_comes_as_a_note_as_well() {
        Interviewing interview = Interviewing.start("{}");
        interview.answer(1, SWITCH, "false");
        String sent = explain(interview, "{\"about\":{\"cause\":\"" + OFF + "\",\"subject\":\"organization\"}}")
                .extract()
                .asString();

        String link = "/explanations?cause=" + OFF + "&subject=organization&question=";
        given().get(interview.path(link)).then().statusCode(200).body(equalTo(sent));
        given().accept("text/markdown")
                .get(interview.path(link))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/markdown"))
                .body(startsWith("# MAPI over HTTP: why"));
        given().get(interview.path("/explanations?counterfactual=true"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("counterfactual"));
    }

    @Test
    void a_closed_interview_is_explained_and_an_erased_one_is_not() {
        Interviewing interview = Interviewing.start("{}");
        interview.post(1, "/outcome", "{\"result\":\"abandoned\"}").statusCode(200);
        String about = "{\"about\":{\"counterfactual\":true}}";

        explain(interview, about).statusCode(200);
        given().delete(interview.path("")).then().statusCode(204);

        explain(interview, about).statusCode(404).body("detail", containsString("POST /api/v1/interviews"));
        given().get(interview.path("/explanations?counterfactual=true")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"about\":null}",
                "{\"about\":{}}",
                "{\"about\":{\"cause\":\"<script>alert(1)</script>\"}}",
                "{\"about\":{\"cause\":\"\\u202Egpj\"}}",
                "{\"about\":{\"counterfactual\":false}}",
                "{\"about\":{\"cause\":\"protocol.organization-switched-off\",\"finding\":\"protocol.organization-off\"}}",
                "{\"about\":{\"cause\":\"protocol.organization-switched-off\",\"subject\":\"server:EX01\"}}",
                "{\"about\":{\"counterfactual\":true},\"evidence\":[]}"
            })
    void what_cannot_be_explained_is_refused_with_a_remedy(String body) {
        explain(Interviewing.start("{}"), body)
                .statusCode(400)
                .body("errors.field", everyItem(startsWith("$")))
                .body("errors.remedy", everyItem(notNullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', query",
        "?cause=, query",
        "?cause=protocol.organisation-switched-off, cause",
        "?cause=protocol.organization-switched-off&subject=planet:Mars, subject",
        "?cause=a&question=b, query",
        "?counterfactual=yes, counterfactual",
        "?reason=x, reason",
    })
    void a_link_that_names_nothing_is_refused_by_the_name_of_its_parameter(String query, String field) {
        given().get(Interviewing.start("{}").path("/explanations" + query))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .body("errors.remedy", everyItem(notNullValue()));
    }

    @Test
    void nobody_has_an_interview_of_a_guessed_name() {
        given().get("/api/v1/interviews/Zq3wW1v0v0mA5h8Jx2k4R6t9B_s/explanations?counterfactual=true")
                .then()
                .statusCode(404)
                .header("Content-Type", startsWith("application/problem+json"));
    }

    @Test
    void asking_why_changes_nothing() {
        Interviewing interview = Interviewing.start("{}");
        explain(interview, "{\"about\":{\"counterfactual\":true}}");

        assertThat(interview.state().extract().<Integer>path("revision")).isEqualTo(1);
    }

    private static io.restassured.response.ValidatableResponse explain(Interviewing interview, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(interview.path("/explanations"))
                .then();
    }
}
