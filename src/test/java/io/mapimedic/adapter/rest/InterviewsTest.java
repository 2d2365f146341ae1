package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interviews over HTTP, on the database that the service has by default. */
@QuarkusTest
class InterviewsTest {

    private static final String SWITCH = "organization.mapi-http-enabled";
    private static final String OTHER = "client.mapi-http-disabled";

    @Test
    void an_interview_begins_with_a_question_and_an_address_that_nobody_guesses() {
        Response begun = given().contentType("application/json")
                .body("{\"context\": {\"audience\": \"helpdesk\", \"exchange\": \"2019\"}}")
                .post(Interviewing.PATH);

        begun.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/interviews/[A-Za-z0-9_-]{27}"))
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("revision", equalTo(1))
                .body("state", equalTo("open"))
                .body("context.audience", equalTo("helpdesk"))
                .body("knowledgeChanged", equalTo(false))
                .body("diagnosis.nextQuestion.id", not(nullValue()));
        assertThat(begun.header("Location")).endsWith(begun.path("id"));
    }

    @Test
    void each_answer_gives_a_new_diagnosis_and_the_next_question() {
        Interviewing interview = Interviewing.start("{}");
        List<String> asked = new ArrayList<>();
        int revision = 1;
        String question = interview.state().extract().path("diagnosis.nextQuestion.id");
        while (question != null && revision < 6) {
            asked.add(question);
            question = interview
                    .answer(revision, question, "\"unknown\"")
                    .statusCode(200)
                    .body("revision", equalTo(revision + 1))
                    .extract()
                    .path("diagnosis.nextQuestion.id");
            revision++;
        }
        assertThat(asked).hasSizeGreaterThan(3).doesNotHaveDuplicates();

        interview
                .answer(revision, SWITCH, "false")
                .statusCode(200)
                .body("answers.question", hasItem(SWITCH))
                .body("diagnosis.remediations.id", hasItem("protocol.enable-organization"));
    }

    @Test
    void an_answer_can_be_changed_and_taken_back() {
        Interviewing interview = Interviewing.start("{\"context\": {\"audience\": \"enduser\"}}");

        interview
                .answer(1, SWITCH, "false")
                .body("answers.value", contains(false))
                .body("answers.source", contains("form"));
        interview
                .answer(2, SWITCH, "true")
                .body("answers.value", contains(true))
                .body("diagnosis.conflicts", empty());
        interview.answer(3, OTHER, "true").body("answers.question", contains(SWITCH, OTHER));
        interview.delete(4, "/answers/" + SWITCH).statusCode(200).body("answers.question", contains(OTHER));
        interview.delete(5, "/answers/" + SWITCH).statusCode(404).body("detail", containsString("no answer"));

        given().get(interview.path("/log"))
                .then()
                .body("events.kind", contains("started", "answered", "answered", "answered", "taken-back"));
    }

    @Test
    void answers_about_different_subjects_stand_side_by_side() {
        Interviewing interview = Interviewing.start("{}");
        String body = "{\"question\": \"client.mapi-http-disabled\", \"value\": true, \"subject\": \"client:%s\"}";

        interview.post(1, "/answers", body.formatted("PC1")).statusCode(200);
        interview.post(2, "/answers", body.formatted("PC2")).body("answers", hasSize(2));
        interview
                .delete(3, "/answers/client.mapi-http-disabled?subject=client:PC1")
                .statusCode(200)
                .body("answers.subject", contains("client:PC2"));
    }

    @Test
    void what_people_state_at_the_start_is_an_answer_and_what_machines_print_is_not() {
        Interviewing interview = Interviewing.start("""
            {"text": "MapiHttpEnabled : False",
             "evidence": [{"key": "client.mapi-http-disabled", "value": true, "source": "chat"}],
             "tried": [{"remediation": "protocol.enable-client", "result": "did-not-help"}]}\
            """);

        interview
                .state()
                .body("answers.question", contains(OTHER))
                .body("attempts.remediation", contains("protocol.enable-client"))
                .body("diagnosis.evidence.key", hasItem(SWITCH));
    }

