package io.mapimedic.adapter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterviewPagesTest {

    private static final String SWITCH = "organization.mapi-http-enabled";

    @Test
    void the_first_page_leads_to_the_beginning_of_an_interview() {
        given().get("/").then().body(containsString("href=\"/interviews/new\""));
        given().get("/interviews/new")
                .then()
                .statusCode(200)
                .body(containsString("What happens?"), containsString("action=\"/interviews\""));
    }

    @Test
    void nothing_known_is_enough_to_be_asked_the_first_question() {
        page(start(""))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        containsString("Next question"),
                        containsString("name=\"asked\""),
                        not(containsString("<script>")),
                        not(containsString(" style=")));
    }

    @Test
    void an_answer_leads_back_to_the_page_with_the_next_question() {
        String at = start("");
        String first = asked(at);

        post(at, "answer", "revision", "1", "asked", first)
                .then()
                .statusCode(303)
                .header("Location", not(startsWith("https")));

        assertThat(asked(at)).isNotEqualTo(first);
        page(at).body(containsString("I do not know"));
    }

    @Test
    void an_answer_is_listed_changed_and_taken_back() {
        String at = start("");
        post(at, "answer", "revision", "1", "asked", SWITCH, "answer:" + SWITCH, "no")
                .then()
                .statusCode(303);
        page(at).body(
                        containsString("Set-OrganizationConfig -MapiHttpEnabled $true"),
                        containsString("Take back"),
                        containsString("All that is known (1)"));

        given().queryParam("ask", SWITCH).get(at).then().body(containsString("Answer again"));
        post(at, "answer", "revision", "2", "asked", SWITCH, "answer:" + SWITCH, "yes")
                .then()
                .statusCode(303);
        post(at, "take-back", "revision", "3", "question", SWITCH).then().statusCode(303);

        page(at).body(containsString("None yet."));
    }

    @Test
    void the_page_says_why_it_asks_why_it_believes_and_why_not() {
        String at = start("");
        String asked = asked(at);
        page(at).body(containsString("/why?question=" + asked), containsString("Why not something else?"));

        given().get(at + "/why?question=" + asked)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("It is asked next"), containsString("Back to the interview"));
        given().get(at + "/why?cause=protocol.client-switched-off")
                .then()
                .statusCode(200)
                .body(containsString("Such a fault is"));
        given().get(at + "/why").then().statusCode(200).body(containsString("The first step is"));
        given().get(at + "/why?cause=<script>")
                .then()
                .statusCode(404)
                .body(containsString("&lt;script&gt;"), not(containsString("<script>a")));
        given().get("/interviews/Zq3wW1v0v0mA5h8Jx2k4R6t9B_s/why").then().statusCode(404);
    }

    @Test
    void who_answers_second_sees_both_answers_and_may_send_again() {
        String at = start("");
        post(at, "answer", "revision", "1", "asked", SWITCH, "answer:" + SWITCH, "no");

        String conflict = post(at, "answer", "revision", "1", "asked", SWITCH, "answer:" + SWITCH, "yes")
                .then()
                .statusCode(409)
                .body(
                        containsString("What you sent"),
                        containsString("What changed since"),
                        containsString("name=\"revision\" value=\"2\""),
                        containsString("name=\"answer:" + SWITCH + "\" value=\"yes\""))
                .extract()
                .asString();
        assertThat(conflict).contains(" Yes</p>").contains(" No <span");
    }

    @Test
    void a_form_that_is_sent_twice_counts_once() {
        String at = start("");
        post(at, "answer", "revision", "1", "asked", SWITCH, "answer:" + SWITCH, "no")
                .then()
                .statusCode(303);
        post(at, "answer", "revision", "1", "asked", SWITCH, "answer:" + SWITCH, "no")
                .then()
                .statusCode(303);

        page(at).body(containsString("name=\"revision\" value=\"2\""));
    }

    @Test
    void an_answer_that_cannot_be_is_explained_and_not_kept() {
        String at = start("");

        post(
                        at,
                        "answer",
                        "revision",
                        "1",
                        "asked",
                        "server.mapi-response-time",
                        "answer:server.mapi-response-time",
                        "many")
                .then()
                .statusCode(422)
                .body(containsString("Enter a number"), containsString("name=\"revision\" value=\"1\""));
        post(at, "answer", "revision", "1", "asked", "no.such").then().statusCode(422);
        post(at, "tried", "revision", "1", "step", "nothing", "result", "fixed")
                .then()
                .statusCode(422);
        post(at, "close", "revision", "1").then().statusCode(422);
        post(at, "answer", "asked", SWITCH, "answer:" + SWITCH, "no").then().statusCode(409);
    }

    @Test
    void output_is_added_and_a_step_reported() {
        String at = start("");

        given().multiPart("revision", "1")
                .multiPart("file", "org.txt", "MapiHttpEnabled : False".getBytes(StandardCharsets.UTF_8))
                .redirects()
                .follow(false)
                .post(at + "/results")
                .then()
                .statusCode(303);
        page(at).body(containsString("value=\"protocol.enable-organization organization\""));
        post(
                        at,
                        "tried",
                        "revision",
                        "2",
                        "step",
                        "protocol.enable-organization organization",
                        "result",
                        "did-not-help")
                .then()
                .statusCode(303);
        page(at).body(containsString("did not help"));
    }

    @Test
    void a_closed_interview_shows_its_outcome_and_can_be_opened_again() {
        String at = start("");
        post(at, "close", "revision", "1", "result", "fixed", "comment", "<b>reboot</b>")
                .then()
                .statusCode(303);

        page(at).body(
                        containsString("Outcome: fixed"),
                        containsString("&lt;b&gt;reboot&lt;/b&gt;"),
                        not(containsString("name=\"asked\"")));
        post(at, "answer", "revision", "2", "asked", SWITCH, "answer:" + SWITCH, "no")
                .then()
                .statusCode(303);
        post(at, "reopen", "revision", "2").then().statusCode(303);
        page(at).body(containsString("name=\"asked\""));
    }

    @Test
    void an_erased_interview_is_gone() {
        String at = start("");

        post(at, "erase", "revision", "1").then().statusCode(303).header("Location", containsString("/interviews/new"));

        given().accept("text/html").get(at).then().statusCode(404).contentType("text/html");
    }

    @Test
    void a_form_of_another_site_is_refused_with_a_page() {
        String at = start("");

        given().header("Origin", "https://evil.example")
                .accept("text/html")
                .multiPart("revision", "1")
                .multiPart("result", "fixed")
                .post(at + "/close")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("another site"));
    }

    @Test
    void the_report_is_a_page_to_print() {
        String at = start("MapiHttpEnabled : False");
        String id = at.substring(at.lastIndexOf('/') + 1);

        page(at).body(containsString("/api/v1/interviews/" + id + "/report"));
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/api/v1/interviews/" + id + "/report")
                .then()
                .statusCode(200)
                .body(allOf(containsString("interview"), containsString("Set-OrganizationConfig")));
    }

    private static String start(String text) {
        Response started = given().redirects()
                .follow(false)
                .multiPart(new MultiPartSpecBuilder(text)
                        .controlName("text")
                        .charset("UTF-8")
                        .build())
                .multiPart("audience", "admin")
                .post("/interviews");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(303);
        String location = started.header("Location");
        return location.substring(location.indexOf("/interviews/"));
    }

    private static ValidatableResponse page(String at) {
        return given().get(at).then();
    }

    private static String asked(String at) {
        Matcher asked = Pattern.compile("name=\"asked\" value=\"([^\"]*)\"")
                .matcher(given().get(at).asString());
        assertThat(asked.find()).isTrue();
        return asked.group(1);
    }

    private static Response post(String at, String action, String... fields) {
        RequestSpecification request = given().redirects().follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            request.multiPart(fields[i], fields[i + 1]);
        }
        return request.post(at + "/" + action);
    }
}
