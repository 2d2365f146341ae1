package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrase;
import java.util.List;

/**
 * A wording of a phrase, compiled.
 *
 * @param elements in the order written
 * @param notWith  elements that speak against it
 * @param language of the wording
 * @param wording  as written, for people
 */
record Pattern(Phrase phrase, List<Integer> elements, List<Integer> notWith, Language language, String wording) {

    private static final int OF_TWO_THINGS = 4;

    /** So many elements tell of two things, inside and outside for example, and a "but" or a comma may stand between them. */
    boolean tellsOfTwoThings() {
        return elements.size() >= OF_TWO_THINGS;
    }
}
