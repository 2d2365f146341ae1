package io.mapimedic.decision;

/**
 * What a question is worth.
 *
 * @param question its place in the problem
 * @param saves    minutes of repair that its answer saves on average; the value of information, 0 or more
 * @param net      the same less what asking costs, looking one step further ahead
 */
public record QuestionValue(int question, double saves, double net) {}
