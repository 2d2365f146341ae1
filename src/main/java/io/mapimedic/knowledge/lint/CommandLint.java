package io.mapimedic.knowledge.lint;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Cmdlet;
import io.mapimedic.catalogue.Cmdlet.Parameter;
import io.mapimedic.knowledge.Suggestion;
import io.mapimedic.powershell.Command;
import io.mapimedic.powershell.Command.Argument;
import io.mapimedic.powershell.Expression;
import io.mapimedic.powershell.Expression.Text;
import io.mapimedic.powershell.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds every command of a script against the catalogue. */
final class CommandLint {

    private static final Set<String> KNOWN_VARIABLES = Set.of("true", "false", "null", "_");

    private final Catalogue catalogue;
    private final List<String> versions;
    private final boolean ours;
    private final Findings findings;

    /**
     * @param versions Exchange versions for which it must hold, empty when that is open
     * @param ours     false for what others wrote: an alias or an abbreviation works and is style there
     */
    CommandLint(Catalogue catalogue, List<String> versions, boolean ours, Findings findings) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.ours = ours;
        this.findings = findings;
    }

    void check(Script script) {
        List<String> assigned = script.assigned();
        for (Expression expression : script.expressions()) {
            if (expression instanceof Expression.Type type && !catalogue.types().contains(type.name())) {
                findings.error(LintRule.TYPE_UNKNOWN, "[%s] may not be named.".formatted(type.name()));
            }
            if (expression instanceof Expression.Variable variable
                    && !KNOWN_VARIABLES.contains(variable.name().toLowerCase(Locale.ROOT))
                    && !variable.name().startsWith("env:")
                    && !assigned.contains(variable.name())) {
                deviation(LintRule.VARIABLE_UNKNOWN, "$%s is assigned nowhere.".formatted(variable.name()));
            }
            if (expression instanceof Text text) {
                retired(text.template());
            }
        }
        script.commands().forEach(this::check);
    }

    private void check(Command command) {
        Optional<Cmdlet> known = catalogue.cmdlet(command.name());
        if (known.isEmpty()) {
            known = catalogue.cmdlets().values().stream()
                    .filter(cmdlet -> cmdlet.aliases().stream().anyMatch(command.name()::equalsIgnoreCase))
                    .findFirst();
            if (known.isEmpty()) {
                if (!catalogue.programs().containsKey(command.name())) {
                    findings.error(
                            LintRule.CMDLET_UNKNOWN,
                            "There is no command %s.%s"
                                    .formatted(
                                            command.name(),
                                            Suggestion.sentence(command.name(), catalogue.cmdletNames())));
                }
                return;
            }
            deviation(
                    LintRule.ALIAS_USED,
                    "%s is short for %s.".formatted(command.name(), known.get().name()));
        }
        arguments(command, known.get());
        new SpecialLint(catalogue, findings).check(command, known.get());
    }

    private void arguments(Command command, Cmdlet cmdlet) {
        available(cmdlet.available(), cmdlet.name());
        int position = 0;
        for (Argument argument : command.arguments()) {
            if (argument instanceof Argument.Named named) {
                named(named, cmdlet);
            } else {
                int at = position++;
                if (cmdlet.parameters().values().stream().noneMatch(parameter -> parameter.position() == at)) {
                    deviation(
                            LintRule.POSITIONAL,
                            "%s has a value without the name of a parameter.".formatted(cmdlet.name()));
                }
            }
        }
    }

    private void named(Argument.Named named, Cmdlet cmdlet) {
        Parameter parameter = cmdlet.parameters().get(named.name());
        if (parameter == null) {
            if (catalogue.common().contains(named.name())) {
                return;
            }
            List<Parameter> begun = cmdlet.parameters().values().stream()
                    .filter(one -> one.name()
                            .regionMatches(
                                    true, 0, named.name(), 0, named.name().length()))
                    .toList();
            if (begun.size() != 1) {
                findings.error(
                        LintRule.PARAMETER_UNKNOWN,
                        "%s has no parameter -%s.%s"
                                .formatted(
                                        cmdlet.name(),
                                        named.name(),
                                        Suggestion.sentence(
                                                named.name(),
                                                cmdlet.parameters().keySet())));
                return;
            }
            parameter = begun.get(0);
            deviation(
                    LintRule.PARAMETER_ABBREVIATED, "-%s is short for -%s.".formatted(named.name(), parameter.name()));
        }
        available(parameter.available(), cmdlet.name() + " -" + parameter.name());
        value(named, parameter, cmdlet);
    }

    private void value(Argument.Named named, Parameter parameter, Cmdlet cmdlet) {
        Expression value = named.value();
        String what = cmdlet.name() + " -" + parameter.name();
        if (parameter.kind() == Cmdlet.ParameterKind.SWITCH) {
            if (value != null && !named.colon()) {
                findings.error(LintRule.SWITCH_WITH_VALUE, what + " is a switch.");
            }
            return;
        }
        if (value == null) {
            findings.error(LintRule.VALUE_MISSING, what + " takes a value.");
            return;
        }
        List<Expression> items = value instanceof Expression.Items list ? list.items() : List.of(value);
        if (items.size() > 1 && !parameter.list() && parameter.kind() != Cmdlet.ParameterKind.OBJECT) {
            findings.error(LintRule.VALUE_NOT_IN_SET, what + " takes one value.");
        }
        items.forEach(item -> item(item, parameter, what));
    }

    private void item(Expression item, Parameter parameter, String what) {
        if (item instanceof Expression.Variable variable) {
            boolean truth =
                    variable.name().equalsIgnoreCase("true") || variable.name().equalsIgnoreCase("false");
            if (variable.name().equalsIgnoreCase("null") && !parameter.nullable() && ours) {
                findings.error(LintRule.VALUE_NOT_IN_SET, what + " is not documented to take $null.");
            }
            if (truth
                    && parameter.kind() != Cmdlet.ParameterKind.BOOLEAN
                    && parameter.kind() != Cmdlet.ParameterKind.OBJECT) {
                findings.error(LintRule.VALUE_NOT_IN_SET, what + " is no truth value.");
            }
            return;
        }
        boolean open = item instanceof Text text && !text.isFixed()
                || item instanceof Expression.Group
                || item instanceof Expression.Member;
        if (open) {
            return;
        }
        switch (parameter.kind()) {
            case BOOLEAN -> findings.error(LintRule.VALUE_NOT_IN_SET, what + " takes $true or $false.");
            case NUMBER -> {
                if (!(item instanceof Expression.Number)) {
                    findings.error(LintRule.VALUE_NOT_IN_SET, what + " takes a number.");
                }
            }
            case CHOICE -> choice(item, parameter, what);
            case BLOCK -> {
                if (!(item instanceof Expression.Block)) {
                    findings.error(LintRule.VALUE_NOT_IN_SET, what + " takes a script block.");
                }
            }
            default -> {}
        }
    }

    private void choice(Expression item, Parameter parameter, String what) {
        String word = item instanceof Text text ? text.template() : "?";
        if (parameter.values().stream().noneMatch(word::equalsIgnoreCase)) {
            findings.error(
                    LintRule.VALUE_NOT_IN_SET,
                    "%s takes %s, and not '%s'.%s"
                            .formatted(
                                    what,
                                    String.join(", ", parameter.values()),
                                    word,
                                    Suggestion.sentence(word, parameter.values())));
        }
    }

    private void available(Set<String> available, String what) {
        List<String> missing = new ArrayList<>(versions);
        missing.removeAll(available);
        if (!available.isEmpty() && !missing.isEmpty()) {
            findings.error(
                    LintRule.NOT_AVAILABLE,
                    "%s does not exist in %s. Leave that out of applies-to."
                            .formatted(what, String.join(", ", missing)));
        }
    }

    private void retired(String text) {
        catalogue.retired().forEach((what, instead) -> {
            if (text.toLowerCase(Locale.ROOT).contains(what.toLowerCase(Locale.ROOT))) {
                findings.error(LintRule.RETIRED, instead);
            }
        });
    }

    private void deviation(LintRule rule, String message) {
        if (ours) {
            findings.error(rule, message);
        } else {
            findings.style(rule, message);
        }
    }
}
