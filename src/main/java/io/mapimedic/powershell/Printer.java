package io.mapimedic.powershell;

import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression.Quote;
import io.mapimedic.powershell.Expression.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a script as PowerShell. What becomes of texts with placeholders is said by a function. */
public final class Printer {

    /** Variables that PowerShell sets itself; a parameter of such a name would not be ours. */
    private static final Set<String> AUTOMATIC = automatic();

    private final Function<Text, String> named;
    private final boolean quotesLists;

    private Printer(Function<Text, String> named, boolean quotesLists) {
        this.named = named;
        this.quotesLists = quotesLists;
    }

    /** Placeholders stay as they are: {@code '{server}\mapi'}. */
    public static Printer template() {
        return new Printer(text -> "'" + doubled(text.template()) + "'", false);
    }

    /** Placeholders become values; a value is quoted, whatever it is. */
    public static Printer values(Function<String, String> value) {
        return new Printer(
                text -> Quoting.literal(text.parts().stream()
                        .map(part -> part instanceof Text.Part.Placeholder placeholder
                                ? value.apply(placeholder.name())
                                : ((Text.Part.Fixed) part).text())
                        .collect(Collectors.joining())),
                false);
    }

    /** Placeholders become variables: {@code ('{0}\mapi' -f $Server)}; words of a list are quoted, as linters of scripts want it. */
    public static Printer variables() {
        return new Printer(Printer::formatted, true);
    }

    /** The variable of a placeholder, without dollar: {@code old-internal} is {@code OldInternal}, {@code host} is {@code HostName}. */
    public static String variable(String placeholder) {
        StringBuilder name = new StringBuilder();
        for (String word : placeholder.split("-")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return AUTOMATIC.contains(name.toString()) ? name + "Name" : name.toString();
    }

    /** Statements, one a line. */
    public String print(Script script) {
        return script.statements().stream().map(this::print).collect(Collectors.joining("\n"));
    }

    public String print(Statement statement) {
        if (statement instanceof Statement.Assignment assignment) {
            return print(assignment.target()) + " = " + print(assignment.value());
        }
        return ((Statement.Pipeline) statement)
                .stages().stream().map(this::print).collect(Collectors.joining(" | "));
    }

    public String print(Command command) {
        StringBuilder line = new StringBuilder(command.name());
        for (Argument argument : command.arguments()) {
            line.append(' ').append(print(argument));
        }
        return line.toString();
    }

    private String print(Stage stage) {
        return stage instanceof Command command ? print(command) : print((Expression) stage);
    }

    private String print(Argument argument) {
        if (argument instanceof Argument.Named named) {
            Expression value = named.value();
            return "-" + named.name() + (value == null ? "" : (named.colon() ? ":" : " ") + print(value));
        }
        return print(((Argument.Positional) argument).value());
    }

    public String print(Expression expression) {
        if (expression instanceof Text text) {
            return print(text);
        }
        if (expression instanceof Expression.Number number) {
            return number.digits();
        }
        if (expression instanceof Expression.Variable variable) {
            return "$" + variable.name();
        }
        if (expression instanceof Expression.Items items) {
            return items.array() ? "@(" + list(items.items(), ", ") + ")" : list(items.items(), ",");
        }
        if (expression instanceof Expression.Block block) {
            return block.statements().stream().map(this::print).collect(Collectors.joining("; ", "{ ", " }"));
        }
        if (expression instanceof Expression.Group group) {
            return "(" + print(group.pipeline()) + ")";
        }
        if (expression instanceof Expression.Table table) {
            return table.entries().stream()
                    .map(entry -> entry.key() + " = " + print(entry.value()))
                    .collect(Collectors.joining("; ", "@{ ", " }"));
        }
        if (expression instanceof Expression.Index index) {
            return print(index.target()) + "[" + print(index.index()) + "]";
        }
        if (expression instanceof Expression.Type type) {
            return "[" + type.name() + "]";
        }
        if (expression instanceof Expression.Member member) {
            return target(member.target()) + member.name();
        }
        if (expression instanceof Expression.Invocation invocation) {
            return target(invocation.target()) + invocation.method() + "(" + list(invocation.arguments(), ", ") + ")";
        }
        Expression.Comparison comparison = (Expression.Comparison) expression;
        return print(comparison.left()) + " -" + comparison.operator() + " " + print(comparison.right());
    }

    private String print(Text text) {
        if (!text.isFixed()) {
            return named.apply(text);
        }
        return switch (text.quote()) {
            case NONE -> text.template();
            case SINGLE -> "'" + doubled(text.template()) + "'";
            case DOUBLE -> "\"" + text.template() + "\"";
        };
    }

    private String target(Expression target) {
        return print(target) + (target instanceof Expression.Type ? "::" : ".");
    }

    private String list(List<Expression> items, String between) {
        return items.stream()
                .map(item -> quotesLists && item instanceof Text text && text.quote() == Quote.NONE
                        ? Quoting.literal(text.template())
                        : print(item))
                .collect(Collectors.joining(between));
    }

    private static String formatted(Text text) {
        List<String> names = text.placeholders();
        if (text.parts().size() == 1) {
            return "$" + variable(names.get(0));
        }
        StringBuilder format = new StringBuilder();
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Part.Placeholder placeholder) {
                format.append('{').append(names.indexOf(placeholder.name())).append('}');
            } else {
                format.append(((Text.Part.Fixed) part).text().replace("{", "{{").replace("}", "}}"));
            }
        }
        return "(%s -f %s)"
                .formatted(
                        Quoting.literal(format.toString()),
                        names.stream().map(name -> "$" + variable(name)).collect(Collectors.joining(", ")));
    }

    private static String doubled(String text) {
        return text.replace("'", "''");
    }

    private static Set<String> automatic() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(
                "Args",
                "ConsoleFileName",
                "Error",
                "Event",
                "EventArgs",
                "EventSubscriber",
                "ExecutionContext",
                "False",
                "ForEach",
                "Home",
                "Host",
                "Input",
                "IsCoreCLR",
                "IsLinux",
                "IsMacOS",
                "IsWindows",
                "LastExitCode",
                "Matches",
                "MyInvocation",
                "NestedPromptLevel",
                "Null",
                "PID",
                "Profile",
                "PSBoundParameters",
                "PSCmdlet",
                "PSCommandPath",
                "PSCulture",
                "PSDebugContext",
                "PSHome",
                "PSItem",
                "PSScriptRoot",
                "PSSenderInfo",
                "PSUICulture",
                "PSVersionTable",
                "PWD",
                "Sender",
                "ShellId",
                "StackTrace",
                "Switch",
                "This",
                "True"));
        return names;
    }
}
