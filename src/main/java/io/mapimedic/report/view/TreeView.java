package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way through the guide's decision tree.
 *
 * @param leaf what the guide advises at the end, null while a question is open
 */
public record TreeView(
        String title, List<Node> nodes, @Nullable Leaf leaf) {

    /**
     * A question passed.
     *
     * @param answer null while open
     * @param how    how the answer came: known, asked, open
     */
    public record Node(String question, @Nullable String answer, String how) {}

    public record Leaf(String id, String title, List<Advice> advice) {}

    /**
     * @param claim       id of the guide's claim, null when it makes none
     * @param remediation the remediation that does it properly, null when none does
     */
    public record Advice(
            RichText text, @Nullable String claim, @Nullable LinkView remediation) {}
}
