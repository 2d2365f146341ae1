package io.mapimedic.knowledge;

import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of a knowledge base applies in a case: what cannot be is not weighed, not asked and not proposed. */
final class Applying {

    private final KnowledgeBase knowledge;
    private final CaseVersions versions;

    Applying(KnowledgeBase knowledge, CaseVersions versions) {
        this.knowledge = knowledge;
        this.versions = versions;
    }

    /** Ids of what does not apply, {@code id#2} for a step; equal sets mean equal knowledge for the same Exchange versions. */
    Set<String> leftOut() {
        Set<String> ids = new TreeSet<>(findings());
        knowledge.causes().values().stream()
                .filter(cause -> !cause.applicability().holdsIn(versions))
                .forEach(cause -> ids.add(cause.id()));
        for (Remediation remediation : knowledge.remediations().values()) {
            if (!remediation.applicability().holdsIn(versions)) {
                ids.add(remediation.id());
            }
            for (int i = 0; i < remediation.steps().size(); i++) {
                if (!remediation.steps().get(i).applicability().holdsIn(versions)) {
                    ids.add("%s#%d".formatted(remediation.id(), i + 1));
                }
            }
        }
        return ids;
    }

    /** Causes that can be, without what findings of another version would say of them. */
    Map<String, Cause> causes() {
        Set<String> foreign = findings();
        Map<String, Cause> causes = new TreeMap<>(knowledge.causes());
        causes.values().removeIf(cause -> !cause.applicability().holdsIn(versions));
        causes.replaceAll((id, cause) -> without(foreign, cause));
        return causes;
    }

    /** Remediations that can be done, without steps of another version. */
    Map<String, Remediation> remediations() {
        Map<String, Remediation> remediations = new TreeMap<>(knowledge.remediations());
        remediations.values().removeIf(one -> !one.applicability().holdsIn(versions));
        remediations.replaceAll((id, one) -> one.withSteps(steps(one)));
        remediations.values().removeIf(one -> one.steps().isEmpty());
        return remediations;
    }

    private Set<String> findings() {
        Set<String> ids = new HashSet<>();
        knowledge.indicators().values().stream()
                .filter(indicator -> !indicator.applicability().holdsIn(versions))
                .forEach(indicator -> ids.add(indicator.id()));
        return ids;
    }

    private static Cause without(Set<String> findings, Cause cause) {
        return findings.isEmpty()
                ? cause
                : cause.withWeights(without(findings, cause.whenPresent()), without(findings, cause.whenAbsent()));
    }

    private static Map<String, WeightOfEvidence> without(Set<String> findings, Map<String, WeightOfEvidence> weights) {
        Map<String, WeightOfEvidence> rest = new LinkedHashMap<>(weights);
        rest.keySet().removeAll(findings);
        return rest;
    }

    private List<Step> steps(Remediation remediation) {
        List<Step> steps = new ArrayList<>();
        for (Step step : remediation.steps()) {
            if (step.applicability().holdsIn(versions)) {
                steps.add(isSure(step) ? step.with(Applicability.ALL) : step);
            }
        }
        return steps;
    }

    /** The case has no version for which the step would not be. */
    private boolean isSure(Step step) {
        Applicability applicability = step.applicability();
        return applicability.since().isEmpty()
                && applicability.until().isEmpty()
                && allOf(versions.exchange(), applicability.exchange())
                && allOf(versions.outlook(), applicability.outlook());
    }

    private static boolean allOf(Set<String> known, List<String> holdsFor) {
        return holdsFor.isEmpty() || (!known.isEmpty() && holdsFor.containsAll(known));
    }
}
