package io.mapimedic.powershell;

import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression.Items;
import io.mapimedic.powershell.Statement.Assignment;
import io.mapimedic.powershell.Statement.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements, pipelines and commands; {@link Operands} reads the values in them. Strict: whatever it does not know it
 * refuses, so that what passes means to PowerShell what it means here.
 */
final class Parser {

    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "else",
            "elseif",
            "foreach",
            "for",
            "while",
            "do",
            "until",
            "switch",
            "function",
            "filter",
            "param",
            "return",
            "try",
            "catch",
            "finally",
            "throw",
            "trap",
            "break",
            "continue",
            "exit",
            "begin",
            "process",
            "end",
            "class",
            "enum",
            "using",
            "data",
            "workflow",
            "configuration",
            "dynamicparam");

    private final Cursor cursor;
    private final Operands operands;

    Parser(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new Operands(cursor, this);
    }

    List<Statement> script() {
        List<Statement> statements = statements();
        if (!cursor.atEnd()) {
            throw cursor.error("'%c' closes nothing.".formatted(cursor.next()));
        }
        if (statements.isEmpty()) {
            throw cursor.error("there is no command.");
        }
        return statements;
    }

    /** Statements up to the end or to a closing brace, which stays. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        while (true) {
            separators();
            if (cursor.atEnd() || cursor.peek() == '}' || cursor.peek() == ')') {
                return List.copyOf(statements);
            }
            statements.add(statement());
            cursor.blanks();
            int c = cursor.peek();
            if (!cursor.atEnd() && "};)\r\n".indexOf(c) < 0) {
                throw refused(c);
            }
        }
    }

    private void separators() {
        cursor.space();
        while (cursor.skip(";")) {
            cursor.space();
        }
    }

    private Statement statement() {
        if (cursor.peek() == '$') {
            Expression start = operands.comparison();
            cursor.blanks();
            boolean assignable = start instanceof Expression.Variable || start instanceof Expression.Member;
            if (cursor.peek() == '=' && assignable) {
                cursor.next();
                cursor.blanks();
                return new Assignment(start, pipeline());
            }
            return pipelineFrom(start);
        }
        return pipeline();
    }

    Pipeline pipeline() {
        return pipelineFrom(stage());
    }

    private Pipeline pipelineFrom(Stage first) {
        List<Stage> stages = new ArrayList<>();
        stages.add(first);
        cursor.blanks();
        while (cursor.peek() == '|' && cursor.peek(1) != '|') {
            cursor.next();
            cursor.space();
            Stage stage = stage();
            if (!(stage instanceof Command)) {
                throw cursor.error("after | stands a command.");
            }
            stages.add(stage);
            cursor.blanks();
        }
        return new Pipeline(List.copyOf(stages));
    }

    private Stage stage() {
        int c = cursor.peek();
        if (c == -1) {
            throw cursor.error("a command is missing.");
        }
        if (isLetter(c)) {
            return command();
        }
        if ("$([@'\"".indexOf(c) >= 0 || isDigit(c)) {
            return operands.comparison();
        }
        throw refused(c);
    }

    private Command command() {
        String name = cursor.take(c -> isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_');
        if (KEYWORDS.contains(name.toLowerCase(Locale.ROOT))) {
            throw cursor.error(
                    "'%s' is not allowed: a step is a sequence of commands. Make it several steps, or one by hand."
                            .formatted(name));
        }
        if (!endsArgument()) {
            throw cursor.error("'%s' is not the name of a command.".formatted(name + (char) cursor.peek()));
        }
        List<Argument> arguments = new ArrayList<>();
        cursor.blanks();
        while (!endsCommand()) {
            arguments.add(argument());
            if (!endsArgument() && !cursor.afterBlank()) {
                throw refused(cursor.peek());
            }
            cursor.blanks();
        }
        return new Command(name, List.copyOf(arguments));
    }

    private Argument argument() {
        if (cursor.peek() == '-' && isLetter(cursor.peek(1))) {
            cursor.next();
            String name = cursor.take(c -> isLetter(c) || isDigit(c));
            if (cursor.skip(":")) {
                cursor.blanks();
                return new Argument.Named(name, values(), true);
            }
            if (!endsArgument()) {
                throw cursor.error(
                        "'-%s' is not the name of a parameter. Put a text that begins with a dash into single quotes."
                                .formatted(name + (char) cursor.peek()));
            }
            cursor.blanks();
            boolean followed = !endsCommand() && !(cursor.peek() == '-' && isLetter(cursor.peek(1)));
            @Nullable Expression value = followed ? values() : null;
            return new Argument.Named(name, value, false);
        }
        return new Argument.Positional(values());
    }

    /** One value, or several with commas between. */
    private Expression values() {
        List<Expression> values = new ArrayList<>();
        values.add(operands.argument());
        while (comma()) {
            values.add(operands.argument());
        }
        return values.size() == 1 ? values.get(0) : new Items(List.copyOf(values), false);
    }

    /** Goes past a comma and the blanks around it. A blank before a comma still makes a list. */
    private boolean comma() {
        int ahead = 0;
        while (cursor.peek(ahead) == ' ') {
            ahead++;
        }
        if (cursor.peek(ahead) != ',') {
            return false;
        }
        cursor.blanks();
        cursor.next();
        cursor.space();
        return true;
    }

    private boolean endsCommand() {
        return cursor.atEnd() || "|;)}\r\n".indexOf(cursor.peek()) >= 0;
    }

    private boolean endsArgument() {
        return endsCommand() || cursor.peek() == ' ' || cursor.peek() == '\t';
    }

    PowerShellSyntaxException refused(int c) {
        return cursor.error(
                switch (c) {
                    case '&' -> "& is not allowed: it runs what a text says. Name the command.";
                    case '|' -> "|| is not allowed: a step does not branch. Make it several steps.";
                    case '<', '>' -> "redirection is not allowed.";
                    case '`' -> "the backtick is not allowed. Use single quotes, and write one line.";
                    case '#' -> "comments are not allowed; say it in the text of the step.";
                    case '{', '}' -> "a brace stands alone. Placeholders stand inside single quotes: '{server}'.";
                    case '=' -> "only a variable can be assigned.";
                    case '\'', '"' -> "a quotation mark inside a word vanishes. Put the whole text into quotes.";
                    case -1 -> "the text ends too early.";
                    default -> "'%s' is not allowed here.".formatted(Character.toString(c));
                });
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
