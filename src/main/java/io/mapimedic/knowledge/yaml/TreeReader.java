package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.DecisionTree.Branch;
import io.mapimedic.knowledge.DecisionTree.Leaf;
import io.mapimedic.knowledge.DecisionTree.LeafStep;
import io.mapimedic.knowledge.DecisionTree.Node;

/** Reads {@code decision-tree/<name>.yaml}. */
final class TreeReader {

    DecisionTree read(YamlMap file) {
        DecisionTree tree = new DecisionTree(
                file.text("id"),
                file.text("title"),
                file.text("start"),
                file.texts("guide"),
                file.maps("nodes").stream().map(this::node).toList(),
                file.maps("leaves").stream().map(this::leaf).toList());
        file.done();
        return tree;
    }

    private Node node(YamlMap entry) {
        Node node = new Node(
                entry.text("id"),
                entry.text("ask"),
                entry.text("evidence"),
                entry.maps("branches").stream().map(this::branch).toList());
        entry.done();
        return node;
    }

    private Branch branch(YamlMap entry) {
        Branch branch = new Branch(
                entry.text("answer"),
                entry.text("to"),
                entry.texts("when"),
                entry.texts("when-absent"),
                entry.texts("unless"));
        if (branch.when().isEmpty() == branch.whenAbsent().isEmpty()) {
            entry.complain("answer", "a branch needs either when or when-absent.");
        }
        entry.done();
        return branch;
    }

    private Leaf leaf(YamlMap entry) {
        Leaf leaf = new Leaf(
                entry.text("id"),
                entry.text("title"),
                entry.maps("steps").stream().map(this::leafStep).toList());
        entry.done();
        return leaf;
    }

    private LeafStep leafStep(YamlMap entry) {
        LeafStep step =
                new LeafStep(entry.text("text"), entry.optionalText("claim"), entry.optionalText("remediation"));
        entry.done();
        return step;
    }
}
