package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.mapimedic.adapter.rest.testsupport.FakeEngine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FakeEngine.class)
class BadInputTest {

    private static final String DIAGNOSES = "/api/v1/diagnoses";
    private static final RestAssuredConfig AS_IT_IS = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static Response post(String type, byte[] body) {
        return given().config(AS_IT_IS).contentType(type).body(body).post(DIAGNOSES);
    }

    private static Response json(String body) {
        return post("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response evidence(String entry) {
        return json("{\"evidence\":[" + entry + "]}");
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        String body = response.asString();
        assertThat(body).doesNotContain("Exception", "io.mapimedic", "com.fasterxml", "java.", "jakarta", "\tat ");
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("instance", startsWith("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"evidence\":[}",
                "{} {}",
                "{'a':1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"\\ud8\"}",
                "nul",
                "{\"evidence\":[{\"key\":\"a\",\"value\":NaN}]}",
                "\u0000",
                "{\"text\":\"a\u0000b\"}"
            })
    void malformed_json_is_a_problem_that_tells_the_place(String body) {
        problem(json(body), 400, "malformed-request");
    }

    @Test
    void an_empty_body_is_a_problem() {
        problem(post("application/json", new byte[0]), 400, "malformed-request");
        problem(post("text/plain", new byte[0]), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "5", "true"})
    void json_that_is_no_object_is_a_problem(String body) {
        problem(json(body), 400, "invalid-request").body("errors[0].field", equalTo("$"));
    }

    @Test
    void broken_utf_8_is_a_problem_in_json_and_text_for_the_reader_in_a_paste() {
        byte[] broken = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};

        problem(post("application/json", broken), 400, "malformed-request");
        post("text/plain", broken).then().statusCode(200).body("unrecognised", hasSize(1));
    }

    @Test
    void deeply_nested_json_is_a_problem() {
        problem(json("{\"evidence\":" + "[".repeat(100_000)), 400, "malformed-request");
        problem(json("{\"context\":".repeat(50) + "{}" + "}".repeat(50)), 400, "malformed-request");
    }

    @Test
    void a_flood_of_small_values_is_a_problem() {
        problem(json("{\"evidence\":[" + "[],".repeat(3_000_000) + "[]]}"), 400, "malformed-request");
    }

    @Test
    void wrong_types_are_all_listed_at_once() {
        problem(json("{\"context\":[],\"evidence\":{},\"text\":5,\"include\":\"trace\"}"), 400, "invalid-request")
                .body("errors.field", equalTo(List.of("$.context", "$.evidence", "$.text", "$.include")));
    }

    @Test
    void an_unknown_field_gets_a_suggestion() {
        problem(json("{\"evidenze\":[]}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.evidenze"))
                .body("errors[0].remedy", startsWith("Maybe you mean 'evidence'."));
    }

    @Test
    void an_unknown_key_gets_a_suggestion() {
        problem(evidence("{\"key\":\"organization.mapi-http-enabeld\",\"value\":false}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.evidence[0].key"))
                .body("errors[0].value", equalTo("organization.mapi-http-enabeld"))
                .body("errors[0].remedy", equalTo("Maybe you mean 'organization.mapi-http-enabled'."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "600001", "1e400", "\"1200\"", "true", "[1]"})
    void a_number_out_of_range_or_of_another_type_is_a_problem(String value) {
        problem(evidence("{\"key\":\"server.mapi-response-time\",\"value\":" + value + "}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.evidence[0].value"));
    }

    @Test
    void an_unknown_unit_is_a_problem_that_names_the_known_ones() {
        problem(
                        evidence("{\"key\":\"server.mapi-response-time\",\"value\":1,\"unit\":\"parsec\"}"),
                        400,
                        "invalid-request")
                .body("errors[0].field", equalTo("$.evidence[0].unit"))
                .body("errors[0].remedy", equalTo("Use one of: ms, s, min, h, days."));
    }

    @Test
    void duplicate_entries_are_no_error() {
        String entry = "{\"key\":\"organization.mapi-http-enabled\",\"value\":true}";

        evidence(entry + "," + entry).then().statusCode(200);
    }

    @Test
    void ten_thousand_entries_are_too_many() {
        String entries = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"key\":\"organization.mapi-http-enabled\",\"value\":true}")
                .collect(Collectors.joining(","));

        problem(evidence(entries), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.evidence"))
                .body("errors[0].problem", equalTo("The list has 10000 entries; 2000 are allowed."));
    }

    @Test
    void two_thousand_wrong_entries_are_two_thousand_problems() {
        String entries = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"key\":\"organization.nothing\",\"value\":true}")
                .collect(Collectors.joining(","));

        problem(evidence(entries), 400, "invalid-request").body("errors", hasSize(2_000));
    }

    @Test
    void a_paste_of_ten_mebibytes_is_answered() {
        byte[] paste = "x".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);

        post("text/plain", paste).then().statusCode(200).body("unrecognised", hasSize(1));
    }

