package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.mapimedic.adapter.rest.testsupport.FakeEngine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FakeEngine.class)
class KnowledgeListsTest {

    private static final String BASE = "/api/v1/knowledge";
    private static final String DIGEST = "\"sha256:" + "0123456789abcdef".repeat(4) + "\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vocabulary",
                "/decision-tree",
                "/thresholds",
                "/best-practices",
                "/findings",
                "/causes",
                "/remediations",
                "/questions",
                "/references",
                "/guide",
                "/causes/protocol.organization-switched-off"
            })
    void who_has_the_digest_gets_no_second_copy(String path) {
        given().get(BASE + path)
                .then()
                .statusCode(200)
                .header("ETag", DIGEST)
                .header("Cache-Control", equalTo("no-cache"));
        given().header("If-None-Match", DIGEST)
                .get(BASE + path)
                .then()
                .statusCode(304)
                .header("ETag", DIGEST)
                .body(emptyString());
        given().header("If-None-Match", "\"sha256:other\"")
                .get(BASE + path)
                .then()
                .statusCode(200);
    }

    @Test
    void the_state_has_a_tag_of_its_own() {
        String tag = given().get(BASE).then().statusCode(200).extract().header("ETag");

        assertThat(tag).isNotEqualTo(DIGEST);
        given().header("If-None-Match", tag).get(BASE).then().statusCode(304);
    }

    @Test
    void the_state_tells_rules_and_entries() {
        given().get(BASE)
                .then()
                .body("ruleCount", equalTo(3))
                .body("counts.vocabulary", equalTo(7))
                .body("counts.thresholds", equalTo(0))
                .body("version", equalTo("0123456789ab"));
    }

    @Test
    void a_topic_filters_and_an_unknown_one_leaves_nothing() {
        given().get(BASE + "/findings?topic=protocol").then().body("count", equalTo(1));
        given().get(BASE + "/findings?topic=weather").then().body("count", equalTo(0));
        given().get(BASE + "/guide?verdict=partly-documented").then().body("items[0].id", equalTo("C027"));
        given().get(BASE + "/guide?verdict=unsafe").then().body("count", equalTo(0));
    }

    @Test
    void a_finding_is_no_threshold() {
        given().get(BASE + "/thresholds/protocol.organization-off").then().statusCode(404);
        given().get(BASE + "/findings/protocol.organization-off")
                .then()
                .body("kind", equalTo("finding"))
                .body("detected.conditions[0].operands[0]", equalTo(false));
    }

    @Test
    void head_is_get_without_the_body() {
        given().head(BASE + "/causes")
                .then()
                .statusCode(200)
                .header("ETag", DIGEST)
                .body(emptyString());
    }

    @Test
    void a_problem_type_leads_to_its_explanation() {
        given().get("/problems/invalid-request").then().statusCode(200).body(not(emptyString()));
        given().get("/problems/bad-weather").then().statusCode(404);
    }
}
