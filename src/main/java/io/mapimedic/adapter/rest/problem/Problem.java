package io.mapimedic.adapter.rest.problem;

import java.util.List;

/**
 * A problem as RFC 9457 wants it.
 *
 * @param type     relative URI of the page that explains this kind of problem
 * @param title    the kind in one sentence
 * @param status   the HTTP status
 * @param detail   what went wrong this time
 * @param instance the path that was asked
 * @param errors   the fields that cannot be used, in the order of the request
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<FieldProblem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, int status, String detail, String instance, List<FieldProblem> errors) {
        return new Problem("/problems/" + kind.word(), kind.title(), status, detail, Excerpt.of(instance), errors);
    }
}
