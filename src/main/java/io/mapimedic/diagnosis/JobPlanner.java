package io.mapimedic.diagnosis;

import io.mapimedic.artifact.Job;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes jobs of remediations: what may be in a file, with names that have been checked. */
public final class JobPlanner {

    private final KnowledgeBase knowledge;

    public JobPlanner(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The names that a remediation needs, with their types. */
    public static SortedMap<String, Parameter> parameters(Remediation remediation) {
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        for (Remediation.Step step : remediation.steps()) {
            for (String name : step.lines().placeholders()) {
                Parameter declared = remediation.parameters().get(name);
                parameters.put(
                        name,
                        declared == null
                                ? Parameter.ofSubject(SubjectKind.ofWord(name).orElse(SubjectKind.ORGANIZATION))
                                : declared);
            }
        }
        return Collections.unmodifiableSortedMap(parameters);
    }

    /** What a case knows of these names. */
    public static Map<String, String> values(RankedRemediation ranked) {
        Map<String, String> values = new TreeMap<>();
        ranked.parameters().forEach(parameter -> {
            String value = parameter.value();
            if (value != null) {
                values.put(parameter.name(), value);
            }
        });
        return values;
    }

    /**
     * A job.
     *
     * @param values known names; a value that its type does not accept counts as unknown
     * @param also   undocumented or obsolete steps that were asked for by name: {@code id#2}
     */
    public Job job(int number, Remediation remediation, Map<String, String> values, Set<String> also) {
        List<Job.Step> steps = new ArrayList<>();
        List<Job.LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < remediation.steps().size(); i++) {
            Remediation.Step step = remediation.steps().get(i);
            if (belongs(step.verdict(), also.contains(remediation.id() + "#" + (i + 1)))) {
                steps.add(step(i + 1, step));
            } else {
                leftOut.add(new Job.LeftOut(
                        i + 1,
                        step.text(),
                        step.verdict(),
                        "The vendor does not document it (%s)."
                                .formatted(step.verdict().word())));
            }
        }
        return new Job(
                number,
                remediation.id(),
                remediation.title(),
                remediation.kind().word(),
                target(remediation),
                remediation.appliesTo(),
                remediation.cost().minutes(),
                remediation.cost().risk().word(),
                remediation.cost().risk().sentence(),
                remediation.cost().outage().word(),
                remediation.restart().word(),
                remediation.runAs(),
                remediation.undo(),
                parameters(remediation).entrySet().stream()
                        .map(entry -> parameter(entry.getKey(), entry.getValue(), values))
                        .toList(),
                steps,
                leftOut,
                new Job.Knowledge(knowledge.version(), knowledge.digest()));
    }

    /** Unsafe and contradicted steps never get here: the knowledge is refused with them. */
    private static boolean belongs(Verdict verdict, boolean askedFor) {
        return switch (verdict) {
            case DOCUMENTED, PARTLY_DOCUMENTED -> true;
            case UNDOCUMENTED, OBSOLETE -> askedFor;
            case CONTRADICTED, UNSAFE -> false;
        };
    }

    private SubjectKind target(Remediation remediation) {
        return remediation.fixes().keySet().stream()
                .sorted()
                .map(knowledge.causes()::get)
                .filter(cause -> cause != null)
                .map(cause -> cause.subject())
                .findFirst()
                .orElse(SubjectKind.ORGANIZATION);
    }

    private static Job.Parameter parameter(String name, Parameter parameter, Map<String, String> values) {
        String value = values.get(name);
        return new Job.Parameter(
                name,
                parameter.type(),
                value != null && parameter.type().accepts(value) ? value : null,
                parameter.example());
    }

    private Job.Step step(int number, Remediation.Step step) {
        return new Job.Step(
                number,
                step.textForItsVersions(),
                step.change(),
                step.verdict(),
                step.precondition(),
                step.verifyByHand(),
                step.undoByHand(),
                step.sources().stream().map(this::source).toList());
    }

    private Job.Source source(String id) {
        Reference reference = knowledge.references().get(id);
        return reference == null
                ? new Job.Source(id, id, null)
                : new Job.Source(id, reference.title(), reference.url());
    }
}
