package io.mapimedic.adapter.rest.problem;

import java.util.Locale;
import java.util.Optional;

/** The kinds of problems, each with the page that explains it: {@code /problems/<name>}. */
public enum ProblemKind {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The body is not the format that its content type names: broken JSON, a broken character encoding, nested"
                    + " too deeply, or nothing at all. Correct the body at the place named in the detail."),
    INVALID_REQUEST(
            400,
            "The request says something that cannot be",
            "The body can be read, but names fields, keys, values or units that do not exist or are out of range. The"
                    + " list 'errors' names every such field with its value and what to do."),
    OPERATOR_ONLY(
            401,
            "Only the operator may do this",
            "What outcomes taught is taken back only by whoever has the token of mapimedic.learning.operator-token. Send it as"
                    + " 'Authorization: Bearer …'."),
    PROBE_NOT_ALLOWED(
            403,
            "The operator does not allow this probe",
            "The service connects only to hosts, ports and addresses that its operator allows; without a list in"
                    + " mapimedic.probe.allowed-hosts, to none. The detail names the property that would allow it."),
    LEARNING_OFF(
            403,
            "The operator has not switched learning on",
            "Outcomes are kept only where mapimedic.learning.enabled says so, since they change what others are advised. Everything"
                    + " else works without."),
    NO_OPERATOR(
            403,
            "Nobody may do this here",
            "What outcomes taught is taken back only with an operator's token, and this service has none. Set"
                    + " mapimedic.learning.operator-token, of at least 16 characters."),
    CROSS_SITE(
            403,
            "A page of another site sent this",
            "Forms of interviews are taken only from the pages of this service, so that no other page in the same"
                    + " browser can answer in somebody's name. Open the interview here and answer there."),
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
    INTERVIEW_CLOSED(
            409,
            "The interview is closed",
            "An interview with an outcome takes no more changes. Take the outcome back with DELETE …/outcome, or start"
                    + " a new one."),
    INTERVIEW_OPEN(
            409, "The interview is open", "There is no outcome that could be taken back. Go on with it as it is."),
    INTERVIEW_FULL(
            409,
            "The interview has as many events as it may have",
            "An interview has at most mapimedic.interviews.max-events events (500). Close it, and start a new one with"
                    + " what is known."),
    CASE_REPORTED(
            409,
            "The case has another outcome already",
            "A case has one outcome. Report another case, or ask the operator to take the first outcome back."),
    CHANGED_MEANWHILE(
            412,
            "Somebody else changed the interview meanwhile",
            "'If-Match' names an older state than the present one. 'changes' lists what happened since, 'ETag' names"
                    + " the present state. Look whether your change still makes sense, and send it again with the new"
                    + " tag."),
    TOO_LARGE(
            413,
            "The request is too large",
            "Text and JSON may have 10 MiB, files 256 MiB together and 200 in number. Send less, or several requests."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The type of the body is not understood",
            "Send application/json; for a diagnosis or a reading also multipart/form-data, text/plain, application/zip,"
                    + " application/gzip, application/xml or application/octet-stream. Say so in 'Content-Type'."),
    KEY_REUSED(
            422,
            "The key was used before, for something else",
            "Two requests with the same 'Idempotency-Key' must ask for the same. Send a new key with each new"
                    + " request."),
    PRECONDITION_REQUIRED(
            428,
            "The request must say which state it changes",
            "Several people may answer one interview. Send 'If-Match' with the 'ETag' of the state that you saw, so"
                    + " that nobody's answer is overwritten unseen."),
    TOO_MANY_PROBES(
            429,
            "As many endpoints are looked at as may be at once",
            "A probe takes up to mapimedic.probe.budget. Try again when one of the others has ended."),
    TOO_MANY_INTERVIEWS(
            429,
            "As many interviews are open as may be",
            "The operator allows mapimedic.interviews.max-open interviews at the same time. Close some, or wait until"
                    + " old ones expire; /api/v1/diagnoses needs none."),
    TOO_MANY_OUTCOMES(
            429,
            "Too many outcomes for one day",
            "Of each caller mapimedic.learning.per-caller-and-day outcomes count in a day (UTC), and ten times as many are kept. Go on"
                    + " tomorrow."),
    NOT_READY(
            503,
            "The service cannot answer now",
            "The service is starting or stopping, or has too much to do. Try again in a minute."),
    STORAGE_UNAVAILABLE(
            503,
            "Interviews cannot be kept now",
            "The database cannot be reached; the log of the service says why. Send the request again later, with the"
                    + " same 'Idempotency-Key'. /api/v1/diagnoses needs no database and answers meanwhile."),
    UNKNOWN_CLIENT_ERROR(400, "The request cannot be answered", "The request breaks a rule of HTTP. See the detail."),
    INTERNAL(
            500,
            "The service made a mistake",
            "The request may be fine. Give the id in the detail to whoever runs the service: it is in the log as"
                    + " well.");

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
