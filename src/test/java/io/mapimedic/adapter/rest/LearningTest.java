package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mapimedic.learning.LearnedKnowledge;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outcomes come in, change what is advised, are seen, and are taken back. */
@QuarkusTest
class LearningTest {

    private static final String LEARNING = "/api/v1/knowledge/learning";
    private static final String REMEDIATION = "protocol.enable-organization";
    private static final String CAUSE = "protocol.organization-switched-off";
    private static final String CASE = """
            {"context": {"now": "2026-11-22T09:00:00Z"}, "evidence": [{"key": "organization.mapi-http-enabled", "value": false}]}
            """;

    @Inject
    LearnedKnowledge learning;

    @BeforeEach
    @AfterEach
    void forget() {
        asOperator("token-of-the-tests").delete(LEARNING).then().statusCode(204);
    }

    @Test
    void a_case_has_one_outcome_however_often_it_is_sent() {
        String id = report("INC-1", "fixed").statusCode(201).extract().path("id");

        report("INC-1", "fixed").statusCode(200).body("id", equalTo(id));
        report("INC-1", "not-fixed").statusCode(409).body("type", equalTo("/problems/case-reported"));
    }

    @Test
    void everything_wrong_with_an_outcome_is_told_at_once() {
        given().contentType("application/json")
                .body("""
                        {"case": " ", "remediation": "protocol.enable-organisation", "cause": "x", "subject": "planet",
                         "result": "perhaps", "tried": [1, "y"], "caller": "me"}
                        """)
                .post("/api/v1/outcomes")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "$.caller",
                                "$.case",
                                "$.remediation",
                                "$.cause",
                                "$.subject",
                                "$.result",
                                "$.tried[0]",
                                "$.tried[1]")));
        given().contentType("application/json")
                .body(
                        "{\"case\": \"INC-1\", \"remediation\": \"%s\", \"cause\": \"certificate.expired\", \"result\": \"fixed\"}"
                                .formatted(REMEDIATION))
                .post("/api/v1/outcomes")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("$.cause"));
    }

    @Test
    void what_outcomes_teach_is_used_shown_and_gone_without_a_trace() {
        String before = diagnosis().asString();
        for (int i = 0; i < 10; i++) {
            report("INC-" + i, "not-fixed").statusCode(201);
        }
        assertThat(diagnosis().asString()).as("before the next look").isEqualTo(before);
        learning.refresh();

        String learned = given().get(LEARNING)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("counted", equalTo(10))
                .body("fixRates[0].remediation", equalTo(REMEDIATION))
                .body("fixRates[0].notFixed", equalTo(10))
                .extract()
                .path("knowledge.learned");
        assertThat(diagnosis().<String>path("knowledge.learned"))
                .isEqualTo(learned)
                .startsWith("sha256:");
        assertThat(diagnosis().<Float>path("remediations[0].probability")).isLessThan(0.95f * 0.95f);
        given().get("/api/v1/knowledge/remediations/" + REMEDIATION)
                .then()
                .body("fixes[0].probability", equalTo(0.95f))
                .body("fixes[0].learned", notNullValue());
        given().get("/knowledge/" + REMEDIATION).then().body(containsString("Learned from outcomes"));

        forget();

        given().get(LEARNING).then().body("knowledge.learned", nullValue()).body("outcomes", equalTo(0));
        assertThat(diagnosis().asString()).isEqualTo(before);
    }

    @Test
    void sentences_are_understood_as_before() {
        String sentence = "Outlook keeps asking for the password.";
        List<String> before = given().contentType("text/plain")
                .body(sentence)
                .post("/api/v1/diagnoses")
                .path("evidence.key");
        report("INC-1", "not-fixed").statusCode(201);
        learning.refresh();

        Response after = given().contentType("text/plain").body(sentence).post("/api/v1/diagnoses");

        assertThat(after.<String>path("knowledge.learned")).isNotNull();
        assertThat(after.<List<String>>path("evidence.key")).isEqualTo(before).isNotEmpty();
    }

    @Test
    void an_author_gets_what_was_learned_as_yaml_and_as_a_diff() {
        for (int i = 0; i < 20; i++) {
            report("INC-" + i, "not-fixed").statusCode(201);
        }
        learning.refresh();

        given().accept("application/yaml")
                .get(LEARNING + "/patch")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("file: knowledge/remediations/protocol/enable-organization.yaml"))
                .body(containsString("new: usually"));
        given().accept("text/x-diff")
                .get(LEARNING + "/patch")
                .then()
                .statusCode(200)
                .body(containsString("-fixes: { " + CAUSE + ": almost-always }"))
                .body(containsString("+fixes: { " + CAUSE + ": usually }"));
    }

    @Test
    void only_the_operator_takes_outcomes_back() {
        String id = report("INC-1", "fixed").statusCode(201).extract().path("id");

        given().delete(LEARNING).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        asOperator("token-of-the-testx")
                .delete(LEARNING + "/outcomes/" + id)
                .then()
                .statusCode(401);
        given().get(LEARNING + "/outcomes").then().body("items.id", hasItem(id));
        asOperator("token-of-the-tests")
                .delete(LEARNING + "/outcomes/" + id)
                .then()
                .statusCode(204);
        asOperator("token-of-the-tests")
                .delete(LEARNING + "/outcomes/" + id)
                .then()
                .statusCode(404);
        asOperator("token-of-the-tests").delete(LEARNING + "/outcomes/x").then().statusCode(404);
        report("INC-1", "not-fixed").statusCode(201);
    }

    @Test
    void an_interview_reports_its_outcome_and_takes_it_back() {
        Response started = given().contentType("application/json").body("{}").post("/api/v1/interviews");
        String at = started.header("Location").replaceFirst("^https?://[^/]+", "");
        Response closed = given().contentType("application/json")
                .header("If-Match", started.header("ETag"))
                .body("{\"result\": \"fixed\", \"remediation\": \"%s\"}".formatted(REMEDIATION))
                .post(at + "/outcome");

        closed.then().statusCode(200);
        given().get(LEARNING + "/outcomes").then().body("items.remediation", hasItem(REMEDIATION));

        given().header("If-Match", closed.header("ETag"))
                .delete(at + "/outcome")
                .then()
                .statusCode(200);
        given().get(LEARNING + "/outcomes").then().body("count", equalTo(0));
    }

    private static ValidatableResponse report(String caseId, String result) {
        return given().contentType("application/json")
                .body("{\"case\": \"%s\", \"remediation\": \"%s\", \"cause\": \"%s\", \"result\": \"%s\"}"
                        .formatted(caseId, REMEDIATION, CAUSE, result))
                .post("/api/v1/outcomes")
                .then();
    }

    private static Response diagnosis() {
        return given().contentType("application/json").body(CASE).post("/api/v1/diagnoses");
    }

    private static io.restassured.specification.RequestSpecification asOperator(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
