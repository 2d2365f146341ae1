package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.testsupport.Contract;
import io.mapimedic.adapter.rest.testsupport.Contract.Operation;
import io.mapimedic.adapter.rest.testsupport.Contract.RequestExample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds what happens within an interview against {@code openapi/mapimedic.yaml}. */
@QuarkusTest
class InterviewContractTest {

    private static final String ANSWER =
            "{\"evidence\": [{\"key\": \"organization.mapi-http-enabled\", \"value\": false, \"subject\":"
                    + " \"organization\"}]}";

    private final Contract contract = Contract.ofFile();

    @TestFactory
    Stream<DynamicTest> every_request_within_an_interview_is_answered_as_the_file_says() {
        return contract.operations().stream()
                .filter(Operation::needsInterview)
                .flatMap(operation -> operation.method().equals("POST")
                        ? operation.requestExamples().stream()
                                .map(example -> dynamicTest(
                                        operation.id() + " " + example.mediaType() + " " + example.name(),
                                        () -> holds(operation, post(operation, example), example.status())))
                        : Stream.of(dynamicTest(operation.id(), () -> other(operation))));
    }

    private void other(Operation operation) throws IOException {
        int revision = 1;
        String id = start();
        if (operation.id().equals("reopenInterview")) {
            given().header("If-Match", "\"1\"")
                    .contentType("application/json")
                    .body("{\"result\": \"abandoned\"}")
                    .post("/api/v1/interviews/" + id + "/outcome");
            revision = 2;
        }
        String url = operation.exampleUrl().replace("Zq3wW1v0v0mA5h8Jx2k4R6t9B_s", id);
        RequestSpecification request = given().header("If-Match", "\"" + revision + "\"");
        boolean isReading = operation.method().equals("GET");
        holds(
                operation,
                isReading ? given().get(url) : request.delete(url),
                operation.id().equals("eraseInterview") ? 204 : 200);
        if (operation.id().equals("reportInterview")) {
            for (String type : List.of("text/html", "text/markdown", "application/json")) {
                holds(operation, given().accept(type).get(url), 200);
            }
        }
    }

    private static Response post(Operation operation, RequestExample example) {
        String url = operation.path().replace("{id}", start());
        RequestSpecification request = given().header("If-Match", "\"1\"");
        if (example.mediaType().equals("multipart/form-data")) {
            example.value()
                    .get("file")
                    .forEach(file -> request.multiPart(
                            "file", "probe.txt", file.textValue().getBytes(StandardCharsets.UTF_8)));
            return request.post(url);
        }
        String body = example.value().isTextual()
                ? example.value().textValue()
                : example.value().toString();
        return request.contentType(example.mediaType())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(url);
    }

    private void holds(Operation operation, Response response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        if (status == 204) {
            return;
        }
        String mediaType = response.contentType().replaceAll(";.*", "");
        JsonNode schema = operation.responseSchema(status, mediaType);
        assertThat(schema.isMissingNode()).as(mediaType).isFalse();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        if (mediaType.endsWith("json")) {
            assertThat(contract.violations(schema, Contract.json(response.asString())))
                    .as(response.asString())
                    .isEmpty();
        }
    }

    private static String start() {
        return given().contentType("application/json")
                .body(ANSWER)
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
