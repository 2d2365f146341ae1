package io.mapimedic.report.view;

import io.mapimedic.model.Verdict;

/**
 * A verdict as a badge.
 *
 * @param word    for the style: {@code partly-documented}
 * @param label   for people: {@code partly documented}
 * @param meaning one sentence
 */
public record BadgeView(String word, String label, String meaning) {

    public static BadgeView of(Verdict verdict) {
        return new BadgeView(verdict.word(), Words.of(verdict), Words.meaning(verdict));
    }
}
