package io.mapimedic.adapter.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mapimedic.adapter.rest.ApiJson;
import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.adapter.rest.request.DiagnosisRequest.Entry;
import io.mapimedic.adapter.rest.testsupport.SmallKnowledge;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceChecksTest {

    private final EvidenceChecks checks = new EvidenceChecks(SmallKnowledge.base());

    private static JsonNode json(String text) {
        try {
            return ApiJson.mapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Entry entry(String key, String value) {
        return new Entry(key, json(value), null, null, null, null);
    }

    private static Entry measured(String value, String unit) {
        return new Entry(SmallKnowledge.RESPONSE_TIME, json(value), null, null, null, unit);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    organization.mapi-http-enabled                      | true
                    server.mapi-response-time                           | 1200
                    server.mapi-virtual-directory.authentication-methods | ["NTLM", "something new"]
                    client.cached-mode                                  | "enabled"
                    client.cached-mode                                  | "Enabled"
                    client.outlook-build                                | "16.0.17928.20114"
                    server.certificate.not-after                        | "2026-11-22T09:00:00+01:00"
                    server.mapi-virtual-directory.internal-url          | "https://mail.contoso.com/mapi"
                    client.cached-mode                                  | null
                    """)
    void a_value_of_the_type_of_the_vocabulary_becomes_an_observation(String key, String value) {
        assertThat(checks.observations(List.of(entry(key, value)))).hasSize(1);
        assertThat(checks.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    organization.mapi-http-enabled                      | "true"
                    organization.mapi-http-enabled                      | 1
                    server.mapi-response-time                           | "1200"
                    server.mapi-virtual-directory.authentication-methods | "NTLM"
                    server.mapi-virtual-directory.authentication-methods | {}
                    client.cached-mode                                  | "sometimes"
                    client.outlook-build                                | "new"
                    client.outlook-build                                | 16
                    server.certificate.not-after                        | "tomorrow"
                    server.certificate.not-after                        | "2026-11-22"
                    server.mapi-virtual-directory.internal-url          | "a\\u0000b"
                    """)
    void a_value_of_another_type_is_a_problem_at_its_place(String key, String value) {
        assertThat(checks.observations(List.of(entry(key, value)))).isEmpty();
        assertThat(checks.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("$.evidence[0].value"));
    }

    @Test
    void a_wrong_item_is_named_by_its_place_in_the_list() {
        checks.observations(List.of(entry(SmallKnowledge.METHODS, "[\"NTLM\", 5]")));

        assertThat(checks.problems()).extracting(FieldProblem::field).containsExactly("$.evidence[0].value[1]");
    }

    @Test
    void the_range_counts_in_the_unit_of_the_vocabulary() {
        assertThat(checks.observations(
                        List.of(measured("600", "s"), measured("600001", null), measured("10.1", "min"))))
                .hasSize(1);
        assertThat(checks.problems())
                .extracting(FieldProblem::field)
                .containsExactly("$.evidence[1].value", "$.evidence[2].value");
    }

    @Test
    void all_problems_of_one_entry_are_told() {
        Entry entry = new Entry(SmallKnowledge.SWITCH, json("\"no\""), "server:EX01", null, null, "ms");

        checks.observations(List.of(entry));

        assertThat(checks.problems())
                .extracting(FieldProblem::field)
                .containsExactly("$.evidence[0].subject", "$.evidence[0].unit", "$.evidence[0].value");
    }

    @Test
    void an_observation_carries_what_the_entry_says() {
        Entry entry =
                new Entry(SmallKnowledge.RESPONSE_TIME, json("2"), "server:EX01", "probe", "2026-11-22T09:00:00Z", "s");

        Observation observation = checks.observations(List.of(entry)).get(0);

        assertThat(observation.subject()).hasToString("server:EX01");
        assertThat(observation.value()).isEqualTo(2.0);
        assertThat(observation.unit()).isEqualTo("s");
        assertThat(observation.source()).isEqualTo(Source.PROBE);
        assertThat(observation.observedAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(observation.place()).isEqualTo("$.evidence[0]");
    }

    @Test
    void the_answer_unknown_says_nothing() {
        assertThat(checks.observations(List.of(entry(SmallKnowledge.SWITCH, "\"unknown\""))))
                .isEmpty();
        assertThat(checks.problems()).isEmpty();
    }
}
