package io.mapimedic.ranking;

import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.powershell.Quoting;
import io.mapimedic.ranking.RankedRemediation.ResolvedParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names of a case into commands. Only a value that its type accepts gets in, and it stands inside single
 * quotes (checked when the knowledge is loaded), so no value can become code; any other leaves the example in place.
 */
final class CaseNames {

    private final Remediation remediation;
    private final Subject subject;
    private final Map<SubjectKind, ? extends SortedSet<Subject>> subjects;
    private final List<Evidence> evidence;

    CaseNames(
            Remediation remediation,
            Subject subject,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Evidence> evidence) {
        this.remediation = remediation;
        this.subject = subject;
        this.subjects = subjects;
        this.evidence = evidence;
    }

    /** The names that stand open in the commands of a remediation, sorted; known at load, so that no case looks for them again. */
    static List<String> open(Remediation remediation) {
        return remediation.steps().stream()
                .flatMap(step -> step.lines().placeholders().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What this case knows of these names. */
    List<ResolvedParameter> resolve(List<String> names) {
        return names.stream().map(this::resolve).toList();
    }

    /** The steps with every known name in place, and the example where none is known. */
    List<Step> steps(List<ResolvedParameter> parameters) {
        if (parameters.isEmpty()) {
            return remediation.steps();
        }
        Map<String, String> values = new TreeMap<>();
        parameters.forEach(parameter -> {
            String value = parameter.value();
            values.put(parameter.name(), Quoting.inSingleQuotes(value == null ? parameter.example() : value));
        });
        return remediation.steps().stream().map(step -> fill(step, values)).toList();
    }

    private static Step fill(Step step, Map<String, String> values) {
        return step.with(step.lines().fill(name -> values.getOrDefault(name, "{" + name + "}")));
    }

    private ResolvedParameter resolve(String name) {
        Parameter declared = remediation.parameters().get(name);
        if (declared != null) {
            return resolved(name, declared, fromEvidence(declared.from()));
        }
        SubjectKind kind = SubjectKind.ofWord(name).orElse(SubjectKind.ORGANIZATION);
        return resolved(name, Parameter.ofSubject(kind), nameOf(kind));
    }

    private static ResolvedParameter resolved(String name, Parameter parameter, Optional<String> value) {
        return new ResolvedParameter(
                name,
                parameter.type().word(),
                value.filter(parameter.type()::accepts).orElse(null),
                parameter.example());
    }

    /** The subject's own name, or the name of the only other subject of that kind in the case. */
    private Optional<String> nameOf(SubjectKind kind) {
        if (subject.kind() == kind) {
            return Optional.ofNullable(subject.name());
        }
        SortedSet<Subject> known = subjects.get(kind);
        return known == null || known.size() != 1
                ? Optional.empty()
                : Optional.ofNullable(known.first().name());
    }

    private Optional<String> fromEvidence(@Nullable String key) {
        List<String> values = evidence.stream()
                .filter(one -> one.key().equals(key) && !one.isNothing())
                .filter(one ->
                        one.subject().kind() != subject.kind() || one.subject().equals(subject))
                .map(one -> one.value().toString())
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
