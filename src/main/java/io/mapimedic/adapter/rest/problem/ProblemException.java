package io.mapimedic.adapter.rest.problem;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<FieldProblem> errors;

    public ProblemException(ProblemKind kind, String detail, List<FieldProblem> errors) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    /** The body cannot be read. */
    public static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.MALFORMED_REQUEST, detail, List.of());
    }

    /** The body can be read, but these fields cannot be used. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        String detail = errors.size() == 1
                ? "One field cannot be used: " + errors.get(0).field() + "."
                : errors.size() + " fields cannot be used; the first is "
                        + errors.get(0).field() + ".";
        return new ProblemException(ProblemKind.INVALID_REQUEST, detail, errors);
    }

    /** Over one of the limits of size. */
    public static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemKind.TOO_LARGE, detail, List.of());
    }

    /** No entry with this id. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemKind.NOT_FOUND, detail, List.of());
    }

    public ProblemKind kind() {
        return kind;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
