package io.mapimedic.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source guide's decision tree. Known findings answer its questions without asking; each branch is a rule named
 * {@code tree/node/answer}.
 */
public record DecisionTree(
        String id, String title, String start, List<String> guide, List<Node> nodes, List<Leaf> leaves) {

    /**
     * A question.
     *
     * @param evidence the vocabulary key that answers it when asked
     */
    public record Node(String id, String ask, String evidence, List<Branch> branches) {}

    /**
     * An answer and where it leads.
     *
     * @param when       any of these findings present gives the answer
     * @param whenAbsent any of these findings known to be absent gives the answer …
     * @param unless     … unless one of these is present
     */
    public record Branch(String answer, String to, List<String> when, List<String> whenAbsent, List<String> unless) {}

    /** An end of the tree: what the guide advises there. */
    public record Leaf(String id, String title, List<LeafStep> steps) {}

    /**
     * One piece of advice at a leaf.
     *
     * @param claim       the claim of the guide, null when it makes none
     * @param remediation the remediation that does it properly, null when none does
     */
    public record LeafStep(
            String text, @Nullable String claim, @Nullable String remediation) {}
}
