package io.mapimedic.report.view;

import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.Report;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import java.time.Instant;

/** Changes of an interview in a sentence. */
public final class ChangeWords {

    private final KnowledgeBase knowledge;

    public ChangeWords(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** A change and when it happened. */
    public record Told(int revision, String at, String text) {}

    public Told tell(Event event) {
        return new Told(event.revision(), Words.of(event.at()), tell(event.change(), event.at()));
    }

    /** @param at when it happened or is to happen */
    public String tell(Change change, Instant at) {
        if (change instanceof Change.Answered answered) {
            var answer = InterviewViewBuilder.answered(answered.answer(), at, knowledge);
            return answer.subjectName() == null
                    ? "%s %s".formatted(answer.ask(), answer.value())
                    : "%s (%s) %s".formatted(answer.ask(), answer.subjectName(), answer.value());
        }
        if (change instanceof Change.TakenBack back) {
            EvidenceDefinition definition = knowledge.definition(back.question());
            return "The answer was taken back: " + (definition == null ? back.question() : definition.ask());
        }
        if (change instanceof Change.Tried tried) {
            var told = InterviewViewBuilder.tried(tried.trial(), knowledge);
            return "Tried: %s (%s): %s".formatted(told.title(), told.subject(), told.result());
        }
        if (change instanceof Change.Closed closed) {
            return "Closed: "
                    + InterviewViewBuilder.outcome(closed.outcome(), knowledge).result();
        }
        if (change instanceof Change.Reported more) {
            return "More was added: " + size(more.report());
        }
        return change instanceof Change.Reopened ? "Opened again" : "The interview began";
    }

    private static String size(Report report) {
        return "%d answers, %d values read, %d pieces not understood"
                .formatted(
                        report.answers().size(),
                        report.observations().size(),
                        report.unread().size());
    }
}
