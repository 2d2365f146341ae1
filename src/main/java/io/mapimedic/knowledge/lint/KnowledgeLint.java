package io.mapimedic.knowledge.lint;

import io.mapimedic.catalogue.Catalogue;
import io.mapimedic.catalogue.Program;
import io.mapimedic.change.Change;
import io.mapimedic.change.CmdletReading;
import io.mapimedic.change.ParameterType;
import io.mapimedic.change.ProgramLine;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import io.mapimedic.change.Template;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.KnowledgeBase.Items;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.powershell.PowerShellSyntaxException;
import io.mapimedic.powershell.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the whole knowledge base against its catalogue: nothing that we print may be invented, malformed or without effect. What the
 * source guide says is linted by the same rules; it may fail, but must be marked so.
 */
public final class KnowledgeLint {

    private final Items items;
    private final Catalogue catalogue;
    private final CmdletReading reading;
    private final List<LintProblem> problems = new ArrayList<>();

    private KnowledgeLint(Items items) {
        this.items = items;
        this.catalogue = items.catalogue();
        this.reading = new CmdletReading(catalogue);
    }

    /** Everything found, in the order of the kinds of entries and their ids. */
    public static List<LintProblem> check(Items items) {
        KnowledgeLint lint = new KnowledgeLint(items);
        items.remediations().values().forEach(lint::remediation);
        items.vocabulary().values().forEach(lint::evidence);
        items.references().values().forEach(lint::reference);
        items.guide().values().forEach(lint::claim);
        return List.copyOf(lint.problems);
    }

    /** True when the command of a claim would end in an error: found by the rules, whatever the claim is marked with. */
    public static boolean fails(GuideClaim claim, Catalogue catalogue) {
        Object command = claim.details().get("command");
        if (!(command instanceof String text)) {
            return false;
        }
        Findings findings = new Findings("", 1, claim.id());
        guide(text, catalogue, findings);
        return findings.hasErrors();
    }

    private void remediation(Remediation remediation) {
        String file = "knowledge/remediations/" + remediation.id().replaceFirst("\\.", "/") + ".yaml";
        for (int i = 0; i < remediation.steps().size(); i++) {
            Step step = remediation.steps().get(i);
            Findings findings = new Findings(file, step.line(), "%s, step %d".formatted(remediation.id(), i + 1));
            step(remediation, step, findings);
            problems.addAll(findings.all());
        }
    }

    private void step(Remediation remediation, Step step, Findings findings) {
        Change change = step.change();
        List<String> editions = editions(remediation, step, findings);
        boolean check = remediation.kind() == Remediation.Kind.CHECK;
        if (change instanceof Change.CmdletCalls calls) {
            CommandLint lint = new CommandLint(catalogue, editions, true, findings);
            Stream.of(calls.command(), calls.verify(), calls.undo())
                    .flatMap(Stream::ofNullable)
                    .forEach(lint::check);
            looks(calls.verify(), findings);
            if (calls.undo() != null
                    && calls.undo().source().equals(calls.command().source())) {
                findings.error(LintRule.UNDO_USELESS, "Undo is the command itself.");
            }
            if (check && !calls.readOnly()) {
                findings.error(LintRule.READ_ONLY_CHANGES, "A remediation of kind check only looks.");
            }
        } else if (change instanceof Change.ByHand byHand) {
            CommandLint lint = new CommandLint(catalogue, editions, true, findings);
            Stream.of(byHand.verify(), byHand.undo())
                    .flatMap(Stream::ofNullable)
                    .forEach(lint::check);
            looks(byHand.verify(), findings);
        } else if (change instanceof Change.RegistryEdit edit) {
            edit.changes().forEach(one -> registry(one, remediation, findings));
        } else if (change instanceof Change.IisSetting setting) {
            SpecialLint special = new SpecialLint(catalogue, findings);
            special.setting(setting.filter(), setting.attribute(), setting.value());
            special.setting(setting.filter(), setting.attribute(), setting.former());
        } else if (change instanceof Change.ProgramCall call) {
            program(call, remediation, findings);
        }
    }

