package io.mapimedic.report.view;

import io.mapimedic.interview.Answer;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.Outcome;
import io.mapimedic.interview.Trial;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.report.view.InterviewView.AnsweredView;
import io.mapimedic.report.view.InterviewView.OutcomeView;
import io.mapimedic.report.view.InterviewView.TriedView;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An interview as people read it. */
public final class InterviewViewBuilder {

    public InterviewView build(CurrentState state) {
        Interview interview = state.interview();
        KnowledgeBase knowledge = state.diagnosis().knowledge();
        String exchange = interview.setting().exchange();
        return new InterviewView(
                interview.id(),
                interview.revision(),
                interview.isOpen(),
                DiagnosisViewBuilder.audience(interview.setting().audience()),
                exchange == null ? null : Words.edition(exchange),
                Words.of(interview.createdAt()),
                Words.of(interview.changedAt()),
                Words.of(state.expiresAt()),
                state.knowledgeChanged(),
                interview.answers().stream()
                        .map(given -> answered(given.answer(), given.at(), knowledge))
                        .toList(),
                interview.tried().stream().map(trial -> tried(trial, knowledge)).toList(),
                interview.outcome() == null ? null : outcome(interview.outcome(), knowledge),
                new DiagnosisViewBuilder().build(state.diagnosis()));
    }

    /** An answer in words. */
    public static AnsweredView answered(Answer answer, Instant at, KnowledgeBase knowledge) {
        EvidenceDefinition definition = knowledge.definition(answer.question());
        return new AnsweredView(
                answer.question(),
                definition == null ? answer.question() : definition.ask(),
                answer.subject() == null ? null : Printable.of(answer.subject().toString()),
                Printable.of(value(answer, definition)),
                Words.of(answer.source()),
                Words.of(at));
    }

    private static String value(Answer answer, @Nullable EvidenceDefinition definition) {
        Object value = answer.value();
        if (!answer.known()) {
            return "I do not know";
        }
        if (value == null) {
            return "there is nothing";
        }
        if (value instanceof Boolean flag) {
            return flag ? "Yes" : "No";
        }
        if (value instanceof Collection<?> items) {
            return items.stream()
                    .map(item -> label(String.valueOf(item), definition))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Number number) {
            String unit = answer.unit() != null ? answer.unit() : definition == null ? null : definition.unit();
            String plain = String.valueOf(QuestionViewBuilder.number(number.doubleValue()));
            return unit == null || unit.equals("count") ? plain : plain + " " + unit;
        }
        return value instanceof Instant time ? Words.of(time) : label(value.toString(), definition);
    }

    private static String label(String value, @Nullable EvidenceDefinition definition) {
        return definition == null ? value : definition.choices().getOrDefault(value, value);
    }

    /** A step that was tried, in words. */
    public static TriedView tried(Trial trial, KnowledgeBase knowledge) {
        Remediation remediation = knowledge.remediations().get(trial.remediation());
        return new TriedView(
                trial.remediation(),
                remediation == null ? trial.remediation() : remediation.title(),
                Words.of(trial.subject()),
                trial.result().word().replace('-', ' '));
    }

    /** How it ended, in words. */
    public static OutcomeView outcome(Outcome outcome, KnowledgeBase knowledge) {
        Remediation remediation =
                outcome.remediation() == null ? null : knowledge.remediations().get(outcome.remediation());
        Cause cause = outcome.cause() == null ? null : knowledge.causes().get(outcome.cause());
        return new OutcomeView(
                outcome.result().word().replace('-', ' '),
                remediation == null ? null : new LinkView(remediation.id(), remediation.title()),
                cause == null ? null : new LinkView(cause.id(), cause.title()),
                outcome.comment() == null ? null : Printable.of(outcome.comment()));
    }
}
