package io.mapimedic.model;

/**
 * One finding for or against one cause, with its weight: a conclusion of the phase "diagnose".
 *
 * @param cause    the cause spoken about
 * @param rule     the name of the rule that fired: {@code cause/finding}
 * @param weight   how strongly
 * @param finding  the finding that speaks
 */
public record Support(String cause, String rule, WeightOfEvidence weight, Finding finding)
        implements Comparable<Support> {

    @Override
    public int compareTo(Support other) {
        int byCause = cause.compareTo(other.cause);
        if (byCause != 0) {
            return byCause;
        }
        int byRule = rule.compareTo(other.rule);
        return byRule != 0 ? byRule : finding.compareTo(other.finding);
    }
}
