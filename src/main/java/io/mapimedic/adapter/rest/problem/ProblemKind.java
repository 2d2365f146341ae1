package io.mapimedic.adapter.rest.problem;

import java.util.Locale;
import java.util.Optional;

/** The kinds of problems, each with the page that explains it: {@code /problems/<name>}. */
public enum ProblemKind {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The body is not the format that its content type names: broken JSON, a broken character encoding, nested too"
                    + " deeply, or nothing at all. Correct the body at the place named in the detail."),
    INVALID_REQUEST(
            400,
            "The request says something that cannot be",
            "The body can be read, but names fields, keys, values or units that do not exist or are out of range. The list"
                    + " 'errors' names every such field with its value and what to do."),
    PROBE_NOT_ALLOWED(
            403,
            "The operator does not allow this probe",
            "The service connects only to hosts, ports and addresses that its operator allows; without a list in"
                    + " mapimedic.probe.allowed-hosts, to none. The detail names the property that would allow it."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "The path or the id does not exist. The paths are listed at /q/openapi, the ids in the lists below"
                    + " /api/v1/knowledge."),
    METHOD_NOT_ALLOWED(
            405, "The path does not know this method", "Use one of the methods of the path that /q/openapi names."),
    NOT_ACCEPTABLE(
            406,
            "The answer does not exist in the type asked for",
            "Ask in 'Accept' for a type that /q/openapi names for the path; application/json always exists."),
    TOO_LARGE(
            413,
            "The request is too large",
            "Text and JSON may have 10 MiB, files 256 MiB together and 200 in number. Send less, or several requests."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The type of the body is not understood",
            "Send application/json; for a diagnosis or a reading also multipart/form-data, text/plain, application/zip,"
                    + " application/gzip, application/xml or application/octet-stream. Say so in 'Content-Type'."),
    TOO_MANY_PROBES(
            429,
            "As many endpoints are looked at as may be at once",
            "A probe takes up to mapimedic.probe.budget. Try again when one of the others has ended."),
    NOT_READY(
            503,
            "The service cannot answer now",
            "The service is starting or stopping, or has too much to do. Try again in a minute."),
    UNKNOWN_CLIENT_ERROR(400, "The request cannot be answered", "The request breaks a rule of HTTP. See the detail."),
    INTERNAL(
            500,
            "The service made a mistake",
            "The request may be fine. Give the id in the detail to whoever runs the service: it is in the log as well.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemKind(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    /** The last part of the type URI: {@code malformed-request}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that answers with this status. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL : UNKNOWN_CLIENT_ERROR;
    }

    /** The kind with this word. */
    public static Optional<ProblemKind> ofWord(String word) {
        for (ProblemKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
