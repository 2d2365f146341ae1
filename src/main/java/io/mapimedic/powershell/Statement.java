package io.mapimedic.powershell;

/** One statement: a pipeline, or the assignment of one to a variable. */
public sealed interface Statement {

    /**
     * {@code $request = …} or {@code $request.Method = …}.
     *
     * @param target a variable or a member
     */
    record Assignment(Expression target, Pipeline value) implements Statement {}

    /** Stages joined by {@code |}; only the first may be an expression. */
    record Pipeline(java.util.List<Stage> stages) implements Statement {}
}
