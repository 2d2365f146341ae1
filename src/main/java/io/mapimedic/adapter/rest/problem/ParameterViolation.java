package io.mapimedic.adapter.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** A violated constraint in the words of a field problem. */
public final class ParameterViolation {

    private ParameterViolation() {}

    /** A violation of a parameter of a resource method: the field is the parameter's name. */
    public static FieldProblem problem(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() != ElementKind.METHOD && node.getName() != null) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return problem(violation, field.toString());
    }

    /** A violation in a request that was read from JSON: {@code evidence[3].key} becomes {@code $.evidence[3].key}. */
    public static FieldProblem inBody(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
        return problem(violation, "$." + path);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation, String field) {
        Object value = violation.getInvalidValue();
        boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        return new FieldProblem(
                field,
                scalar ? String.valueOf(value) : null,
                "The value " + violation.getMessage() + ".",
                "Correct it as the contract at /q/openapi says.");
    }
}
