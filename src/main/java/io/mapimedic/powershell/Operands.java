package io.mapimedic.powershell;

import io.mapimedic.powershell.Expression.Quote;
import io.mapimedic.powershell.Expression.Text;
import io.mapimedic.powershell.Expression.Text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values: as the arguments of a command, where a word is a text, and as expressions, where it is not. */
final class Operands {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0x[0-9A-Fa-f]+|[0-9]+(?:\\.[0-9]+)?(?:[KMGkmg][Bb])?)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)}");
    private static final Set<String> OPERATORS = Set.of(
            "eq",
            "ne",
            "gt",
            "ge",
            "lt",
            "le",
            "like",
            "notlike",
            "match",
            "notmatch",
            "contains",
            "notcontains",
            "in",
            "notin",
            "and",
            "or");

    private static final int DEEPEST = 20;

    private final Cursor cursor;
    private final Parser parser;
    private int depth;

    Operands(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** A value after a command or parameter. */
    Expression argument() {
        int c = cursor.peek();
        return switch (c) {
            case '\'' -> single();
            case '"' -> twice();
            case '$', '(' -> members(primary());
            case '@' -> cursor.at("@{") ? table() : primary();
            case '{' -> block();
            case '[' -> throw cursor.error("here [ begins a text. Put the expression into parentheses.");
            default -> word();
        };
    }

    /** An expression, with operators. */
    Expression comparison() {
        Expression left = members(primary());
        while (true) {
            cursor.blanks();
            if (cursor.peek() != '-' || !Parser.isLetter(cursor.peek(1))) {
                return left;
            }
            cursor.next();
            String operator = cursor.take(Parser::isLetter).toLowerCase(Locale.ROOT);
            if (!OPERATORS.contains(operator)) {
                throw cursor.error("-%s is not an operator that is allowed.".formatted(operator));
            }
            cursor.blanks();
            left = new Expression.Comparison(left, operator, members(primary()));
        }
    }

    private Expression primary() {
        if (++depth > DEEPEST) {
            throw cursor.error("more than %d blocks and parentheses in each other.".formatted(DEEPEST));
        }
        Expression primary = inner();
        depth--;
        return primary;
    }

    private Expression inner() {
        int c = cursor.peek();
        if (c == '\'') {
            return single();
        }
        if (c == '"') {
            return twice();
        }
        if (c == '$') {
            return variable();
        }
        if (c == '[') {
            return type();
        }
        if (cursor.at("@{")) {
            return table();
        }
        if (cursor.skip("@(")) {
            return new Expression.Items(listUntilParenthesis(), true);
        }
        if (cursor.skip("(")) {
            return group();
        }
        if (Parser.isDigit(c)) {
            return word();
        }
        throw c == '@' ? cursor.error("@ is allowed in @( ) and @{ } only.") : parser.refused(c);
    }

    private Expression members(Expression target) {
        Expression result = target;
        while (true) {
            if (result instanceof Expression.Type
                    ? cursor.skip("::")
                    : cursor.peek() == '.' && Parser.isLetter(cursor.peek(1))) {
                cursor.skip(".");
                String name = cursor.take(c -> Parser.isLetter(c) || Parser.isDigit(c) || c == '_');
                if (name.isEmpty()) {
                    throw cursor.error("the name of a member is missing.");
                }
                result = cursor.skip("(")
                        ? new Expression.Invocation(result, name, listUntilParenthesis())
                        : new Expression.Member(result, name);
            } else if (cursor.skip("[")) {
                Expression index = primary();
                if (!cursor.skip("]")) {
                    throw cursor.error("an index is one value in brackets.");
                }
                result = new Expression.Index(result, index);
            } else if (result instanceof Expression.Type) {
                throw cursor.error("after a type stands :: and a member.");
            } else {
                return result;
            }
        }
    }

    private Expression variable() {
        cursor.next();
        if (cursor.peek() == '(' || cursor.peek() == '{') {
            throw cursor.error("$( ) and ${ } are not allowed.");
        }
        String name = cursor.take(c -> Parser.isLetter(c) || Parser.isDigit(c) || c == '_');
        if (name.equalsIgnoreCase("env") && cursor.skip(":")) {
            name = "env:" + cursor.take(c -> Parser.isLetter(c) || Parser.isDigit(c) || c == '_');
        }
        if (name.isEmpty() || name.equals("env:") || cursor.peek() == ':') {
            throw cursor.error("only $true, $false, $null, $_, $env:NAME and variables of this script are allowed.");
        }
        return new Expression.Variable(name);
    }

    private Expression type() {
        cursor.next();
        String name = cursor.take(c -> Parser.isLetter(c) || Parser.isDigit(c) || c == '.');
        if (name.isEmpty() || !cursor.skip("]")) {
            throw cursor.error("a type is a name in brackets: [Net.Dns].");
        }
        return new Expression.Type(name);
    }

    private Expression group() {
        cursor.space();
        List<Statement> inside = parser.statements();
        if (!cursor.skip(")")) {
            throw cursor.error("a parenthesis is not closed.");
        }
        if (inside.size() == 1 && inside.get(0) instanceof Statement.Pipeline pipeline) {
            return new Expression.Group(pipeline);
        }
        throw cursor.error("parentheses hold one pipeline.");
    }

    private Expression block() {
        cursor.next();
        if (++depth > DEEPEST) {
            throw cursor.error("more than %d blocks and parentheses in each other.".formatted(DEEPEST));
        }
        boolean likePlaceholder = cursor.atPlaceholderEnd();
        List<Statement> inside = parser.statements();
        if (!cursor.skip("}")) {
            throw cursor.error("a brace is not closed.");
        }
        if (likePlaceholder) {
            throw cursor.error("placeholders stand inside single quotes: '{server}'.");
        }
        depth--;
        return new Expression.Block(inside);
    }

    private Expression table() {
        cursor.skip("@{");
        List<Expression.Table.Entry> entries = new ArrayList<>();
        cursor.space();
        while (!cursor.skip("}")) {
            String key = cursor.take(Parser::isLetter);
            cursor.blanks();
            if (key.isEmpty() || !cursor.skip("=")) {
                throw cursor.error("@{ } holds entries such as Name = 'value'.");
            }
            cursor.blanks();
            entries.add(new Expression.Table.Entry(key, comparison()));
            cursor.space();
            if (cursor.skip(";")) {
                cursor.space();
            } else if (cursor.peek() != '}') {
                throw cursor.error("between entries stands a semicolon.");
            }
        }
        return new Expression.Table(List.copyOf(entries));
    }

    private List<Expression> listUntilParenthesis() {
        List<Expression> items = new ArrayList<>();
        cursor.space();
        while (!cursor.skip(")")) {
            items.add(comparison());
            cursor.space();
            if (cursor.skip(",")) {
                cursor.space();
            } else if (cursor.peek() != ')') {
                throw cursor.error("a comma or ) is missing.");
            }
        }
        return List.copyOf(items);
    }

    /** A text in single quotes: the only place of placeholders. */
    private Text single() {
        cursor.next();
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = cursor.next();
            if (c == '\n' || c == '\r') {
                throw cursor.error("a text does not go over lines.");
            }
            if (c == '\'' && !cursor.skip("'")) {
                break;
            }
            text.append(c);
        }
        return new Text(parts(text.toString()), Quote.SINGLE);
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Part.Fixed(text.substring(from, matcher.start())));
            }
            parts.add(new Part.Placeholder(matcher.group(1)));
            from = matcher.end();
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add(new Part.Fixed(text.substring(from)));
        }
        return List.copyOf(parts);
    }

    /** A text in double quotes, in which PowerShell finds nothing to expand. */
    private Text twice() {
        cursor.next();
        StringBuilder text = new StringBuilder();
        while (cursor.peek() != '"') {
            char c = cursor.next();
            if (c == '$' || c == '`' || c == '\n' || c == '\r') {
                throw cursor.error("$, backtick and line ends are not allowed in double quotes. Use single quotes.");
            }
            text.append(c);
        }
        cursor.next();
        if (cursor.peek() == '"') {
            throw cursor.error("doubled quotation marks are not allowed. Use single quotes around the text.");
        }
        if (PLACEHOLDER.matcher(text).find()) {
            throw cursor.error("a placeholder stands inside single quotes.");
        }
        return new Text(List.of(new Part.Fixed(text.toString())), Quote.DOUBLE);
    }

    private Expression word() {
        String word = cursor.take(
                c -> Parser.isLetter(c) || Parser.isDigit(c) || "_*?.\\/:=%~+-[]!^@".indexOf(c) >= 0 || c > 0x7F);
        if (word.startsWith("--")) {
            throw cursor.error("'%s' is not allowed: PowerShell may stop reading there.".formatted(word));
        }
        if (word.isEmpty()
                || cursor.peek() == '\''
                || cursor.peek() == '"'
                || cursor.peek() == '{'
                || cursor.peek() == '(') {
            throw parser.refused(cursor.peek());
        }
        if (NUMBER.matcher(word).matches()) {
            return new Expression.Number(word);
        }
        return new Text(List.of(new Part.Fixed(word)), Quote.NONE);
    }
}
