package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mapimedic.adapter.rest.testsupport.FakeEngine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeEngine.class)
class DiagnosesTest {

    private static final String PATH = "/api/v1/diagnoses";
    private static final String REQUEST = """
            {"context": {"now": "2026-11-22T09:00:00Z"},
             "evidence": [
               {"key": "organization.mapi-http-enabled", "value": false, "source": "probe"},
               {"key": "server.mapi-response-time", "value": 1.5, "unit": "s", "subject": "server:EX01",
                "observedAt": "2026-11-22T08:00:00+01:00"}]}
            """;

    @Test
    void the_same_request_twice_gives_the_same_bytes() {
        byte[] first =
                given().contentType("application/json").body(REQUEST).post(PATH).asByteArray();
        byte[] second =
                given().contentType("application/json").body(REQUEST).post(PATH).asByteArray();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void an_answer_is_not_to_be_stored() {
        given().contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void entries_reach_the_engine_with_subject_unit_source_and_time() {
        given().contentType("application/json")
                .body(REQUEST)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("evidence.subject", contains("organization", "server:EX01"))
                .body("evidence.source", contains("probe", "form"))
                .body("evidence[1].value", equalTo(1.5f))
                .body("evidence[1].unit", equalTo("s"))
                .body("evidence[1].observedAt", equalTo("2026-11-22T07:00:00Z"));
    }

    @Test
    void the_answer_has_the_shape_of_the_contract() {
        given().contentType("application/json")
                .body(REQUEST)
                .post(PATH)
                .then()
                .body("causes[0].belief", equalTo("possible"))
                .body("causes[0].probability", equalTo(0.1235f))
                .body("causes[0].because[0].weight", equalTo("strongly for"))
                .body("findings[0].guideSection", equalTo("Enabling MAPI over HTTP"))
                .body("remediations[0].riskOfChange.level", equalTo("low"))
                .body(
                        "remediations[0].steps[0].powershell.undo",
                        equalTo("Set-OrganizationConfig -MapiHttpEnabled $false"))
                .body("remediations[0].steps[1].registry[0].undo.value", equalTo(1))
                .body("remediations[0].steps[0].references[0].url", notNullValue())
                .body("remediations[0].guideSays[0].verdict", equalTo("partly-documented"))
                .body("remediations[0].parameters[0].value", nullValue())
                .body("decisionTree.leafTitle", equalTo("Switch it on"))
                .body("nextQuestion.choices.label", contains("Yes", "No", "I do not know"))
                .body("shouldStop", equalTo(false));
    }

    @Test
    void explanation_and_trace_come_when_asked_for() {
        given().contentType("application/json")
                .body(REQUEST)
                .post(PATH)
                .then()
                .body("$", not(hasKey("trace")))
                .body("findings[0]", not(hasKey("why")));
        given().contentType("application/json")
                .body("{\"include\": [\"trace\", \"explanation\", \"artifacts\"]}")
                .post(PATH)
                .then()
                .body("trace", hasSize(2))
                .body("findings[0].why", notNullValue())
                .body("causes[0].meaning", notNullValue());
    }

    @Test
    void an_unknown_answer_is_no_evidence() {
        given().contentType("application/json")
                .body("{\"evidence\": [{\"key\": \"organization.mapi-http-enabled\", \"value\": \"unknown\"}]}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("evidence", hasSize(0));
    }

    @Test
    void a_paste_is_read_and_what_is_not_understood_is_listed() {
        given().contentType("text/plain")
                .body("MapiHttpEnabled : False\nit is slow")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("evidence.key", contains("organization.mapi-http-enabled"))
                .body("unrecognised.place", contains("text line 2"));
    }

    @Test
    void files_and_a_request_come_together() {
        given().multiPart("file", "org.txt", "MapiHttpEnabled : False".getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "other.txt", "nonsense".getBytes(StandardCharsets.UTF_8))
                .multiPart("request", REQUEST, "application/json")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("evidence", hasSize(3))
                .body("unrecognised.place", contains("other.txt line 1"));
    }

    @Test
    void a_large_request_part_is_no_problem() {
        String text = "x".repeat(500_000);

        given().multiPart("request", "{\"text\":\"" + text + "\"}", "application/json")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("unrecognised", hasSize(1));
    }

    @Test
    void evidence_is_read_without_conclusions() {
        given().contentType("text/plain")
                .body("MapiHttpEnabled : False")
                .post("/api/v1/evidence")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("evidence.key", contains("organization.mapi-http-enabled"))
                .body("$", not(hasKey("causes")));
    }
}
