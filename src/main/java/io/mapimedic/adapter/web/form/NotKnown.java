package io.mapimedic.adapter.web.form;

import io.mapimedic.knowledge.KnowledgeBase;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What was asked and nobody knows: the page carries it along, so that nobody is asked the same twice. */
final class NotKnown {

    private final KnowledgeBase knowledge;

    NotKnown(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The keys carried along and the one asked last, if it has no answer and no output in which one may stand. */
    Set<String> read(Submission sent) {
        Set<String> keys = new TreeSet<>(
                Arrays.asList(sent.first(Submission.NOT_KNOWN).strip().split("\\s+")));
        if (!sent.hasOutput()) {
            keys.add(sent.first(Submission.ASKED));
        }
        keys.removeIf(key -> knowledge.definition(key) == null || sent.isAnswered(key));
        return keys;
    }
}
