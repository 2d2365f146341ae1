package io.mapimedic.knowledge;

import io.mapimedic.knowledge.DecisionTree.Branch;
import io.mapimedic.knowledge.DecisionTree.Leaf;
import io.mapimedic.knowledge.DecisionTree.LeafStep;
import io.mapimedic.knowledge.DecisionTree.Node;
import io.mapimedic.knowledge.KnowledgeBase.Items;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the items against each other: every id that one names, another must have; every placeholder must be known and quoted. */
public final class LinkChecks {

    private final Items items;
    private final List<Problem> problems = new ArrayList<>();

    private LinkChecks(Items items) {
        this.items = items;
    }

    /** All problems found, none when the items fit together. */
    public static List<Problem> check(Items items) {
        LinkChecks checks = new LinkChecks(items);
        checks.vocabulary();
        checks.indicators();
        checks.causes();
        checks.remediations();
        checks.tree();
        checks.uniqueIds();
        return checks.problems;
    }

    private void vocabulary() {
        for (EvidenceDefinition definition : items.vocabulary().values()) {
            String place = "vocabulary " + definition.key();
            exist(place, "source", definition.sources(), items.references().keySet(), "reference");
            EvidenceDefinition.Derivation derivation = definition.derivation();
            if (derivation != null) {
                exist(place, "derive.from", List.of(derivation.from()), items.vocabulary().keySet(), "key");
                if (SubjectKind.ofKey(derivation.from()).filter(definition.kind()::equals).isEmpty()) {
                    problem(place, "is derived from '%s' of another subject kind.".formatted(derivation.from()));
                }
            }
        }
    }

    private void indicators() {
        for (Indicator indicator : items.indicators().values()) {
            String place = "finding " + indicator.id();
            id(place, indicator.id());
            exist(place, "source", indicator.sources(), items.references().keySet(), "reference");
            exist(place, "guide", indicator.guide(), items.guide().keySet(), "claim");
        }
    }

    private void causes() {
        Set<String> findings = items.indicators().keySet();
        for (Cause cause : items.causes().values()) {
            String place = "cause " + cause.id();
            id(place, cause.id());
            exist(place, "speaks-for, speaks-against or confirmed-by", cause.whenPresent().keySet(), findings, "finding");
            exist(place, "absence-speaks-against", cause.whenAbsent().keySet(), findings, "finding");
            exist(place, "mistaken-for", cause.mistakenFor(), items.causes().keySet(), "cause");
            exist(place, "guide", cause.guide(), items.guide().keySet(), "claim");
            exist(place, "sources", cause.sources(), items.references().keySet(), "reference");
        }
    }

    private void remediations() {
        Set<String> fixed = new HashSet<>();
        for (Remediation remediation : items.remediations().values()) {
            String place = "remediation " + remediation.id();
            id(place, remediation.id());
            fixed.addAll(remediation.fixes().keySet());
            exist(place, "fixes", remediation.fixes().keySet(), items.causes().keySet(), "cause");
            exist(place, "guide-says", remediation.guideSays(), items.guide().keySet(), "claim");
            exist(place, "sources", remediation.sources(), items.references().keySet(), "reference");
            for (Map.Entry<String, Remediation.Parameter> parameter : remediation.parameters().entrySet()) {
                String from = parameter.getValue().from();
                if (from != null) {
                    exist(place, "parameters." + parameter.getKey(), List.of(from), items.vocabulary().keySet(), "key");
                }
                if (!parameter.getValue().type().accepts(parameter.getValue().example())) {
                    problem(place, "parameters.%s: the example '%s' is no %s."
                            .formatted(parameter.getKey(), parameter.getValue().example(), parameter.getValue().type().word()));
                }
            }
            steps(place, remediation);
        }
        for (String cause : items.causes().keySet()) {
            if (!fixed.contains(cause)) {
                problem("cause " + cause, "no remediation fixes it. Name it under fixes of one.");
            }
        }
    }

