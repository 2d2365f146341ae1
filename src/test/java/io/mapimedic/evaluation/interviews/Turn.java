package io.mapimedic.evaluation.interviews;

import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.ranking.NextQuestion;
import java.util.List;

/**
 * One question and its answers.
 *
 * @param asked   who was asked
 * @param answers to the question first, then to what the same command answers
 * @param after   what follows
 */
record Turn(Audience asked, NextQuestion question, List<Said> answers, Diagnosis after) {

    /**
     * One answer.
     *
     * @param key   of the vocabulary
     * @param title of the key
     * @param value for people
     * @param known false for "don't know"
     */
    record Said(String key, String title, String value, boolean known) {}
}