    @Test
    void files_are_read_at_once_and_only_what_was_read_is_kept() {
        Interviewing interview = Interviewing.start("{}");

        interview
                .seen(1)
                .multiPart("file", "org.txt", "MapiHttpEnabled : False\nsecret words".getBytes(StandardCharsets.UTF_8))
                .post(interview.path("/probe-results"))
                .then()
                .statusCode(200)
                .body("diagnosis.evidence.key", hasItem(SWITCH))
                .body("diagnosis.unrecognised", hasSize(1));
        interview
                .seen(2)
                .contentType("text/plain")
                .body("MapiHttpEnabled : True")
                .post(interview.path("/probe-results"))
                .then()
                .statusCode(200)
                .body("diagnosis.evidence.find { it.key == '" + SWITCH + "' }.value", equalTo(true));

        given().get(interview.path("/export"))
                .then()
                .header("Content-Disposition", containsString("attachment"))
                .body("events[1].report.observations.name", hasItem(containsString("MapiHttpEnabled")));
    }

    @Test
    void steps_that_were_tried_are_kept_with_what_came_of_them() {
        Interviewing interview = Interviewing.start("{\"text\": \"MapiHttpEnabled : False\"}");
        String body = "{\"remediation\": \"protocol.enable-organization\", \"result\": \"%s\"}";

        interview
                .post(1, "/attempts", body.formatted("did-not-help"))
                .body("attempts.result", contains("did-not-help"));
        interview
                .post(2, "/attempts", body.formatted("fixed"))
                .statusCode(200)
                .body("attempts.result", contains("fixed"))
                .body("state", equalTo("open"));
    }

    @Test
    void a_closed_interview_takes_nothing_until_it_is_opened_again() {
        Interviewing interview = Interviewing.start("{}");

        interview.delete(1, "/outcome").statusCode(409).body("type", equalTo("/problems/interview-open"));
        interview
                .post(
                        1,
                        "/outcome",
                        "{\"result\": \"fixed\", \"remediation\": \"protocol.enable-client\", \"comment\": \"Danke\"}")
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("outcome.comment", equalTo("Danke"));
        interview
                .answer(2, SWITCH, "true")
                .statusCode(409)
                .body("type", equalTo("/problems/interview-closed"))
                .body("detail", containsString("Take the outcome back"));
        interview
                .delete(2, "/outcome")
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("outcome", nullValue());
        interview.answer(3, SWITCH, "true").statusCode(200);
    }

