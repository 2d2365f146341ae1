package io.mapimedic.adapter.rest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Talks to one interview, as a client would. */
final class Interviewing {

    static final String PATH = "/api/v1/interviews";

    private final String id;

    private Interviewing(String id) {
        this.id = id;
    }

    static Interviewing start(String body) {
        return new Interviewing(given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    String id() {
        return id;
    }

    String path(String rest) {
        return PATH + "/" + id + rest;
    }

    ValidatableResponse state() {
        return given().get(path("")).then();
    }

    RequestSpecification seen(int revision) {
        return given().header("If-Match", "\"" + revision + "\"");
    }

    ValidatableResponse post(int revision, String rest, String body) {
        return seen(revision)
                .contentType("application/json")
                .body(body)
                .post(path(rest))
                .then();
    }

    ValidatableResponse answer(int revision, String question, String value) {
        return post(revision, "/answers", "{\"question\": \"%s\", \"value\": %s}".formatted(question, value));
    }

    ValidatableResponse delete(int revision, String rest) {
        return seen(revision).delete(path(rest)).then();
    }
}
