package io.mapimedic.decision;

/**
 * Something that can be asked or measured, with answers that exclude each other.
 *
 * @param id      for people and for breaking ties
 * @param cost    minutes of whoever answers; 0 or more
 * @param unknown probability (0 to 1) that nobody knows the answer; then belief stays what it is
 * @param given   for each answer, for each cause the probability of that answer, the noise of answers included
 */
public record Question(String id, double cost, double unknown, double[][] given) {

    public Question {
        if (!(cost >= 0) || !(unknown >= 0 && unknown <= 1)) {
            throw new IllegalArgumentException("Question %s costs %s minutes and is unknown with %s; neither can be."
                    .formatted(id, cost, unknown));
        }
    }

    int answers() {
        return given.length;
    }

    /**
     * Belief after an answer.
     *
     * @param into receives it, summing to 1; left alone when the answer is impossible
     * @return how probable the answer was
     */
    double update(double[] belief, int answer, double[] into) {
        double[] likelihood = given[answer];
        double total = 0;
        for (int c = 0; c < belief.length; c++) {
            total += belief[c] * likelihood[c];
        }
        if (total > 0) {
            for (int c = 0; c < belief.length; c++) {
                into[c] = belief[c] * likelihood[c] / total;
            }
        }
        return total;
    }
}
