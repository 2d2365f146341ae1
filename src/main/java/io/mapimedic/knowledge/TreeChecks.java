package io.mapimedic.knowledge;

import io.mapimedic.knowledge.DecisionTree.Branch;
import io.mapimedic.knowledge.DecisionTree.Leaf;
import io.mapimedic.knowledge.DecisionTree.LeafStep;
import io.mapimedic.knowledge.DecisionTree.Node;
import io.mapimedic.knowledge.KnowledgeBase.Items;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the decision tree against the rest: every name exists, every node and leaf is reached, and no way leads in a circle. */
final class TreeChecks {

    private final Items items;
    private final DecisionTree tree;
    private final ItemChecks checks;

    TreeChecks(Items items, List<Problem> problems) {
        this.items = items;
        this.tree = items.decisionTree();
        this.checks = new ItemChecks(
                "knowledge/decision-tree/%s.yaml".formatted(tree.id()), "decision tree " + tree.id(), problems);
    }

    void check() {
        checks.word("id", tree.id());
        Set<String> nodes = tree.nodes().stream().map(Node::id).collect(Collectors.toSet());
        Set<String> targets = tree.leaves().stream().map(Leaf::id).collect(Collectors.toCollection(HashSet::new));
        targets.addAll(nodes);
        checks.exist("start", List.of(tree.start()), nodes, "node");
        checks.exist("guide", tree.guide(), items.guide().keySet(), "claim");
        tree.nodes().forEach(node -> node(node, targets));
        tree.leaves().forEach(this::leaf);
        reachable(targets);
    }

    private void node(Node node, Set<String> targets) {
        checks.word("nodes.id", node.id());
        checks.exist(
                "nodes." + node.id(),
                List.of(node.evidence()),
                items.vocabulary().keySet(),
                "key");
        for (Branch branch : node.branches()) {
            String at = "nodes.%s.%s".formatted(node.id(), branch.answer());
            checks.word(at, branch.answer());
            checks.exist(at, List.of(branch.to()), targets, "node or leaf");
            checks.exist(at, branch.when(), items.indicators().keySet(), "finding");
            checks.exist(at, branch.whenAbsent(), items.indicators().keySet(), "finding");
            checks.exist(at, branch.unless(), items.indicators().keySet(), "finding");
        }
    }

    private void leaf(Leaf leaf) {
        checks.word("leaves.id", leaf.id());
        for (LeafStep step : leaf.steps()) {
            String at = "leaves." + leaf.id();
            String claim = step.claim();
            String remediation = step.remediation();
            checks.exist(
                    at,
                    claim == null ? List.of() : List.of(claim),
                    items.guide().keySet(),
                    "claim");
            checks.exist(
                    at,
                    remediation == null ? List.of() : List.of(remediation),
                    items.remediations().keySet(),
                    "remediation");
        }
    }

    private void reachable(Set<String> targets) {
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
                    checks.complain("the branch '%s' of '%s' leads in a circle.".formatted(branch.answer(), last));
                } else {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(branch.to());
                    ways.add(longer);
                }
            }
        }
        targets.stream()
                .filter(target -> !seen.contains(target))
                .sorted()
                .forEach(target -> checks.complain("'%s' is never reached.".formatted(target)));
    }
}
