package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArtifactsTest {

    private static final String PATH = "/api/v1/artifacts";

    @Test
    void one_file_comes_as_it_is_with_its_name() {
        byte[] file = post("{\"remediations\":[\"protocol.enable-client\"],\"formats\":[\"json\"]}")
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"protocol.enable-client-changes.json\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .extract()
                .asByteArray();

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("MapiHttpDisabled");
    }

    @Test
    void a_link_gives_the_same_bytes_as_a_request() {
        byte[] posted =
                post("{\"remediations\":[\"virtual-directory.restore-authentication\"],\"parameters\":{\"server\":\"EX01\"},\"formats\":[\"ps1\"]}")
                        .statusCode(200)
                        .extract()
                        .asByteArray();

        byte[] got = given().queryParam("job", "virtual-directory.restore-authentication;server=EX01")
                .queryParam("format", "ps1")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(got).isEqualTo(posted);
        assertThat(new String(got, StandardCharsets.UTF_8)).contains("[string] $Server = 'EX01'");
    }

    @Test
    void a_case_comes_as_a_zip_whose_sums_are_right() throws IOException, NoSuchAlgorithmException {
        Map<String, byte[]> files = unzip(
                post("{\"diagnosis\":{\"evidence\":[{\"key\":\"organization.mapi-http-enabled\",\"value\":false}]}}")
                        .statusCode(200)
                        .contentType("application/zip")
                        .extract()
                        .asByteArray());

        assertThat(files)
                .containsKeys("README.md", "manifest.json", "SHA256SUMS", "01-protocol.enable-organization/apply.ps1");
        for (String line : new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] parts = line.split("  ", 2);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(parts[1]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
    }

    @Test
    void a_diagnosis_links_to_its_files_when_asked() {
        String href = given().contentType("application/json")
                .body(
                        "{\"evidence\":[{\"key\":\"client.mapi-http-disabled\",\"value\":true,\"subject\":\"client:PC-17\"}],\"include\":[\"artifacts\"]}")
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .body("remediations[0].artifacts.format", hasItems("ps1", "reg", "gpp", "intune", "markdown"))
                .body("remediations[0].artifacts.href", everyItem(startsWith(PATH + "?job=")))
                .extract()
                .path("remediations[0].artifacts.find { it.format == 'ps1' }.href");

        given().urlEncodingEnabled(false)
                .get(href)
                .then()
                .statusCode(200)
                .body(containsString("#Requires -Version 5.1"));
    }

    @Test
    void everything_wrong_is_named_with_a_remedy() {
        post("{\"remediations\":[\"protocol.enable-clent\",\"virtual-directory.restore-authentication\"],\"parameters\":{\"server\":\"EX01'; rm\",\"colour\":\"red\"},\"formats\":[\"ps2\"]}")
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems("$.remediations[0]", "$.parameters.server", "$.parameters.colour", "$.formats"))
                .body(
                        "errors.find { it.field == '$.remediations[0]' }.remedy",
                        containsString("protocol.enable-client"))
                .body("errors.find { it.field == '$.parameters.server' }.remedy", containsString("letters, digits"));
    }

    @Test
    void a_format_that_has_nothing_to_offer_says_which_have() {
        post("{\"remediations\":[\"protocol.enable-organization\"],\"formats\":[\"reg\"]}")
                .statusCode(400)
                .body("errors[0].field", equalTo("$.formats"))
                .body("errors[0].remedy", containsString("ps1"));
    }

    @Test
    void a_request_without_or_with_both_is_refused() {
        post("{}").statusCode(400).body("errors[0].remedy", containsString("one of the two"));
        post("{\"remediations\":[\"protocol.enable-client\"],\"diagnosis\":{}}").statusCode(400);
        given().get(PATH).then().statusCode(400);
        given().queryParam("job", "protocol.enable-client;server=EX01")
                .get(PATH)
                .then()
                .statusCode(400);
        given().queryParam("job", "protocol.enable-client")
                .queryParam("x", "y")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(PATH).then();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
