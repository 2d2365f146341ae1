package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.testsupport.Contract;
import io.mapimedic.adapter.rest.testsupport.Contract.Operation;
import io.mapimedic.adapter.rest.testsupport.Routes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the running service against {@code openapi/mapimedic.yaml}. */
@QuarkusTest
class ContractTest {

    private final Contract contract = Contract.ofFile();

    @Test
    void the_served_document_is_the_file() throws IOException {
        JsonNode json = Contract.json(
                given().accept("application/json").get("/q/openapi").asString());
        JsonNode yaml = Contract.yaml(given().get("/q/openapi").asString());

        assertThat(json).isEqualTo(contract.root());
        assertThat(yaml).isEqualTo(contract.root());
    }

    @Test
    void the_service_has_exactly_the_paths_of_the_file() {
        TreeSet<String> documented = new TreeSet<>();
        contract.operations().forEach(operation -> documented.add(operation.method() + " " + operation.path()));

        assertThat(Routes.of(getClass().getPackage())).isEqualTo(documented);
    }

    @TestFactory
    Stream<DynamicTest> every_example_in_the_file_is_valid() {
        return contract.examples().stream()
                .map(example -> dynamicTest(
                        example.place(),
                        () -> assertThat(contract.violations(example.schema(), example.value()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_request_in_the_file_is_answered_as_the_file_says() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            if (operation.needsInterview()) {
                continue; // InterviewContractTest starts one
            }
            if (operation.method().equals("GET")) {
                tests.add(dynamicTest(
                        operation.id(), () -> answered(operation, given().get(operation.exampleUrl()), 200)));
            }
            operation
                    .requestExamples()
                    .forEach(example -> tests.add(dynamicTest(
                            operation.id() + " " + example.mediaType() + " " + example.name(),
                            () -> answered(operation, request(example).post(operation.path()), example.status()))));
        }
        return tests.stream();
    }

    @Test
    void every_operation_has_an_id_a_summary_and_an_example_of_each_body() {
        for (Operation operation : contract.operations()) {
            assertThat(operation.id()).isNotBlank();
            assertThat(operation.summary()).isNotBlank();
            assertThat(operation.bodiesWithoutExample()).as(operation.id()).isEmpty();
        }
    }

    @Test
    void the_answer_comes_as_a_page_and_as_a_note_too() {
        for (String type : List.of("text/html", "text/markdown")) {
            String answer = given().contentType("text/plain")
                    .accept(type)
                    .body("MapiHttpEnabled : False")
                    .post("/api/v1/diagnoses")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith(type))
                    .header("Cache-Control", equalTo("no-store"))
                    .extract()
                    .asString();

            assertThat(answer).contains("Set-OrganizationConfig -MapiHttpEnabled $true");
        }
    }

    @Test
    void a_paste_of_two_objects_gives_findings_of_both() {
        String paste = """
            [PS] C:\\>Get-OrganizationConfig | fl MapiHttpEnabled

            MapiHttpEnabled : False

            Windows Registry Editor Version 5.00

            [HKEY_CURRENT_USER\\Software\\Microsoft\\Exchange]
            "MapiHttpDisabled"=dword:00000001
            """;

        given().contentType("text/plain")
                .body(paste.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(200)
                .body("evidence.key", hasItems("organization.mapi-http-enabled", "client.mapi-http-disabled"))
                .body("remediations.id", hasItems("protocol.enable-organization", "protocol.enable-client"));
    }

    @Test
    void the_same_request_gives_the_same_bytes_and_the_right_remediation_first() {
        String request = contract.operations().stream()
                .flatMap(operation -> operation.requestExamples().stream())
                .filter(example -> example.name().equals("organizationOff"))
                .findFirst()
                .orElseThrow()
                .value()
                .toString();

        String first = given().contentType("application/json")
                .body(request)
                .post("/api/v1/diagnoses")
                .asString();
        String second = given().contentType("application/json")
                .body(request)
                .post("/api/v1/diagnoses")
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(JsonPath.from(first).<String>getList("remediations[0].steps.powershell.command"))
                .contains("Set-OrganizationConfig -MapiHttpEnabled $true");
    }

    private void answered(Operation operation, Response response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        String mediaType = response.contentType().replaceAll(";.*", "");
        JsonNode schema = operation.responseSchema(status, mediaType);
        assertThat(schema.isMissingNode()).as(status + " " + mediaType).isFalse();
        if (mediaType.endsWith("json")) {
            assertThat(contract.violations(schema, Contract.json(response.asString())))
                    .as(response.asString())
                    .isEmpty();
        }
    }

    private static RequestSpecification request(Contract.RequestExample example) {
        if (!example.mediaType().equals("multipart/form-data")) {
            byte[] body = example.value().isTextual()
                    ? example.value().textValue().getBytes(StandardCharsets.UTF_8)
                    : example.value().toString().getBytes(StandardCharsets.UTF_8);
            return given().contentType(example.mediaType()).body(body);
        }
        RequestSpecification request = given();
        for (Map.Entry<String, JsonNode> part : example.value().properties()) {
            if (part.getValue().isArray()) {
                part.getValue()
                        .forEach(file -> request.multiPart(
                                part.getKey(), "probe.txt", file.textValue().getBytes(StandardCharsets.UTF_8)));
            } else {
                request.multiPart(part.getKey(), part.getValue().toString(), "application/json");
            }
        }
        return request;
    }
}
