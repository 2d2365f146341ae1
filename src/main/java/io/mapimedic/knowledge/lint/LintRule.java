package io.mapimedic.knowledge.lint;

import java.util.Locale;

/** The rules, each with the sentence that explains it. */
public enum LintRule {
    LOAD("The entry cannot be read, or does not hold together with the others."),
    SYNTAX("The text is not in the part of PowerShell that the knowledge may use."),
    CMDLET_UNKNOWN("The catalogue knows no such command."),
    PARAMETER_UNKNOWN("The command has no such documented parameter."),
    PARAMETER_ABBREVIATED("A parameter is written out."),
    ALIAS_USED("A command is written by its full name."),
    POSITIONAL("A value stands behind the name of its parameter."),
    VALUE_MISSING("The parameter takes a value."),
    VALUE_NOT_IN_SET("The value is none of those that are documented."),
    SWITCH_WITH_VALUE("A switch takes no value behind a blank."),
    NOT_AVAILABLE("The command or parameter does not exist in a version that the entry is for."),
    STEP_EDITION("A step is for a version that its remediation is not for."),
    COUNTER_UNKNOWN("There is no such performance counter."),
    TYPE_UNKNOWN("The type is not one that an expression may name."),
    VARIABLE_UNKNOWN("The variable is assigned nowhere."),
    RETIRED("The vendor has switched this off."),
    IIS_SECTION("The section, attribute or value of IIS is not documented."),
    IIS_LOCKED("The section can only be written to applicationHost.config, for a location."),
    REGISTRY_UNKNOWN("The registry value is not documented."),
    REGISTRY_TYPE("The registry value is documented with another type."),
    REGISTRY_VALUE("The number is none of those that are documented."),
    PROGRAM_UNKNOWN("The catalogue knows no such program, or no such use of it."),
    READ_ONLY_CHANGES("A command that only looks must not change anything."),
    UNDO_USELESS("Undo is the same as the change."),
    PLACEHOLDER_TYPE("A name of this type must not stand here."),
    URL_MALFORMED("The address of a source is not an https address."),
    GUIDE_MARK("The mark of a claim differs from what the linter finds.");

    private final String sentence;

    LintRule(String sentence) {
        this.sentence = sentence;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }
}
