package io.mapimedic.adapter.web.form;

/**
 * What is wrong with a field.
 *
 * @param field name of the field
 * @param label what the field is, for the list of problems
 * @param text  one sentence: what is wrong and what would be right
 */
public record FieldProblem(String field, String label, String text) {

    /** The id of the element that the list of problems links to. */
    public String id() {
        return field.replace('.', '-').replace(':', '-');
    }
}
