package io.mapimedic.explanation;

import java.util.List;

/** Something is to be explained that neither the knowledge nor the case has. */
public final class NotInCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final transient List<String> known;

    /**
     * @param field what is wrong: {@code cause}, {@code subject} …
     * @param value what was given
     * @param known what could have been given
     */
    NotInCaseException(String field, String value, List<String> known) {
        super("There is no %s of this name in this case.".formatted(field));
        this.field = field;
        this.value = value;
        this.known = List.copyOf(known);
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public List<String> known() {
        return known;
    }
}
