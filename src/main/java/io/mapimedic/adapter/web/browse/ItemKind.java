package io.mapimedic.adapter.web.browse;

/** The kinds of items that can be browsed, in the order of the overview. */
public enum ItemKind {
    CAUSE("Cause", "Causes"),
    REMEDIATION("Remediation", "Remediations"),
    FINDING("Finding", "Findings"),
    THRESHOLD("Threshold", "Thresholds"),
    BEST_PRACTICE("Best practice", "Best practices"),
    NORMAL("Normal", "Looks like a fault and is none"),
    EVIDENCE("Evidence", "Vocabulary: what can be known"),
    CLAIM("What the guide says", "The source guide, claim by claim"),
    TREE_LEAF("Leaf of the decision tree", "Leaves of the decision tree"),
    REFERENCE("Reference", "References");

    private final String one;
    private final String many;

    ItemKind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    /** For links within the page. */
    public String anchor() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
