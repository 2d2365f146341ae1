package io.mapimedic.diagnosis;

import java.util.Locale;

/** Why no more is asked; a word for programs and a sentence for people. */
public enum StopReason {
    FAULT_SEEN("The fault was seen directly; repair it first, then look again."),
    SURE_ENOUGH(
            "The most probable cause has 90 % or more, and it is what the first step repairs; do that first, then look again."),
    NO_QUESTION_PAYS("No open question would save more time than it costs."),
    TREE_AT_LEAF("The decision tree has reached its leaf."),
    ENOUGH_ASKED("12 questions are answered; more are asked of nobody."),
    ESCALATE("Neither a question nor a repair is worth its time any more; hand the case over.");

    private final String sentence;

    StopReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** As answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
