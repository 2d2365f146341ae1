package io.mapimedic.knowledge;

import io.mapimedic.knowledge.KnowledgeBase.Items;
import io.mapimedic.knowledge.Remediation.Parameter;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the items against each other: every id that one names, another must have; every placeholder must be known and quoted. */
public final class LinkChecks {

    private final Items items;
    private final List<Problem> problems = new ArrayList<>();
    /** Ids of all that may serve a claim. */
    private final Set<String> servants;

    private LinkChecks(Items items) {
        this.items = items;
        this.servants = Stream.of(
                        items.vocabulary().keySet(),
                        items.indicators().keySet(),
                        items.causes().keySet(),
                        items.remediations().keySet(),
                        Set.of(items.decisionTree().id()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** All problems found, none when the items fit together. */
    public static List<Problem> check(Items items) {
        LinkChecks checks = new LinkChecks(items);
        items.vocabulary().values().forEach(checks::definition);
        items.indicators().values().forEach(checks::indicator);
        items.causes().values().forEach(checks::cause);
        items.remediations().values().forEach(checks::remediation);
        items.guide().values().forEach(checks::claim);
        items.lifecycles().values().forEach(checks::lifecycle);
        checks.everyCauseIsFixed();
        checks.everyIdStandsForOneThing();
        new TreeChecks(items, checks.problems).check();
        new PhraseChecks(items, checks.problems).check();
        return checks.problems;
    }

    private void definition(EvidenceDefinition definition) {
        ItemChecks checks = item("vocabulary/" + definition.topic(), "key " + definition.key());
        checks.exist("source", definition.sources(), references(), "reference");
        checks.exist("settled-by", definition.settledBy(), items.indicators().keySet(), "finding");
        EvidenceDefinition.Derivation derivation = definition.derivation();
        if (derivation != null) {
            checks.exist(
                    "derive.from",
                    List.of(derivation.from()),
                    items.vocabulary().keySet(),
                    "key");
            EvidenceDefinition from = items.vocabulary().get(derivation.from());
            if (derivation.kind() == EvidenceDefinition.Derivation.Kind.LISTED) {
                if (from != null && !from.choices().containsKey(String.valueOf(derivation.item()))) {
                    checks.complain("is derived from '%s', which has no item '%s'.%s"
                            .formatted(
                                    from.key(),
                                    derivation.item(),
                                    Suggestion.sentence(
                                            String.valueOf(derivation.item()),
                                            from.choices().keySet())));
                }
            } else if (SubjectKind.ofKey(derivation.from())
                    .filter(definition.kind()::equals)
                    .isEmpty()) {
                checks.complain("is derived from '%s' of another subject kind.".formatted(derivation.from()));
            }
        }
    }

    private void indicator(Indicator indicator) {
        ItemChecks checks = item(indicator.kind().folder() + "/" + indicator.topic(), indicator.id());
        checks.id(indicator.id());
        checks.exist("source", indicator.sources(), references(), "reference");
        checks.exist("guide", indicator.guide(), claims(), "claim");
        holds(checks, "", indicator.applicability());
    }

    private void lifecycle(Lifecycle product) {
        item("lifecycle/*", product.id()).exist("source", product.sources(), references(), "reference");
    }

    private void holds(ItemChecks checks, String place, Applicability applicability) {
        Stream.concat(applicability.since().stream(), applicability.until().stream())
                .forEach(bound -> checks.exist(place + "since or until", bound.sources(), references(), "reference"));
    }

    private void cause(Cause cause) {
        ItemChecks checks = item("causes/" + path(cause.id()), "cause " + cause.id());
        Set<String> findings = items.indicators().keySet();
        checks.id(cause.id());
        checks.exist(
                "confirmed-by, speaks-for or speaks-against",
                cause.whenPresent().keySet(),
                findings,
                "finding");
        checks.exist("absence-speaks-against", cause.whenAbsent().keySet(), findings, "finding");
        checks.exist("mistaken-for", cause.mistakenFor(), items.causes().keySet(), "cause");
        checks.exist("guide", cause.guide(), claims(), "claim");
        checks.exist("sources", cause.sources(), references(), "reference");
        holds(checks, "", cause.applicability());
    }

    private void remediation(Remediation remediation) {
        ItemChecks checks = item("remediations/" + path(remediation.id()), "remediation " + remediation.id());
        checks.id(remediation.id());
        checks.exist("fixes", remediation.fixes().keySet(), items.causes().keySet(), "cause");
        checks.exist("guide-says", remediation.guideSays(), claims(), "claim");
        checks.exist("sources", remediation.sources(), references(), "reference");
        holds(checks, "", remediation.applicability());
        remediation.parameters().forEach((name, parameter) -> parameter(checks, name, parameter));
        Set<String> names = Stream.concat(
                        remediation.parameters().keySet().stream(),
                        Stream.of(SubjectKind.values()).map(SubjectKind::word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < remediation.steps().size(); i++) {
            step(checks, "steps[%d]".formatted(i), remediation.steps().get(i), names);
        }
    }

    private void parameter(ItemChecks checks, String name, Parameter parameter) {
        String from = parameter.from();
        if (from != null) {
            checks.exist("parameters." + name, List.of(from), items.vocabulary().keySet(), "key");
        }
        if (!parameter.type().accepts(parameter.example())) {
            checks.complain("parameters.%s: the example '%s' is no %s."
                    .formatted(name, parameter.example(), parameter.type().word()));
        }
    }

    private void step(ItemChecks checks, String place, Step step, Set<String> names) {
        checks.exist(place + ".sources", step.sources(), references(), "reference");
        holds(checks, place + ".", step.applicability());
        Stream.of(step.command(), step.verify(), step.undo())
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Placeholders.problems(text, names).stream())
                .forEach(message -> checks.complain(place + ": " + message));
    }

    private void claim(GuideClaim claim) {
        ItemChecks checks = item("guide/*", "claim " + claim.id());
        checks.exist("sources", claim.sources(), references(), "reference");
        checks.exist("served-by", claim.servedBy(), servants, "entry");
    }

    private void everyCauseIsFixed() {
        Set<String> fixed = items.remediations().values().stream()
                .flatMap(remediation -> remediation.fixes().keySet().stream())
                .collect(Collectors.toSet());
        items.causes().keySet().stream()
                .filter(cause -> !fixed.contains(cause))
                .forEach(cause -> item("causes/" + path(cause), "cause " + cause)
                        .complain("no remediation fixes it. Name it under fixes of one."));
    }

    private void everyIdStandsForOneThing() {
        Set<String> ids = new HashSet<>();
        Stream.of(
                        items.indicators().keySet(),
                        items.causes().keySet(),
                        items.remediations().keySet())
                .flatMap(Collection::stream)
                .filter(id -> !ids.add(id))
                .sorted()
                .forEach(id -> item("*", "id " + id).complain("stands for two things. Rename one."));
    }

    private ItemChecks item(String file, String item) {
        return new ItemChecks("knowledge/%s.yaml".formatted(file), item, problems);
    }

    /** {@code protocol.client-switched-off} lies in {@code protocol/client-switched-off}. */
    private static String path(String id) {
        return id.replaceFirst("\\.", "/");
    }

    private Set<String> references() {
        return items.references().keySet();
    }

    private Set<String> claims() {
        return items.guide().keySet();
    }
}
