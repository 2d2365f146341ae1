package io.mapimedic.powershell;

import java.util.List;

/**
 * Statements in order, as a knowledge entry has them.
 *
 * @param source     the text as written, trimmed
 * @param statements what it says
 */
public record Script(String source, List<Statement> statements) {

    /**
     * Reads a script in the subset that this package allows.
     *
     * @throws PowerShellSyntaxException naming line, column and what is not allowed
     */
    public static Script parse(String source) {
        String trimmed = source.strip();
        return new Script(trimmed, new Parser(new Cursor(trimmed)).script());
    }

    /** All commands in order of their appearance, those inside of script blocks and parentheses included. */
    public List<Command> commands() {
        return Contents.of(this).commands();
    }

    /** Names of the placeholders used, in order, without repetition. */
    public List<String> placeholders() {
        return Contents.of(this).placeholders();
    }

    /** Every expression in order of its appearance, outer ones before inner ones. */
    public List<Expression> expressions() {
        return Contents.of(this).expressions();
    }

    /** Names of the variables that a statement assigns, in order. */
    public List<String> assigned() {
        return statements.stream()
                .filter(Statement.Assignment.class::isInstance)
                .map(statement -> ((Statement.Assignment) statement).target())
                .filter(Expression.Variable.class::isInstance)
                .map(target -> ((Expression.Variable) target).name())
                .toList();
    }
}