    @Test
    void a_larger_body_is_a_problem() {
        problem(post("text/plain", new byte[10 * 1024 * 1024 + 1]), 413, "too-large");
        problem(post("text/plain", new byte[20 * 1024 * 1024]), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "text/plain; charset=utf-8"})
    void a_body_of_unannounced_size_has_the_same_limit(String type) throws Exception {
        byte[] large = "x".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + DIAGNOSES))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"type\":\"/problems/too-large\"");
    }

    @Test
    void a_form_is_no_media_type_of_the_interface() {
        problem(given().formParam("text", "a").post(DIAGNOSES), 415, "unsupported-media-type");
    }

    @Test
    void a_tag_that_is_none_is_ignored() {
        given().header("If-None-Match", "no tag, \"")
                .get("/api/v1/knowledge/causes")
                .then()
                .statusCode(200);
    }

    @Test
    void a_text_inside_json_has_a_limit_of_its_own() {
        problem(json("{\"text\":\"" + "x".repeat(1024 * 1024 + 1) + "\"}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.text"));
    }

    @Test
    void nul_bytes_in_a_paste_are_no_reason_to_fail() {
        post("text/plain", new byte[] {0, 0, 'a', 0, '\n', 0}).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX01\\\"; Remove-Mailbox *",
                "<script>alert(1)</script>",
                "..\\\\..\\\\windows",
                "' OR 1=1 --",
                "$(Get-Mailbox)"
            })
    void a_hostile_name_is_data_and_comes_back_as_it_was(String name) {
        evidence("{\"key\":\"server.mapi-response-time\",\"value\":1,\"subject\":\"server:" + name + "\"}")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("evidence[0].subject", startsWith("server:"));
    }

    @Test
    void half_a_character_is_no_reason_to_fail() {
        String entry = "{\"key\":\"%s\",\"value\":1,\"subject\":\"server:\\ud83d\"}";

        evidence(entry.formatted("server.mapi-response-time")).then().statusCode(200);
        problem(evidence(entry.formatted("server.\\ud83d")), 400, "invalid-request");
        json("{\"text\":\"\\ude00\"}").then().statusCode(200);
        post("text/plain", ("x".repeat(298) + "😀😀").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server:\\u0000", "server:a\\nb", "client:PC", "printer:1", ":", "organization"})
    void a_subject_that_cannot_be_is_a_problem(String subject) {
        problem(
                        evidence("{\"key\":\"server.mapi-response-time\",\"value\":1,\"subject\":\"" + subject + "\"}"),
                        400,
                        "invalid-request")
                .body("errors.field", hasItem("$.evidence[0].subject"));
    }

    @Test
    void a_name_of_257_characters_is_a_problem_one_of_256_is_not() {
        String entry = "{\"key\":\"server.mapi-response-time\",\"value\":1,\"subject\":\"server:%s\"}";

        problem(evidence(entry.formatted("x".repeat(257))), 400, "invalid-request");
        evidence(entry.formatted("x".repeat(256))).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/csv", "image/png", "application/problem+json"})
    void an_unknown_media_type_is_a_problem(String type) {
        problem(post(type, "x".getBytes(StandardCharsets.US_ASCII)), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/nothing",
                "/api/v1/diagnoses/5",
                "/nothing",
                "/api/v2/diagnoses",
                "/..%2f..%2fetc"
            })
    void an_unknown_path_is_a_problem(String path) {
        problem(given().urlEncodingEnabled(false).get(path), 404, "not-found");
    }

    @Test
    void a_wrong_method_is_a_problem_that_names_the_right_one() {
        problem(given().get(DIAGNOSES), 405, "method-not-allowed").header("Allow", "POST, OPTIONS");
        problem(given().delete("/api/v1/knowledge/causes"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(given().delete("/"), 405, "method-not-allowed").header("Allow", "GET, HEAD, POST, OPTIONS");
    }

    @Test
    void a_type_that_no_answer_has_is_a_problem() {
        problem(
                given().contentType("application/json")
                        .accept("application/xml")
                        .body("{}")
                        .post(DIAGNOSES),
                406,
                "not-acceptable");
        problem(given().accept("text/csv").get("/api/v1/knowledge"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/*", "application/*;q=0.5", "text/csv, application/*"})
    void half_a_type_gets_the_whole_json(String accepted) {
        given().contentType("application/json")
                .accept(accepted)
                .body("{}")
                .post(DIAGNOSES)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("evidence", hasSize(0));
        given().contentType("text/plain")
                .accept(accepted)
                .body("MapiHttpEnabled : False")
                .post("/api/v1/evidence")
                .then()
                .contentType("application/json");
    }

    @Test
    void half_a_text_type_gets_the_page() {
        given().contentType("application/json")
                .accept("text/*")
                .body("{}")
                .post(DIAGNOSES)
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void a_content_type_that_is_none_is_a_client_error() {
        assertThat(post("no type at all", "{}".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isIn(400, 415);
    }

    private static Response files(int count, byte[] content) {
        var request = given();
        for (int i = 0; i < count; i++) {
            request.multiPart("file", "f" + i + ".txt", content);
        }
        return request.post(DIAGNOSES);
    }

    @Test
    void two_hundred_files_are_read_one_more_is_too_many() {
        byte[] switchedOff = "MapiHttpEnabled : False".getBytes(StandardCharsets.UTF_8);

        files(200, switchedOff).then().statusCode(200).body("evidence", hasSize(200));
        problem(files(201, switchedOff), 413, "too-large");
    }

    @Test
    void files_may_be_larger_than_a_text() {
        files(3, new byte[6 * 1024 * 1024]).then().statusCode(200);
    }

    @Test
    void files_of_more_than_the_limit_are_a_problem() throws Exception {
        long size = Limits.UPLOAD_BYTES + 3L * 1024 * 1024;
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(size));
        HttpRequest sent = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + DIAGNOSES))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/octet-stream")
                .POST(endless)
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"type\":\"/problems/too-large\"");
    }

    /** As many zeros as wanted, without holding them. */
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int given = (int) Math.min(left, length);
            left -= given;
            return given == 0 ? -1 : given;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/zip", "application/gzip", "application/xml", "application/octet-stream"})
    void a_body_may_be_one_file(String type) {
        post(type, "MapiHttpEnabled : False".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("evidence", hasSize(1));
        problem(post(type, new byte[0]), 400, "malformed-request");
    }

    @Test
    void a_request_part_has_the_limit_of_json() {
        problem(
                given().multiPart("request", "r.json", new byte[10 * 1024 * 1024 + 1])
                        .post(DIAGNOSES),
                413,
                "too-large");
    }

    @Test
    void files_with_hostile_names_are_read_and_named_harmlessly() {
        given().multiPart("file", "..\\..\\evil.txt", "what is this".getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "../../etc/passwd", "and this".getBytes(StandardCharsets.UTF_8))
                .post(DIAGNOSES)
                .then()
                .statusCode(200)
                .body("unrecognised.place", equalTo(List.of("evil.txt line 1", "passwd line 1")));
    }

    @Test
    void an_unknown_part_gets_a_suggestion() {
        problem(given().multiPart("files", "a.txt", new byte[] {'a'}).post(DIAGNOSES), 400, "invalid-request")
                .body("errors[0].remedy", startsWith("Maybe you mean 'file'."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no boundary at all",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nit ends too ear",
                "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--\r\n",
                "--b\r\nno header\r\n\r\ntext\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: text/plain; charset=utf-99\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!notbase64\r\n--b--\r\n"
            })
    void a_broken_form_is_a_problem(String body) {
        problem(
                post("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.US_ASCII)),
                400,
                "malformed-request");
    }

    @Test
    void more_parts_than_a_form_may_have_are_a_problem() {
        String parts = IntStream.range(0, 9_000)
                .mapToObj(n -> "--b\r\nContent-Disposition: form-data; name=\"f" + n + "\"\r\n\r\nx\r\n")
                .collect(Collectors.joining("", "", "--b--\r\n"));

        problem(
                post("multipart/form-data; boundary=b", parts.getBytes(StandardCharsets.US_ASCII)),
                400,
                "malformed-request");
    }

    @Test
    void a_person_sees_a_page_and_a_program_json() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1>There is nothing here</h1>"));
        problem(given().accept("text/html").get("/api/v1/nowhere"), 404, "not-found");
        problem(given().get("/nowhere"), 404, "not-found");
    }

    @Test
    void a_multipart_body_without_its_boundary_is_a_client_error() {
        assertThat(post("multipart/form-data", "nonsense".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isIn(400, 415);
    }

    @Test
    void an_entry_without_a_value_is_a_problem_one_with_null_is_not() {
        problem(evidence("{\"key\":\"organization.mapi-http-enabled\"}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.evidence[0].value"));
        evidence("{\"key\":\"organization.mapi-http-enabled\",\"value\":null}")
                .then()
                .statusCode(200);
    }

    @Test
    void every_wrong_entry_is_named_by_its_place() {
        problem(
                        evidence("5,{\"key\":\"organization.mapi-http-enabled\",\"value\":true,\"source\":\"rumour\"}"),
                        400,
                        "invalid-request")
                .body("errors.field", equalTo(List.of("$.evidence[0]", "$.evidence[1].source")));
    }

    @Test
    void an_unknown_part_of_the_answer_is_a_problem() {
        problem(json("{\"include\":[\"everything\"]}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("$.include[0]"));
    }

    @Test
    void an_unknown_id_and_an_unknown_verdict_are_problems() {
        problem(given().get("/api/v1/knowledge/causes/nothing.here"), 404, "not-found");
        problem(given().get("/api/v1/knowledge/guide?verdict=wrong"), 400, "invalid-request")
                .body("errors[0].field", equalTo("verdict"));
    }
}