    /** The Exchange versions of a step: its own, or those of its remediation. */
    private static List<String> editions(Remediation remediation, Step step, Findings findings) {
        List<String> own = step.applicability().exchange();
        own.stream()
                .filter(edition -> !remediation.appliesTo().isEmpty()
                        && !remediation.appliesTo().contains(edition))
                .forEach(edition -> findings.error(
                        LintRule.STEP_EDITION,
                        "applies-to names %s, which the remediation is not for. Add it there, or take it away here."
                                .formatted(edition)));
        return own.isEmpty() ? remediation.appliesTo() : own;
    }

    private void looks(@Nullable Script script, Findings findings) {
        if (script != null && !reading.readOnly(script)) {
            findings.error(LintRule.READ_ONLY_CHANGES, "'%s' changes something.".formatted(script.source()));
        }
    }

    private void registry(RegistryChange change, Remediation remediation, Findings findings) {
        SpecialLint special = new SpecialLint(catalogue, findings);
        String key = change.key().toString();
        if (change instanceof SetValue set) {
            special.value(key, set.name(), set.value().type().name(), number(set.value()));
            undo(special, key, set.name(), set.undo(), remediation, findings);
            if (set.undo() instanceof Undo.Set back && back.value().equals(set.value())) {
                findings.error(LintRule.UNDO_USELESS, "Undo sets the same value.");
            }
        } else if (change instanceof DeleteValue delete) {
            special.value(key, delete.name(), delete.type().name(), null);
            undo(special, key, delete.name(), delete.undo(), remediation, findings);
            if (delete.undo() instanceof Undo.Delete) {
                findings.error(LintRule.UNDO_USELESS, "Undo deletes the value, as the change does.");
            }
        } else {
            findings.warning(LintRule.REGISTRY_UNKNOWN, "A whole key is deleted: %s.".formatted(key));
        }
    }

    private static void undo(
            SpecialLint special, String key, String name, Undo undo, Remediation remediation, Findings findings) {
        if (undo instanceof Undo.Set set) {
            special.value(key, name, set.value().type().name(), number(set.value()));
        } else if (undo instanceof Undo.SetMeasured measured) {
            Parameter parameter = remediation.parameters().get(measured.parameter());
            boolean whole = measured.type() == RegistryType.REG_DWORD || measured.type() == RegistryType.REG_QWORD;
            if (parameter == null || parameter.type() != ParameterType.NUMBER || !whole) {
                findings.error(
                        LintRule.PLACEHOLDER_TYPE,
                        "'%s' must be a declared parameter of type number.".formatted(measured.parameter()));
            }
        }
    }

    private static @Nullable Long number(RegistryValue value) {
        return value instanceof RegistryValue.Whole whole ? whole.number() : null;
    }

    private void program(Change.ProgramCall call, Remediation remediation, Findings findings) {
        Stream.of(call.command(), call.verify(), call.undo())
                .flatMap(Stream::ofNullable)
                .forEach(line -> {
                    program(line, catalogue, findings);
                    line.arguments().stream()
                            .flatMap(argument -> argument.placeholders().stream())
                            .forEach(name -> plain(name, remediation, findings));
                });
        if (call.verify() != null && !onlyReads(call.verify(), catalogue)) {
            findings.error(
                    LintRule.READ_ONLY_CHANGES,
                    "'%s' changes something.".formatted(call.verify().text()));
        }
        if (call.command().equals(call.undo())) {
            findings.error(LintRule.UNDO_USELESS, "Undo is the command itself.");
        }
    }

    private static void plain(String name, Remediation remediation, Findings findings) {
        Parameter declared = remediation.parameters().get(name);
        Parameter parameter = declared == null
                ? Parameter.ofSubject(SubjectKind.ofWord(name).orElse(SubjectKind.ORGANIZATION))
                : declared;
        if (!parameter.type().plain()) {
            findings.error(
                    LintRule.PLACEHOLDER_TYPE,
                    "{%s} is of type %s, which must not reach a program."
                            .formatted(name, parameter.type().word()));
        }
    }

