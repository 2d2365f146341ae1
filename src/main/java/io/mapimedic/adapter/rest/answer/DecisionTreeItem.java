package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.report.json.TreeAnswer;
import java.util.List;

/** The source guide's decision tree as a whole. */
public record DecisionTreeItem(
        String id, String title, String start, List<String> guide, List<Node> nodes, List<Leaf> leaves) {

    /** A question and where its answers lead. */
    public record Node(String id, String ask, String evidence, List<Branch> branches) {}

    /** An answer, and the findings that give it without asking. */
    public record Branch(String answer, String to, List<String> when, List<String> whenAbsent, List<String> unless) {}

    /** An end. */
    public record Leaf(String id, String title, List<TreeAnswer.Advice> advice) {}

    public static DecisionTreeItem of(DecisionTree tree) {
        return new DecisionTreeItem(
                tree.id(),
                tree.title(),
                tree.start(),
                tree.guide(),
                tree.nodes().stream().map(DecisionTreeItem::node).toList(),
                tree.leaves().stream()
                        .map(leaf -> new Leaf(leaf.id(), leaf.title(), TreeAnswer.Advice.of(leaf)))
                        .toList());
    }

    private static Node node(DecisionTree.Node node) {
        return new Node(
                node.id(),
                node.ask(),
                node.evidence(),
                node.branches().stream()
                        .map(branch -> new Branch(
                                branch.answer(), branch.to(), branch.when(), branch.whenAbsent(), branch.unless()))
                        .toList());
    }
}
