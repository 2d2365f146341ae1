package io.mapimedic.model;

import java.util.Comparator;

/**
 * One finding for or against one cause, with its weight: a conclusion of the phase "diagnose".
 *
 * @param cause    the cause spoken about
 * @param rule     the name of the rule that fired: {@code cause/finding}
 * @param weight   how strongly
 * @param finding  the finding that speaks
 */
public record Support(String cause, String rule, WeightOfEvidence weight, Finding finding) implements Comparable<Support> {

    private static final Comparator<Support> ORDER =
            Comparator.comparing(Support::cause).thenComparing(Support::rule).thenComparing(Support::finding);

    @Override
    public int compareTo(Support other) {
        return ORDER.compare(this, other);
    }
}
