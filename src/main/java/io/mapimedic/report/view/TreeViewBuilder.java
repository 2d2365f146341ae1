package io.mapimedic.report.view;

import io.mapimedic.diagnosis.TreePath;
import io.mapimedic.knowledge.DecisionTree;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.report.view.TreeView.Advice;
import io.mapimedic.report.view.TreeView.Leaf;
import io.mapimedic.report.view.TreeView.Node;
import org.jspecify.annotations.Nullable;

/** The path through the decision tree and the advice at its end. */
public final class TreeViewBuilder {

    private final KnowledgeBase knowledge;

    public TreeViewBuilder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    public TreeView build(TreePath path) {
        return new TreeView(
                knowledge.decisionTree().title(),
                path.steps().stream()
                        .map(step -> new Node(step.question(), step.answer(), how(step.how())))
                        .toList(),
                knowledge.decisionTree().leaves().stream()
                        .filter(leaf -> leaf.id().equals(path.leaf()))
                        .map(this::leaf)
                        .findFirst()
                        .orElse(null));
    }

    /** A leaf with its advice. */
    public Leaf leaf(DecisionTree.Leaf leaf) {
        return new Leaf(
                leaf.id(),
                leaf.title(),
                leaf.steps().stream()
                        .map(step -> new Advice(RichText.of(step.text()), step.claim(), link(step.remediation())))
                        .toList());
    }

    private @Nullable LinkView link(@Nullable String id) {
        Remediation remediation = id == null ? null : knowledge.remediations().get(id);
        return remediation == null ? null : new LinkView(remediation.id(), remediation.title());
    }

    private static String how(String how) {
        return switch (how) {
            case "known" -> "known from output";
            case "asked" -> "answered";
            default -> "open";
        };
    }
}
