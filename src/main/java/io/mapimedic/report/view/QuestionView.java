package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the vocabulary as a control of a form.
 *
 * @param field   name of the field
 * @param ask     the question
 * @param control yes-no, number, select, checkboxes, list, time or text
 * @param hint    unit and bounds, or the form of the answer; empty when there is nothing to say
 * @param options of a select or of checkboxes
 * @param bounds  of a number
 * @param value   what was entered before, empty for nothing
 * @param mayBeNothing "looked, and there is nothing" is an answer
 * @param error   what is wrong with the answer, null when nothing is
 */
public record QuestionView(
        String key,
        String field,
        String ask,
        @Nullable RichText help,
        String control,
        String hint,
        List<Option> options,
        Bounds bounds,
        String value,
        boolean mayBeNothing,
        boolean isNothing,
        @Nullable String command,
        @Nullable String error) {

    public record Option(String value, String label, boolean chosen) {}

    /** Limits of a number as the browser wants them, null for none. */
    public record Bounds(
            @Nullable String unit,
            @Nullable String min,
            @Nullable String max) {}

    /** The id of the element, for labels and links. */
    public String id() {
        return field.replace('.', '-').replace(':', '-');
    }
}
