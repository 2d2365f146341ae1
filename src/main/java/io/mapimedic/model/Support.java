package io.mapimedic.model;

/**
 * One finding for or against one cause, with its weight: a part of its {@link Testimony}.
 *
 * @param cause    the cause spoken about
 * @param rule     the line of knowledge that says so: {@code cause/finding}, or {@code cause/without/finding} where its absence speaks
 * @param weight   how strongly
 * @param finding  the finding that speaks
 */
public record Support(String cause, String rule, WeightOfEvidence weight, Finding finding) {}
