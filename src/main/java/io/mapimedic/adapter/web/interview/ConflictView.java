package io.mapimedic.adapter.web.interview;

import io.mapimedic.adapter.web.form.Submission;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.RevisionConflictException;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.view.ChangeWords;
import io.mapimedic.report.view.ChangeWords.Told;
import java.util.List;

/**
 * Somebody else was first: what both say, side by side.
 *
 * @param action    where the form of the reader goes
 * @param fields    what it sent, to be sent again
 * @param mine      what it says
 * @param since     what the others did
 * @param withFiles files came with it, which a page cannot send again
 */
public record ConflictView(
        String id, int revision, String action, List<Field> fields, String mine, List<Told> since, boolean withFiles) {

    /** A hidden field. */
    public record Field(String name, String value) {}

    public static ConflictView of(
            String action, Submission sent, Change mine, RevisionConflictException conflict, KnowledgeBase knowledge) {
        ChangeWords words = new ChangeWords(knowledge);
        return new ConflictView(
                conflict.current().id(),
                conflict.current().revision(),
                action,
                sent.fields().entrySet().stream()
                        .filter(field -> !field.getKey().equals(SentChange.REVISION))
                        .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                        .toList(),
                words.tell(mine, conflict.current().changedAt()),
                conflict.since().stream().map(words::tell).toList(),
                !sent.files().isEmpty());
    }
}