    private void steps(String place, Remediation remediation) {
        Set<String> known = Stream.concat(
                        remediation.parameters().keySet().stream(),
                        Stream.of(SubjectKind.values()).map(SubjectKind::word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < remediation.steps().size(); i++) {
            Step step = remediation.steps().get(i);
            String at = "%s, steps[%d]".formatted(place, i);
            exist(at, "sources", step.sources(), items.references().keySet(), "reference");
            Stream.of(step.command(), step.verify(), step.undo())
                    .filter(text -> text != null && !text.isBlank())
                    .flatMap(text -> Placeholders.problems(text, known).stream())
                    .forEach(message -> problem(at, message));
        }
    }

    private void tree() {
        DecisionTree tree = items.decisionTree();
        String place = "decision tree " + tree.id();
        Set<String> nodes = tree.nodes().stream().map(Node::id).collect(Collectors.toSet());
        Set<String> leaves = tree.leaves().stream().map(Leaf::id).collect(Collectors.toSet());
        Set<String> targets = new HashSet<>(nodes);
        targets.addAll(leaves);
        exist(place, "start", List.of(tree.start()), nodes, "node");
        exist(place, "guide", tree.guide(), items.guide().keySet(), "claim");
        for (Node node : tree.nodes()) {
            exist(place, "nodes." + node.id(), List.of(node.evidence()), items.vocabulary().keySet(), "key");
            for (Branch branch : node.branches()) {
                String at = "nodes.%s.%s".formatted(node.id(), branch.answer());
                exist(place, at, List.of(branch.to()), targets, "node or leaf");
                exist(place, at, branch.when(), items.indicators().keySet(), "finding");
                exist(place, at, branch.whenAbsent(), items.indicators().keySet(), "finding");
                exist(place, at, branch.unless(), items.indicators().keySet(), "finding");
            }
        }
        for (Leaf leaf : tree.leaves()) {
            for (LeafStep step : leaf.steps()) {
                String at = "leaves." + leaf.id();
                String claim = step.claim();
                String remediation = step.remediation();
                exist(place, at, claim == null ? List.of() : List.of(claim), items.guide().keySet(), "claim");
                exist(place, at, remediation == null ? List.of() : List.of(remediation),
                        items.remediations().keySet(), "remediation");
            }
        }
        reachable(place, tree, targets);
    }

    /** Every node and leaf is reached from the start, and no way leads in a circle. */
    private void reachable(String place, DecisionTree tree, Set<String> targets) {
        Map<String, Node> nodes = tree.nodes().stream().collect(Collectors.toMap(Node::id, node -> node, (a, b) -> a));
        Set<String> seen = new HashSet<>();
        Deque<List<String>> ways = new ArrayDeque<>();
        ways.add(List.of(tree.start()));
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            String last = way.get(way.size() - 1);
            seen.add(last);
            Node node = nodes.get(last);
            if (node == null) {
                continue;
            }
            for (Branch branch : node.branches()) {
                if (way.contains(branch.to())) {
                    problem(place, "the branch '%s' of '%s' leads in a circle.".formatted(branch.answer(), last));
                } else {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(branch.to());
                    ways.add(longer);
                }
            }
        }
        targets.stream().filter(target -> !seen.contains(target)).sorted().forEach(target ->
                problem(place, "'%s' is never reached.".formatted(target)));
    }

    private void uniqueIds() {
        Set<String> ids = new HashSet<>();
        Stream.of(items.indicators().keySet(), items.causes().keySet(), items.remediations().keySet())
                .flatMap(Collection::stream)
                .filter(id -> !ids.add(id))
                .sorted()
                .forEach(id -> problem("id " + id, "stands for two things. Rename one."));
    }

    private void id(String place, String id) {
        if (!id.matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*")) {
            problem(place, "an id is topic.words-with-hyphens in lower case.");
        }
    }

    private void exist(String place, String field, Collection<String> ids, Collection<String> known, String kind) {
        for (String id : ids) {
            if (!known.contains(id)) {
                problem(place, "%s: no %s '%s'.%s".formatted(field, kind, id, Suggestion.sentence(id, known)));
            }
        }
    }

    private void problem(String place, String message) {
        problems.add(new Problem("knowledge", place, message));
    }
}
