package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExplanationsTest {

    private static final String PATH = "/api/v1/explanations";
    private static final String OFF =
            "\"context\":{\"now\":\"2026-11-22T09:00:00Z\"},\"evidence\":[{\"key\":\"organization.mapi-http-enabled\",\"value\":false}]";

    @Test
    void a_cause_comes_with_its_chain_and_its_sentences() {
        post("{\"about\":{\"cause\":\"protocol.organization-switched-off\"}," + OFF + "}")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("kind", equalTo("how"))
                .body("about.subject", equalTo("organization"))
                .body("chain.rank", equalTo(1))
                .body("chain.because[0].finding.because[0].evidence.key", equalTo("organization.mapi-http-enabled"))
                .body("chain.because[0].finding.because[0].place", equalTo("$.evidence[0]"))
                .body("chain.because[0].finding.sources.id", hasItem("CFG"))
                .body("text", hasItem(startsWith("For it, strongly for")));
    }

    @Test
    void an_explanation_comes_as_a_note_too() {
        String note = given().contentType("application/json")
                .accept("text/markdown")
                .body("{\"about\":{\"cause\":\"protocol.organization-switched-off\"}," + OFF + "}")
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/markdown"))
                .extract()
                .asString();

        assertThat(note).startsWith("# MAPI over HTTP: why").contains("    - Because ");
    }

    @Test
    void the_same_request_gets_the_same_bytes() {
        String request = "{\"about\":{\"counterfactual\":true}," + OFF + "}";

        assertThat(post(request).extract().asString())
                .isEqualTo(post(request).extract().asString());
    }

    @Test
    void a_misspelt_id_is_named_with_its_value_and_the_nearest_one() {
        post("{\"about\":{\"cause\":\"protocol.organisation-switched-off\"}}")
                .statusCode(400)
                .body("errors[0].field", equalTo("$.about.cause"))
                .body("errors[0].value", equalTo("protocol.organisation-switched-off"))
                .body("errors[0].remedy", containsString("'protocol.organization-switched-off'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cause\":\"<script>alert(1)</script>\"}",
                "{\"cause\":\"\"}",
                "{\"cause\":\"a\\u0000b\\r\\nSet-Cookie: x\"}",
                "{\"cause\":\"\\u202Egpj.exe\"}",
                "{\"cause\":\"\\uD800\"}",
                "{\"cause\":7}",
                "{\"cause\":null}",
                "{\"cause\":{\"id\":\"x\"}}",
                "{\"finding\":\"../../etc/passwd\"}",
                "{\"remediation\":\"';drop table\"}",
                "{\"question\":\"server.certificate.days-left\"}",
                "{\"question\":\"no.such-key\"}",
                "{\"counterfactual\":false}",
                "{\"counterfactual\":\"true\"}",
                "{\"counterfactual\":true,\"subject\":\"server:EX01\"}",
                "{\"cause\":\"protocol.organization-switched-off\",\"subject\":\"planet:Mars\"}",
                "{\"cause\":\"protocol.organization-switched-off\",\"subject\":\"server:EX99\"}",
                "{\"cause\":\"protocol.organization-switched-off\",\"finding\":\"protocol.organization-off\"}",
                "{\"reason\":\"x\"}",
                "{}",
                "[]",
                "null",
                "\"why\""
            })
    void what_cannot_be_explained_is_refused_with_a_remedy(String about) {
        post("{\"about\":" + about + "," + OFF + "}")
                .statusCode(400)
                .body("errors.field", everyItem(startsWith("$.about")))
                .body("errors.remedy", everyItem(notNullValue()));
    }

    @Test
    void a_very_long_id_is_refused_and_not_repeated() {
        String answer = post("{\"about\":{\"cause\":\"" + "x".repeat(100_000) + "\"}}")
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).hasSizeLessThan(2_000);
    }

    @Test
    void what_is_wrong_with_the_case_is_said_as_for_a_diagnosis() {
        post("{\"about\":{\"counterfactual\":true},\"evidence\":[{\"key\":\"organization.mapi-http-enabeld\",\"value\":false}]}")
                .statusCode(400)
                .body("errors[0].field", equalTo("$.evidence[0].key"));
    }

    @Test
    void a_diagnosis_holds_shares_effects_and_counterfactuals_only_when_asked() {
        given().contentType("application/json")
                .body(
                        "{\"evidence\":[{\"key\":\"client.cannot-connect\",\"value\":true}],\"include\":[\"explanation\",\"counterfactual\"]}")
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .body("causes[0].prior.word", notNullValue())
                .body("causes[0].logOdds", notNullValue())
                .body("answerEffects.dontKnow", hasItems(true, false))
                .body("counterfactual.tried", notNullValue());
        String without = given().contentType("application/json")
                .body("{\"evidence\":[{\"key\":\"client.cannot-connect\",\"value\":true}]}")
                .post("/api/v1/diagnoses")
                .asString();

        assertThat(without).doesNotContain("answerEffects", "counterfactual", "logOdds", "\"prior\"");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(PATH).then();
    }
}
