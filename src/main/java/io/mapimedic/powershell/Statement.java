package io.mapimedic.powershell;

/** One statement: a pipeline, or the assignment of one to a variable. */
public sealed interface Statement {

    /** {@code $request = …} */
    record Assignment(String variable, Pipeline value) implements Statement {}

    /** Stages joined by {@code |}; only the first may be an expression. */
    record Pipeline(java.util.List<Stage> stages) implements Statement {}
}
