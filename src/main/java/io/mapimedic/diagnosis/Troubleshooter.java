package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Language;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.text.TextReader;
import io.mapimedic.text.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers the question "what is wrong, how sure are we, and what should be done next?" from one state of the knowledge. */
public interface Troubleshooter {

    /** The knowledge that it answers from. */
    KnowledgeBase knowledge();

    /** Number of rules compiled from it. */
    int ruleCount();

    /**
     * A pure function: the same knowledge, observations and context give the same diagnosis, wherever and whenever.
     *
     * @param unread what the readers did not understand; it is handed through to the diagnosis
     */
    Diagnosis diagnose(List<Observation> observations, List<Unrecognised> unread, Context context);

    /** Reads observations without drawing conclusions. */
    Reading read(List<Observation> observations, List<Unrecognised> unread, Context context);

    /**
     * What a text of somebody says, as far as the phrases of the knowledge go.
     *
     * @param language in which it is written, null to find out
     */
    default Understanding understand(String text, @Nullable Language language) {
        return TextReader.NONE.read(text, language);
    }
}
