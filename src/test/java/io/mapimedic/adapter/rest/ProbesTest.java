package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProbesTest {

    private static final String PATH = "/api/v1/probes/collect.ps1";

    @Test
    void the_script_of_a_scope_comes_as_a_file() {
        String script = script("client");

        assertThat(script)
                .startsWith("\uFEFF<#")
                .contains("$Scope = 'client'")
                .doesNotContain("Get-OrganizationConfig }");
        assertThat(script("server")).contains("$Scope = 'server'");
    }

    @Test
    void without_a_scope_it_is_for_both() {
        assertThat(given().get(PATH).then().statusCode(200).extract().asByteArray())
                .isEqualTo(script("all").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_unknown_scope_is_refused_with_the_known_ones() {
        given().queryParam("scope", "'; Remove-Item -Recurse C:\\ #")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("scope"))
                .body("errors[0].remedy", equalTo("Choose client, server or all; nothing means all."));
    }

    private static String script(String scope) {
        byte[] bytes = given().queryParam("scope", scope)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"collect.ps1\""))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType("application/octet-stream")
                .extract()
                .asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
