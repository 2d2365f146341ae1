package io.mapimedic.adapter.web.interview;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.view.DiagnosisView.NextView;
import io.mapimedic.report.view.InterviewView;
import io.mapimedic.report.view.InterviewViewBuilder;
import io.mapimedic.report.view.QuestionView;
import io.mapimedic.report.view.QuestionViewBuilder;
import io.mapimedic.report.view.RichText;
import io.mapimedic.report.view.Words;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an interview.
 *
 * @param asked the question that is shown: the next one, or one that is to be answered again; null for none
 * @param steps the steps that may have been tried
 * @param causes all that may be asked about, by title
 * @param error what is wrong with what was sent; null when nothing is
 */
public record InterviewPageView(
        InterviewView interview,
        @Nullable Asked asked,
        List<Step> steps,
        List<Step> causes,
        @Nullable String error) {

    /**
     * A question.
     *
     * @param again     it has been answered already
     * @param nameField the field with the name of whom it is about
     * @param name      that name, empty for none
     */
    public record Asked(
            QuestionView question,
            String subject,
            String nameField,
            String name,
            boolean again,
            @Nullable RichText why) {}

    /** A step or a cause, with what the form sends for it. */
    public record Step(String value, String label) {}

    /**
     * @param again   the question to be answered again, null for the next one
     * @param subject kind and name of whom that one is about, null for none
     * @param entered what was entered and cannot be used
     */
    public static InterviewPageView of(
            CurrentState state,
            @Nullable String again,
            @Nullable String subject,
            List<String> entered,
            @Nullable String error) {
        InterviewView view = new InterviewViewBuilder().build(state);
        return new InterviewPageView(
                view,
                asked(state, view, again, subject, entered, error),
                steps(state.diagnosis()),
                causes(state.diagnosis()),
                error);
    }

    private static @Nullable Asked asked(
            CurrentState state,
            InterviewView view,
            @Nullable String again,
            @Nullable String subject,
            List<String> entered,
            @Nullable String error) {
        KnowledgeBase knowledge = state.diagnosis().knowledge();
        NextView next = view.diagnosis().next();
        EvidenceDefinition definition = again == null ? null : knowledge.definition(again);
        if (definition == null || next != null && next.question().key().equals(again) && error == null) {
            return next == null
                    ? null
                    : new Asked(
                            next.question(), next.subject(), next.nameField(), next.subjectName(), false, next.why());
        }
        return new Asked(
                new QuestionViewBuilder(knowledge).build(definition, entered, false, error),
                Words.of(definition.kind()),
                QuestionViewBuilder.nameField(definition.kind()),
                name(subject, definition),
                true,
                null);
    }

    /** Of {@code server:EX01} the name. */
    private static String name(@Nullable String subject, EvidenceDefinition definition) {
        String kind = definition.kind().word() + ":";
        return subject == null || !subject.startsWith(kind) ? "" : subject.substring(kind.length());
    }

    private static List<Step> steps(Diagnosis diagnosis) {
        return diagnosis.remediations().stream()
                .map(ranked -> new Step(
                        ranked.remediation().id() + " " + ranked.subject(),
                        "%d. %s (%s)"
                                .formatted(ranked.rank(), ranked.remediation().title(), Words.of(ranked.subject()))))
                .toList();
    }

    private static List<Step> causes(Diagnosis diagnosis) {
        return diagnosis.beliefs().hypotheses().stream()
                .map(hypothesis -> hypothesis.cause())
                .distinct()
                .map(cause -> new Step(cause.id(), cause.title()))
                .sorted(Comparator.comparing(Step::label).thenComparing(Step::value))
                .toList();
    }
}
