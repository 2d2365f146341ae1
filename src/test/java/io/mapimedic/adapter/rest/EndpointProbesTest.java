package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EndpointProbesTest {

    @Test
    void what_the_probe_sees_is_evidence_and_is_diagnosed() {
        post("{\"host\": \"mail.contoso.com\", \"context\": {\"now\": \"2026-11-22T09:00:00Z\"}}")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("evidence.key", equalTo(java.util.List.of("endpoint.resolves")))
                .body("diagnosis.causes[0].id", equalTo("network.name-not-resolved"))
                .body("diagnosis.findings.id", hasItem("network.name-unresolved"));
    }

    @Test
    void a_refusal_names_the_property() {
        post("{\"host\": \"mail.fabrikam.com\"}")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("mapimedic.probe.allowed-hosts"));
        post("{\"host\": \"busy.contoso.com\"}").statusCode(429);
        post("{\"host\": \"169.254.169.254\"}")
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("$.host")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user\": \"s3cret\", \"pasword\": \"s3cret\"}",
                "{\"user\": \"anna\", \"password\": [\"s3cret\"]}",
                "{\"user\": \"an:na\", \"password\": \"s3cret\"}",
                "{\"user\": \"anna\", \"password\": \"s3cret\", \"evenIfUntrusted\": \"s3cret\"}",
                "{\"s3cret\": 1}",
                "\"s3cret\"",
                "[\"s3cret\"]",
                "{\"user\": \"anna\", \"password\": \"s3cret\\n\"}",
                "{}"
            })
    void what_stands_in_credentials_is_never_answered(String credentials) {
        String answer = post("{\"host\": \"mail.contoso.com\", \"credentials\": " + credentials + "}")
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("$.credentials")))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("s3cret");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        post("{\"port\": 70000, \"requests\": 0.5, \"include\": [\"all\"], \"context\": {\"exchange\": \"2003\"}, \"url\": \"x\"}")
                .statusCode(400)
                .body("errors", hasSize(5));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/probes/endpoint")
                .then();
    }
}
