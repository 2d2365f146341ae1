package io.mapimedic.adapter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.mapimedic.adapter.web.form.FormReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    private static final String OFF = "MapiHttpEnabled : False\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/knowledge", "/knowledge?q=organization", "/knowledge?kind=evidence", "/knowledge/nowhere"
            })
    void a_page_may_load_only_what_the_service_serves(String page) {
        given().get(page)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'self'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .contentType("text/html")
                .body(not(containsString(" style=")), not(containsString("<script>")), not(containsString(" onclick")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/web/style.css", "/web/copy.js", "/web/icon.svg"})
    void what_a_page_loads_is_there(String file) {
        given().get(file).then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void the_form_asks_what_the_vocabulary_knows() {
        given().get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString("<html lang=\"en\">"),
                        containsString("<textarea id=\"text\""),
                        containsString("name=\"answer:organization.mapi-http-enabled\" value=\"yes\""));
    }

    @Test
    void pasted_output_gives_the_remediation_with_verify_and_undo() {
        post(text("text", OFF))
                .statusCode(200)
                .body(
                        containsString("Set-OrganizationConfig -MapiHttpEnabled $true"),
                        containsString("Set-OrganizationConfig -MapiHttpEnabled $false"),
                        containsString("Get-OrganizationConfig | Format-List MapiHttpEnabled"),
                        containsString("belief-confirmed"));
    }

    /** A browser sends a field for every question, answered or not, so the limit of fields grows with the vocabulary. */
    @Test
    void a_form_with_all_its_fields_is_read_and_has_room_for_more_questions() {
        String form = given().get("/").asString();
        RequestSpecification request = given();
        Matcher field = Pattern.compile(" name=\"((?!file\")[^\"]+)\"").matcher(form);
        int fields = 0;
        while (field.find()) {
            boolean isText = field.group(1).equals("text");
            request.multiPart(text(field.group(1), isText ? OFF : ""));
            request.multiPart(text("one more:" + fields++, ""));
        }

        assertThat(fields).isGreaterThan(1000);
        request.post("/").then().statusCode(200).body(containsString("belief-confirmed"));
    }

    @Test
    void an_uploaded_file_is_read_like_a_paste() {
        given().multiPart("file", "org.txt", OFF.getBytes(StandardCharsets.UTF_8))
                .post("/")
                .then()
                .statusCode(200)
                .body(containsString("Set-OrganizationConfig -MapiHttpEnabled $true"));
    }

    @Test
    void an_answer_is_evidence_too_and_is_carried_along() {
        String page = post(text("answer:organization.mapi-http-enabled", "no"))
                .statusCode(200)
                .extract()
                .asString();
        Matcher carried =
                Pattern.compile("name=\"evidence\" value=\"([^\"]*)\"").matcher(page);

        assertThat(carried.find()).isTrue();
        String json =
                carried.group(1).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");

        post(text("evidence", json), text("answer:client.mapi-http-disabled", "yes"))
                .statusCode(200)
                .body(
                        containsString("Set-OrganizationConfig -MapiHttpEnabled $true"),
                        containsString("MapiHttpDisabled"));
    }

    @Test
    void a_hostile_name_is_text_and_reaches_no_command() {
        String page = post(
                        text("name:client", "<script>alert(1)</script>\"; Remove-Mailbox *"),
                        text("answer:client.mapi-http-disabled", "yes"))
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(Pattern.compile("<pre><code>(.*?)</code></pre>", Pattern.DOTALL)
                        .matcher(beforeNote(page))
                        .results())
                .noneMatch(command -> command.group(1).contains("Remove-Mailbox"));
    }

    @Test
    void what_is_not_understood_is_listed() {
        post(text("text", "the cat <b>sat</b> on the mat"))
                .statusCode(200)
                .body(containsString("Not used (1)"), containsString("&lt;b&gt;sat&lt;/b&gt;"));
    }

    @Test
    void an_empty_form_is_sent_back_with_the_problem() {
        post(text("text", ""))
                .statusCode(422)
                .body(containsString("href=\"#text\""), containsString("answer at least one question"));
    }

    @Test
    void a_wrong_answer_stands_beside_its_field_and_the_input_is_kept() {
        post(text("text", "kept & well"), text("answer:server.mapi-response-time", "-5"))
                .statusCode(422)
                .body(
                        containsString("kept &amp; well"),
                        containsString("href=\"#answer-server-mapi-response-time\""),
                        containsString("value=\"-5\""),
                        containsString("aria-invalid=\"true\""));
    }

    @Test
    void evidence_that_was_tampered_with_is_refused() {
        post(text("evidence", "[{\"key\":\"<script>\"}]"), text("text", OFF))
                .statusCode(422)
                .body(containsString("could not be read"), not(containsString("<script>\"")));
    }

    @Test
    void a_paste_beyond_the_limit_is_refused_with_the_limit() {
        post(text("text", "x".repeat((int) FormReader.MAX_BYTES + 1)))
                .statusCode(422)
                .body(containsString("10 MiB"));
    }

    @Test
    void another_media_type_is_refused() {
        given().contentType("application/json").body("{}").post("/").then().statusCode(415);
    }

    @Test
    void the_knowledge_is_browsed_from_item_to_item() {
        given().get("/knowledge").then().statusCode(200).body(containsString("/knowledge?kind=cause"));
        given().get("/knowledge?kind=cause")
                .then()
                .statusCode(200)
                .body(containsString("/knowledge/authentication.account-disabled"), containsString("Page 1 of"));
        given().get("/knowledge?kind=cause&page=2").then().statusCode(200).body(containsString("Page 2 of"));
        given().get("/knowledge/protocol.organization-switched-off")
                .then()
                .statusCode(200)
                .body(containsString("Referred to by"), containsString("/knowledge/protocol.enable-organization"));
        given().get("/knowledge/C045").then().statusCode(200).body(containsString("verdict-contradicted"));
    }

    @Test
    void an_unknown_item_is_not_found_and_its_name_is_text() {
        given().urlEncodingEnabled(true)
                .get("/knowledge/{id}", "<script>alert(1)<script>")
                .then()
                .statusCode(404)
                .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
        given().queryParam("q", "\"><script>alert(1)</script>")
                .get("/knowledge")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void what_nobody_knows_is_not_asked_again() {
        String first = post(text("text", "nothing that helps")).extract().asString();
        String asked = hidden("asked", first);

        String second = post(text("asked", asked), text("answer:" + asked, ""))
                .statusCode(200)
                .extract()
                .asString();

        assertThat(hidden("not-known", second)).isEqualTo(asked);
        assertThat(hidden("asked", second)).isNotEqualTo(asked);
        assertThat(second).contains("Asked, and nobody knows (1)");

        String third = post(text("not-known", asked), text("asked", hidden("asked", second)))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(hidden("not-known", third).split(" ")).hasSize(2).contains(asked);
    }

    @Test
    void a_question_whose_answer_may_stand_in_the_output_stays_open() {
        String page = post(text("asked", "client.certificate-warning"), text("text", OFF))
                .extract()
                .asString();

        assertThat(page).doesNotContain("name=\"not-known\"");
    }

    @Test
    void an_answer_to_a_question_that_is_no_more_is_listed() {
        post(text("text", OFF), text("answer:organization.renamed", "yes"))
                .statusCode(200)
                .body(containsString("Not used (1)"), containsString("organization.renamed: yes"));
    }

    @Test
    void a_user_of_outlook_sees_what_a_user_can_do_and_the_note() {
        post(
                        text("audience", "enduser"),
                        text(
                                "text",
                                "HKEY_CURRENT_USER\\Software\\Microsoft\\Exchange\n    MapiHttpDisabled    REG_DWORD    0x1\n"))
                .statusCode(200)
                .body(
                        containsString("What you can try yourself"),
                        containsString("You can try this yourself"),
                        containsString("For your helpdesk"),
                        containsString("All details"));
        post(text("audience", "enduser"), text("text", OFF))
                .statusCode(200)
                .body(
                        containsString("From what is known so far: nothing."),
                        containsString("somebody with more rights"));
    }

    @Test
    void a_file_is_read_in_whichever_field_it_comes() {
        given().multiPart("text", "org.txt", OFF.getBytes(StandardCharsets.UTF_8))
                .accept("text/html")
                .post("/")
                .then()
                .statusCode(200)
                .body(containsString("Set-OrganizationConfig -MapiHttpEnabled $true"));
        post(text("file", OFF)).statusCode(200).body(containsString("Set-OrganizationConfig -MapiHttpEnabled $true"));
    }

    @Test
    void what_is_too_large_is_not_sent_back() {
        String page = post(text("text", "x".repeat((int) FormReader.MAX_BYTES + 1)))
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page.length()).isLessThan(1_000_000);
    }

    @Test
    void headline_and_first_step_are_about_the_same_fault() {
        post(text(
                        "text",
                        OFF
                                + "\n[PS] C:\\>Get-MapiVirtualDirectory | fl\n\nServer : EX01\nIISAuthenticationMethods : {}\n"))
                .statusCode(200)
                .body(
                        containsString("Confirmed: Every authentication method"),
                        containsString("First: Enable the default authentication methods"));
    }

    private static String hidden(String field, String page) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(field).isTrue();
        return value.group(1);
    }

    private static ValidatableResponse post(MultiPartSpecification... parts) {
        var request = given();
        for (MultiPartSpecification part : parts) {
            request.multiPart(part);
        }
        return request.post("/").then().contentType("text/html");
    }

    private static MultiPartSpecification text(String field, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(field)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static String beforeNote(String page) {
        return page.substring(0, page.indexOf("Note for a ticket"));
    }
}
