package io.mapimedic.model;

/**
 * What is known about one branch of the decision tree: a conclusion of the phase "diagnose".
 *
 * @param node    the question
 * @param answer  the answer that the findings give
 * @param finding the finding that gives it
 */
public record TreeAnswer(String node, String answer, Finding finding) {}
