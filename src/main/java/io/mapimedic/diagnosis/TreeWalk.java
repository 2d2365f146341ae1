package io.mapimedic.diagnosis;

import static java.util.Objects.requireNonNull;

import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.DecisionTree.Branch;
import io.mapimedic.knowledge.DecisionTree.Node;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.TreeAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks the decision tree as far as the answers go. */
final class TreeWalk {

    private final DecisionTree tree;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Set<String> leaves = new HashSet<>();

    TreeWalk(DecisionTree tree) {
        this.tree = tree;
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        tree.leaves().forEach(leaf -> leaves.add(leaf.id()));
    }

    /** From the start to a leaf, or to the first question that nothing answers. The first branch that has an answer is taken. */
    TreePath walk(List<TreeAnswer> answers) {
        List<TreePath.Step> steps = new ArrayList<>();
        String at = tree.start();
        while (!leaves.contains(at)) {
            Node node = requireNonNull(nodes.get(at), at);
            Optional<Branch> branch = node.branches().stream()
                    .filter(candidate -> answer(answers, node, candidate).isPresent())
                    .findFirst();
            if (branch.isEmpty()) {
                steps.add(new TreePath.Step(node.id(), node.ask(), null, "open", null));
                return new TreePath(List.copyOf(steps), null);
            }
            Finding finding = answer(answers, node, branch.get()).orElseThrow();
            steps.add(new TreePath.Step(node.id(), node.ask(), branch.get().answer(), how(finding), finding));
            at = branch.get().to();
        }
        return new TreePath(List.copyOf(steps), at);
    }

    private static Optional<Finding> answer(List<TreeAnswer> answers, Node node, Branch branch) {
        return answers.stream()
                .filter(answer ->
                        answer.node().equals(node.id()) && answer.answer().equals(branch.answer()))
                .map(TreeAnswer::finding)
                .findFirst();
    }

    private static String how(Finding finding) {
        return finding.because().stream().map(Evidence::source).allMatch(source -> source.isMachine())
                ? "known"
                : "asked";
    }
}
