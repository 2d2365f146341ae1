package io.mapimedic.powershell;

import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a script consists of, in order of appearance. */
final class Contents {

    private final List<Command> commands = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final Set<String> placeholders = new LinkedHashSet<>();

    static Contents of(Script script) {
        Contents contents = new Contents();
        script.statements().forEach(contents::visit);
        return contents;
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    List<Expression> expressions() {
        return List.copyOf(expressions);
    }

    List<String> placeholders() {
        return List.copyOf(placeholders);
    }

    private void visit(Statement statement) {
        if (statement instanceof Statement.Assignment assignment) {
            visit(assignment.target());
            visit(assignment.value());
        } else if (statement instanceof Statement.Pipeline pipeline) {
            pipeline.stages().forEach(this::visit);
        }
    }

    private void visit(Stage stage) {
        if (stage instanceof Command command) {
            commands.add(command);
            command.arguments().forEach(this::visit);
        } else if (stage instanceof Expression expression) {
            visit(expression);
        }
    }

    private void visit(Argument argument) {
        if (argument instanceof Argument.Positional positional) {
            visit(positional.value());
        } else if (argument instanceof Argument.Named named && named.value() != null) {
            visit(named.value());
        }
    }

    private void visit(Expression expression) {
        expressions.add(expression);
        if (expression instanceof Text text) {
            placeholders.addAll(text.placeholders());
        } else if (expression instanceof Expression.Items items) {
            items.items().forEach(this::visit);
        } else if (expression instanceof Expression.Block block) {
            block.statements().forEach(this::visit);
        } else if (expression instanceof Expression.Group group) {
            visit(group.pipeline());
        } else if (expression instanceof Expression.Table table) {
            table.entries().forEach(entry -> visit(entry.value()));
        } else if (expression instanceof Expression.Index index) {
            visit(index.target());
            visit(index.index());
        } else if (expression instanceof Expression.Member member) {
            visit(member.target());
        } else if (expression instanceof Expression.Invocation invocation) {
            visit(invocation.target());
            invocation.arguments().forEach(this::visit);
        } else if (expression instanceof Expression.Comparison comparison) {
            visit(comparison.left());
            visit(comparison.right());
        }
    }
}