    private static void program(ProgramLine line, Catalogue catalogue, Findings findings) {
        Program program = catalogue.programs().get(line.program());
        List<String> arguments = line.arguments().stream().map(Template::text).toList();
        if (program == null || !program.knows(arguments)) {
            findings.error(LintRule.PROGRAM_UNKNOWN, "'%s' is not a documented use.".formatted(line.text()));
            return;
        }
        arguments.stream()
                .filter(argument -> argument.startsWith("/") || argument.startsWith("-"))
                .filter(argument -> program.switches().stream()
                        .noneMatch(known -> argument.split("[:=]")[0].equalsIgnoreCase(known)))
                .forEach(argument -> findings.error(
                        LintRule.PROGRAM_UNKNOWN, "%s has no switch %s.".formatted(line.program(), argument)));
    }

    private static boolean onlyReads(ProgramLine line, Catalogue catalogue) {
        Program program = catalogue.programs().get(line.program());
        return program != null
                && program.onlyReads(
                        line.arguments().stream().map(Template::text).toList());
    }

    private void evidence(EvidenceDefinition definition) {
        String command = definition.command();
        if (command == null) {
            return;
        }
        Findings findings = new Findings("knowledge/vocabulary/" + definition.topic() + ".yaml", 1, definition.key());
        if (isPowerShell(command)) {
            try {
                Script script = Script.parse(command);
                new CommandLint(catalogue, List.of(), true, findings).check(script);
                looks(script, findings);
            } catch (PowerShellSyntaxException e) {
                findings.error(LintRule.SYNTAX, String.valueOf(e.getMessage()));
            }
        } else {
            try {
                ProgramLine line = ProgramLine.parse(command);
                program(line, catalogue, findings);
                if (!onlyReads(line, catalogue)) {
                    findings.error(LintRule.READ_ONLY_CHANGES, "'%s' changes something.".formatted(command));
                }
            } catch (IllegalArgumentException e) {
                findings.error(LintRule.SYNTAX, String.valueOf(e.getMessage()));
            }
        }
        problems.addAll(findings.all());
    }

    private void reference(Reference reference) {
        String url = reference.url();
        if (url != null && !url.matches("https://[A-Za-z0-9.-]+\\.[a-z]{2,}(/[\\x21-\\x7E]*)?")) {
            Findings findings = new Findings("knowledge/references", 1, reference.id());
            findings.error(LintRule.URL_MALFORMED, "'%s' is not an https address.".formatted(url));
            problems.addAll(findings.all());
        }
    }

    private void claim(GuideClaim claim) {
        Findings findings = new Findings("knowledge/guide", 1, claim.id());
        if (claim.details().get("command") instanceof String text) {
            guide(text, catalogue, findings);
        }
        if (findings.hasErrors() != claim.fails()) {
            Findings mark = new Findings("knowledge/guide", 1, claim.id());
            mark.error(
                    LintRule.GUIDE_MARK,
                    claim.fails()
                            ? "It is marked with fails, but nothing is wrong with its command."
                            : "Its command fails, so mark it with fails: "
                                    + findings.all().get(0).message());
            problems.addAll(mark.all());
        }
    }

    private static void guide(String text, Catalogue catalogue, Findings findings) {
        if (isPowerShell(text)) {
            try {
                new CommandLint(catalogue, List.of(), false, findings).check(Script.parse(text));
            } catch (PowerShellSyntaxException e) {
                findings.error(LintRule.SYNTAX, String.valueOf(e.getMessage()));
            }
        } else {
            try {
                program(ProgramLine.parse(text), catalogue, findings);
            } catch (IllegalArgumentException e) {
                findings.error(LintRule.SYNTAX, String.valueOf(e.getMessage()));
            }
        }
    }

    private static boolean isPowerShell(String command) {
        return command.matches("(?s)(?:\\$|\\[|[A-Za-z]+-[A-Za-z]).*");
    }
}