    @Test
    void an_erased_interview_is_gone() {
        Interviewing interview = Interviewing.start("{}");

        given().delete(interview.path("")).then().statusCode(204);

        given().delete(interview.path("")).then().statusCode(404);
        for (String path : List.of("", "/log", "/export", "/replay", "/report")) {
            given().get(interview.path(path)).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        interview.answer(1, SWITCH, "true").statusCode(404);
    }

    @Test
    void a_client_that_has_the_state_is_told_so() {
        Interviewing interview = Interviewing.start("{}");

        given().header("If-None-Match", "\"1\"")
                .get(interview.path(""))
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        interview.answer(1, SWITCH, "true");
        given().header("If-None-Match", "\"1\"")
                .get(interview.path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*"})
    void a_change_must_say_which_state_it_changes(String tag) {
        Interviewing interview = Interviewing.start("{}");

        var request = tag.isEmpty() ? given() : given().header("If-Match", tag);
        request.contentType("application/json")
                .body("{\"question\": \"" + SWITCH + "\", \"value\": true}")
                .post(interview.path("/answers"))
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        interview.state().body("revision", equalTo(1));
    }

    @Test
    void who_comes_second_learns_what_the_first_one_did() {
        Interviewing interview = Interviewing.start("{}");
        interview.answer(1, SWITCH, "true").statusCode(200);

        interview
                .answer(1, OTHER, "true")
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", "\"2\"")
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("revision", equalTo(2))
                .body("changes.answer.question", contains(SWITCH))
                .body("changes.answer.value", contains(true))
                .body("changes.at", everyItem(startsWith("20")));
        interview.answer(7, OTHER, "true").statusCode(412).body("changes", empty());
        interview.state().body("revision", equalTo(2));
    }

    @Test
    void of_many_who_answer_at_once_each_is_kept_or_told() throws Exception {
        Interviewing interview = Interviewing.start("{}");

        List<List<Integer>> kept = atOnce(6, thread -> {
            List<Integer> mine = new ArrayList<>();
            for (int i = 0; i < 5; ) {
                int revision = interview.state().extract().path("revision");
                int value = thread * 100 + i;
                Response response = interview
                        .seen(revision)
                        .contentType("application/json")
                        .body(
                                "{\"question\": \"server.mapi-response-time\", \"value\": %d, \"subject\": \"server:S%d\"}"
                                        .formatted(value, value))
                        .post(interview.path("/answers"));
                assertThat(response.statusCode()).isIn(200, 412);
                if (response.statusCode() == 200) {
                    mine.add(value);
                    i++;
                }
            }
            return mine;
        });

        List<Integer> all = kept.stream().flatMap(List::stream).toList();
        assertThat(interview.state().extract().<List<Float>>path("answers.value"))
                .extracting(Number::intValue)
                .containsExactlyInAnyOrderElementsOf(all);
        interview.state().body("revision", equalTo(1 + all.size()));
    }

    @Test
    void the_same_request_with_the_same_key_is_done_once_and_answered_alike() {
        String key = "key-" + System.nanoTime();
        String start = "{\"context\": {\"audience\": \"admin\"}}";
        Response first = start(key, start);
        Response again = start(key, start);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        start(key, "{}").then().statusCode(201); // says the same: nothing is known
        start(key, "{\"text\": \"other\"}").then().statusCode(422).body("type", equalTo("/problems/key-reused"));

        String answers = first.header("Location") + "/answers";
        answer(answers, key, "true").then().statusCode(422);
        Response answer = answer(answers, key + "-2", "true");
        Response repeated = answer(answers, key + "-2", "true");
        assertThat(repeated.asByteArray()).isEqualTo(answer.asByteArray());
        assertThat(repeated.header("ETag")).isEqualTo("\"2\"");
        answer(answers, key + "-2", "false").then().statusCode(422);
        given().get(first.header("Location")).then().body("revision", equalTo(2));
    }

    @Test
    void of_many_that_send_one_request_at_once_all_get_the_one_answer() throws Exception {
        String key = "key-" + System.nanoTime();
        List<Response> starts = atOnce(6, thread -> start(key, "{}"));
        assertThat(starts).extracting(Response::statusCode).containsOnly(201);
        assertThat(starts)
                .extracting(Response::asString)
                .containsOnly(starts.get(0).asString());

        String answers = starts.get(0).header("Location") + "/answers";
        List<Response> responses = atOnce(6, thread -> answer(answers, key + "-2", "true"));
        assertThat(responses).extracting(Response::statusCode).containsOnly(200);
        assertThat(responses)
                .extracting(Response::asString)
                .containsOnly(responses.get(0).asString());
        given().get(starts.get(0).header("Location")).then().body("revision", equalTo(2));
    }

    @Test
    void a_sentence_is_remembered() {
        Interviewing interview =
                Interviewing.start("{\"text\": \"Outlook keeps asking for my password since Monday\"}");
        interview.answer(1, OTHER, "false");

        given().get(interview.path(""))
                .then()
                .statusCode(200)
                .body("diagnosis.evidence.key", hasItem("client.password-prompts"));
        given().get(interview.path("/replay")).then().body("identical", equalTo(2));
    }

    @Test
    void a_replay_concludes_the_same_byte_by_byte() {
        Interviewing interview = Interviewing.start("""
            {"text": "MapiHttpEnabled : False\\nsomething else", "context": {"mode": "guided"},
             "evidence": [{"key": "server.mapi-response-time", "value": 0.25, "unit": "s", "subject": "server:EX01"}]}\
            """);
        interview.answer(1, OTHER, "\"unknown\"");
        interview.post(2, "/attempts", "{\"remediation\": \"protocol.enable-client\", \"result\": \"helped-partly\"}");
        interview
                .seen(3)
                .contentType("text/plain")
                .body("MapiHttpEnabled : True")
                .post(interview.path("/probe-results"));
        interview.delete(4, "/answers/" + OTHER);
        interview.post(5, "/outcome", "{\"result\": \"not-fixed\"}");

        given().get(interview.path("/replay"))
                .then()
                .statusCode(200)
                .body("events", hasSize(6))
                .body("events.result", everyItem(equalTo("identical")))
                .body("identical", equalTo(6))
                .body("knowledgeChanged", equalTo(false));
    }

    @Test
    void a_report_is_a_page_a_note_or_json() {
        Interviewing interview = Interviewing.start("{\"text\": \"MapiHttpEnabled : False\"}");
        interview.answer(1, OTHER, "true");

        given().accept("text/html")
                .get(interview.path("/report"))
                .then()
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("Set-OrganizationConfig -MapiHttpEnabled $true"), containsString("Answers"));
        given().accept("text/markdown")
                .get(interview.path("/report"))
                .then()
                .contentType(startsWith("text/markdown"))
                .body(startsWith("# MAPI over HTTP: interview"), containsString("## Answers"));
        given().accept("application/json").get(interview.path("/report")).then().body("revision", equalTo(2));
        given().accept("image/png").get(interview.path("/report")).then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /answers  | {"question": "organization.mapi-http-enabeld", "value": true} | $.question
        /answers  | {"question": "organization.mapi-http-enabled", "value": "yes"} | $.value
        /answers  | {"question": "organization.mapi-http-enabled"} | $.value
        /answers  | {"value": true} | $.question
        /answers  | {"question": "organization.mapi-http-enabled", "value": true, "subject": "server:EX01"} | $.subject
        /answers  | {"question": "organization.mapi-http-enabled", "value": true, "source": "probe"} | $.source
        /answers  | {"question": "organization.mapi-http-enabled", "value": true, "extra": 1} | $.extra
        /answers  | {"question": "server.mapi-response-time", "value": 1, "unit": "kg"} | $.unit
        /answers  | [] | $
        /attempts | {"remediation": "protocol.nothing", "result": "fixed"} | $.remediation
        /attempts | {"remediation": "protocol.enable-client", "result": "good"} | $.result
        /attempts | {"remediation": "protocol.enable-client"} | $.result
        /outcome  | {"result": "great"} | $.result
        /outcome  | {} | $.result
        /outcome  | {"result": "fixed", "cause": "nothing"} | $.cause
        /outcome  | {"result": "fixed", "remediation": "nothing"} | $.remediation
        /outcome  | {"result": "fixed", "comment": 5} | $.comment
        /probe-results | {"context": {"audience": "admin"}, "text": "x"} | $.context
        /probe-results | {"include": ["trace"]} | $.include
        /probe-results | {"evidence": [{"key": "no.such", "value": 1}]} | $.evidence[0].key
        """)
    void what_cannot_be_is_refused_by_field_and_changes_nothing(String path, String body, String field) {
        Interviewing interview = Interviewing.start("{}");

        interview
                .post(1, path, body)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", hasItem(field))
                .body("errors.remedy", everyItem(not(nullValue())));
        interview.state().body("revision", equalTo(1));
    }

    @Test
    void broken_headers_and_bodies_are_refused() {
        Interviewing interview = Interviewing.start("{}");

        interview.post(1, "/answers", "{").statusCode(400).body("type", equalTo("/problems/malformed-request"));
        interview.post(1, "/answers", "").statusCode(400);
        given().header("If-Match", "\"one\"")
                .contentType("application/json")
                .body("{\"question\": \"" + SWITCH + "\", \"value\": true}")
                .post(interview.path("/answers"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("If-Match"));
        start("short", "{}").then().statusCode(400).body("errors.field", contains("Idempotency-Key"));
        given().contentType("application/json")
                .body("{\"context\": {\"now\": \"2026-11-22T09:00:00Z\"}}")
                .post(Interviewing.PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("$.context.now"));
        given().get(Interviewing.PATH + "/nobody").then().statusCode(404);
        given().get(Interviewing.PATH).then().statusCode(405).header("Allow", containsString("POST"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void a_page_of_another_site_starts_nothing(String header, String value) {
        given().header(header, value)
                .contentType("text/plain")
                .body("x")
                .post(Interviewing.PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
    }

    private static Response start(String key, String body) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(Interviewing.PATH);
    }

    private static Response answer(String address, String key, String value) {
        return given().header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"question\": \"%s\", \"value\": %s}".formatted(SWITCH, value))
                .post(address);
    }

    private interface Work<T> {
        T of(int thread) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> work.of(thread))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
