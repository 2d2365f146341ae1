package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One action of a remediation, with everything needed to do it, to see that it worked and to take it back. */
public record StepAnswer(
        int n,
        String text,
        String kind,
        String verdict,
        @Nullable CommandLine powershell,
        @JsonProperty("native") @Nullable CommandLine nativeCommand,
        List<RegistryRow> registry,
        @Nullable String precondition,
        @Nullable String verifyByHand,
        @Nullable String undoByHand,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> appliesTo,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> outlook,
        List<ReferenceAnswer> references) {

    /** A command, what shows that it worked, and what takes it back. */
    public record CommandLine(
            @Nullable String command,
            @Nullable String verify,
            @Nullable String undo) {}

    /** A source where the step can be read up. */
    public record ReferenceAnswer(
            String id, String title, @Nullable String url) {}

    /** Steps, numbered. */
    public static List<StepAnswer> of(List<Step> steps, KnowledgeBase knowledge) {
        List<StepAnswer> answers = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            answers.add(of(i + 1, steps.get(i), knowledge));
        }
        return answers;
    }

    private static StepAnswer of(int n, Step step, KnowledgeBase knowledge) {
        boolean isNative = step.kind() == Step.Kind.NATIVE;
        boolean hasCommand = step.command() != null || step.verify() != null || step.undo() != null;
        CommandLine line = hasCommand ? new CommandLine(step.command(), step.verify(), step.undo()) : null;
        return new StepAnswer(
                n,
                step.text(),
                step.kind().word(),
                step.verdict().word(),
                isNative ? null : line,
                isNative ? line : null,
                step.registry().stream().map(RegistryRow::of).toList(),
                step.precondition(),
                step.verifyByHand(),
                step.undoByHand(),
                step.applicability().exchange(),
                step.applicability().outlook(),
                references(step.sources(), knowledge));
    }

    /** Sources by their ids. */
    public static List<ReferenceAnswer> references(List<String> sources, KnowledgeBase knowledge) {
        return sources.stream()
                .map(id -> {
                    Reference reference = knowledge.references().get(id);
                    return reference == null
                            ? new ReferenceAnswer(id, id, null)
                            : new ReferenceAnswer(id, reference.title(), reference.url());
                })
                .toList();
    }
}
