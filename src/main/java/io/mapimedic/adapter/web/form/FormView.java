package io.mapimedic.adapter.web.form;

import io.mapimedic.report.view.QuestionView;
import io.mapimedic.report.view.QuestionView.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form page.
 *
 * @param problems  what must be put right, empty at first
 * @param text      the paste, kept
 * @param textError what is wrong with it, null for nothing
 * @param first     the questions of the decision tree
 * @param groups    all other questions
 * @param carried   evidence of the case so far as JSON, empty for none
 * @param notKnown what was asked and nobody knows
 * @param carriedError why it was left out, null when it was not
 */
public record FormView(
        List<FieldProblem> problems,
        String text,
        @Nullable String textError,
        @Nullable String filesError,
        List<QuestionView> first,
        List<Group> groups,
        Selects selects,
        String carried,
        @Nullable String carriedError,
        String notKnown,
        String knowledgeVersion) {

    /**
     * The questions about one kind of subject.
     *
     * @param name where its name is entered, null for a kind of which there is one only
     * @param open unfolded, because something is entered or wrong in it
     */
    public record Group(String heading, int count, @Nullable Name name, List<Topic> topics, boolean open) {}

    /** Where the name of a subject is entered. */
    public record Name(
            String field,
            String id,
            String label,
            String value,
            @Nullable String error) {}

    /** The questions about one topic. */
    public record Topic(String heading, List<QuestionView> questions, boolean open) {}

    /** Who asks, about which Exchange, in which order. */
    public record Selects(List<Option> audiences, List<Option> editions, List<Option> modes) {}
}
