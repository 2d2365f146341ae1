package io.mapimedic.normalisation;

/** A reported value is not of the type, the unit or the range that the vocabulary states. */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    public UnreadableValueException(String problem, String remedy) {
        super(problem);
        this.problem = problem;
        this.remedy = remedy;
    }

    @Override
    public String getMessage() {
        return problem;
    }

    /** What to give instead, one sentence. */
    public String remedy() {
        return remedy;
    }
}
