package io.mapimedic.ranking;

import io.mapimedic.decision.Question;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.model.Subject;
import io.mapimedic.ranking.OpenQuestions.Open;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question with the probabilities of its answers, and how much they move belief. */
record AnswerTable(Open open, Question question, double moved) {

    /** What the answers of a question are about: for each cause of the problem its subject, and the subjects that lack an answer. */
    record Reach(List<Subject> ofCauses, Set<Subject> lacking) {

        /** True when an answer that is still open can be about the fault there; what was answered of another server is known. */
        boolean includes(int place) {
            Subject subject = ofCauses.get(place);
            return lacking.isEmpty()
                    || !subject.isNamed()
                    || lacking.contains(subject)
                    || lacking.iterator().next().kind() != subject.kind();
        }

        int times() {
            return Math.max(1, lacking.size());
        }
    }

    /** Findings of one question that are told apart; the others would move belief less and count as "none of them". */
    private static final int MOST_FINDINGS = 8;

    /** Share of answers that are wrong, and of questions that nobody can answer; as in {@link Noise}. */
    private static final double WRONG_BY_PEOPLE = 0.05;

    private static final double WRONG_BY_MACHINES = 0.01;

    /** How often a finding is present, for each cause. */
    static double[] row(
            Indicator indicator, double base, FindingLinks links, Map<String, List<Integer>> places, Reach reach) {
        double[] row = new double[reach.ofCauses().size() + 1];
        Arrays.fill(row, base);
        links.of(indicator.id())
                .forEach((cause, present) -> places.getOrDefault(cause, List.of())
                        .forEach(place -> row[place] = reach.includes(place) ? present : base));
        return row;
    }

    static AnswerTable of(
            Open open, FindingLinks links, Map<String, List<Integer>> places, Reach reach, double[] belief) {
        List<Indicator> indicators = open.indicators();
        double share = Math.min(1, 3.0 / indicators.size());
        List<double[]> rows = new ArrayList<>(indicators.size() + 1);
        for (Indicator indicator : indicators) {
            rows.add(row(indicator, share * links.baseRate(indicator.id()), links, places, reach));
        }
        if (rows.size() > MOST_FINDINGS) {
            rows.sort(Comparator.comparingDouble((double[] row) -> moved(row, belief))
                    .reversed());
            rows.subList(MOST_FINDINGS, rows.size()).clear();
        }
        rows.add(0, new double[belief.length]);
        double[][] given = rows.toArray(new double[0][]);
        soften(given, wrong(open));
        return new AnswerTable(
                open,
                new Question(open.key(), reach.times() * minutes(open), WRONG_BY_PEOPLE, given),
                moved(given, belief));
    }

    /** One paste answers them all, so they cost together what the dearest of them does. */
    private static double minutes(Open open) {
        return open.definitions().stream()
                .mapToDouble(definition -> definition.answeredBy().minutes())
                .max()
                .orElseThrow();
    }

    private static double wrong(Open open) {
        return open.definitions().stream().allMatch(definition -> definition.answeredBy() == Respondent.PROBE)
                ? WRONG_BY_MACHINES
                : WRONG_BY_PEOPLE;
    }

    double worth() {
        return moved / (1 + question.cost());
    }

    /** "None of them" takes what the findings leave; with the noise of whoever answers. */
    private static void soften(double[][] given, double wrong) {
        for (int c = 0; c < given[0].length; c++) {
            double present = 0;
            for (int x = 1; x < given.length; x++) {
                present += given[x][c];
            }
            double scale = present > 0.97 ? 0.97 / present : 1;
            given[0][c] = 1 - present * scale;
            for (int x = 0; x < given.length; x++) {
                double exact = x == 0 ? given[0][c] : given[x][c] * scale;
                given[x][c] = (1 - wrong) * exact + wrong / given.length;
            }
        }
    }

    /** Expected sum of the absolute changes of belief. */
    private static double moved(double[][] given, double[] belief) {
        double moved = 0;
        for (double[] row : given) {
            moved += moved(row, belief);
        }
        return moved;
    }

    static double moved(double[] row, double[] belief) {
        double probability = 0;
        for (int c = 0; c < belief.length; c++) {
            probability += belief[c] * row[c];
        }
        double moved = 0;
        for (int c = 0; c < belief.length; c++) {
            moved += belief[c] * Math.abs(row[c] - probability);
        }
        return moved;
    }
}
