package io.mapimedic.report.markdown;

import io.mapimedic.artifact.runbook.Markdown;
import io.mapimedic.report.view.InterviewView;
import io.mapimedic.report.view.InterviewView.AnsweredView;
import io.mapimedic.report.view.InterviewView.OutcomeView;
import io.mapimedic.report.view.InterviewView.TriedView;

/** An interview as a note for a ticket: what was asked, tried and found out, then the diagnosis. */
public final class InterviewNote {

    private final InterviewView view;
    private final StringBuilder note = new StringBuilder(10_000);

    public InterviewNote(InterviewView view) {
        this.view = view;
    }

    /** The note. */
    public String write() {
        line("# MAPI over HTTP: interview");
        line("Begun %s, last change %s, %s, with: %s%s."
                .formatted(
                        view.createdAt(),
                        view.changedAt(),
                        view.open() ? "open" : "closed",
                        Markdown.text(view.audience()),
                        view.exchange() == null ? "" : ", " + Markdown.text(view.exchange())));
        if (view.knowledgeChanged()) {
            line("The knowledge has changed since it began; the diagnosis below is by the knowledge of now.");
        }
        outcome(view.outcome());
        answers();
        tried();
        note.append(new MarkdownNote(view.diagnosis()).write());
        return note.toString();
    }

    private void outcome(@org.jspecify.annotations.Nullable OutcomeView outcome) {
        if (outcome == null) {
            return;
        }
        line("## Outcome");
        line("**" + outcome.result() + "**");
        if (outcome.remediation() != null) {
            item("by: " + Markdown.text(outcome.remediation().title()));
        }
        if (outcome.cause() != null) {
            item("it was: " + Markdown.text(outcome.cause().title()));
        }
        if (outcome.comment() != null) {
            item("comment: " + Markdown.text(outcome.comment()));
        }
        note.append('\n');
    }

    private void answers() {
        if (view.answers().isEmpty()) {
            return;
        }
        line("## Answers");
        for (AnsweredView answer : view.answers()) {
            item("%s%s **%s** (%s, %s)"
                    .formatted(
                            Markdown.text(answer.ask()),
                            answer.subjectName() == null ? "" : " (" + Markdown.code(answer.subjectName()) + ")",
                            Markdown.text(answer.value()),
                            answer.source(),
                            answer.at()));
        }
        note.append('\n');
    }

    private void tried() {
        if (view.tried().isEmpty()) {
            return;
        }
        line("## Tried");
        for (TriedView one : view.tried()) {
            item("%s (%s): **%s**"
                    .formatted(Markdown.text(one.title()), Markdown.code(one.subject()), Markdown.text(one.result())));
        }
        note.append('\n');
    }

    private void line(String line) {
        note.append(line).append("\n\n");
    }

    private void item(String item) {
        note.append("- ").append(item).append('\n');
    }
}
