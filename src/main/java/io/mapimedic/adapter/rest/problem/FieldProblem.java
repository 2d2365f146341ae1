package io.mapimedic.adapter.rest.problem;

import org.jspecify.annotations.Nullable;

/**
 * One field that cannot be used.
 *
 * @param field   where it stands: {@code $.evidence[3].value}
 * @param value   what was there, shortened and without control characters; null when there was nothing
 * @param problem one sentence
 * @param remedy  one sentence: what to do instead
 */
public record FieldProblem(String field, @Nullable String value, String problem, String remedy) {

    public FieldProblem {
        value = value == null ? null : Excerpt.of(value);
    }
}
