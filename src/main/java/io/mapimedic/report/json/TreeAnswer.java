package io.mapimedic.report.json;

import io.mapimedic.diagnosis.TreePath;
import io.mapimedic.knowledge.DecisionTree.Leaf;
import io.mapimedic.knowledge.KnowledgeBase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through the source guide's decision tree. */
public record TreeAnswer(
        List<Step> path, @Nullable String leaf, @Nullable String leafTitle, List<Advice> advice) {

    /** One question passed, and what answered it. */
    public record Step(
            String node,
            String question,
            @Nullable String answer,
            String how,
            @Nullable String finding,
            @Nullable String subject) {

        static Step of(TreePath.Step step) {
            return new Step(
                    step.node(),
                    step.question(),
                    step.answer(),
                    step.how(),
                    step.finding() == null ? null : step.finding().id(),
                    step.finding() == null ? null : step.finding().subject().toString());
        }
    }

    /** What the guide advises at the leaf, the claim it makes, and the remediation that does it properly. */
    public record Advice(
            String text, @Nullable String claim, @Nullable String remediation) {
        public static List<Advice> of(Leaf leaf) {
            return leaf.steps().stream()
                    .map(step -> new Advice(step.text(), step.claim(), step.remediation()))
                    .toList();
        }
    }

    static TreeAnswer of(TreePath path, KnowledgeBase knowledge) {
        Leaf leaf = knowledge.decisionTree().leaves().stream()
                .filter(candidate -> candidate.id().equals(path.leaf()))
                .findFirst()
                .orElse(null);
        return new TreeAnswer(
                path.steps().stream().map(Step::of).toList(),
                path.leaf(),
                leaf == null ? null : leaf.title(),
                leaf == null ? List.of() : Advice.of(leaf));
    }
}
