package io.mapimedic.knowledge;

import java.util.Collection;
import java.util.List;

/**
 * Collects what is wrong with the links of one item.
 *
 * @param file     the file it stands in
 * @param item     the item, as people call it: {@code cause protocol.client-switched-off}
 * @param problems where complaints go
 */
record ItemChecks(String file, String item, List<Problem> problems) {

    /** Each of these ids must be one of the known ones. */
    void exist(String field, Collection<String> ids, Collection<String> known, String kind) {
        for (String id : ids) {
            if (!known.contains(id)) {
                complain("%s: no %s '%s'.%s".formatted(field, kind, id, Suggestion.sentence(id, known)));
            }
        }
    }

    /** An id is a topic and words. */
    void id(String id) {
        if (!id.matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*")) {
            complain("an id is topic.words-with-hyphens in lower case.");
        }
    }

    /** A name that goes into rules as it is has small letters, digits and hyphens only. */
    void word(String field, String word) {
        if (!word.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            complain("%s: '%s' is not made of small letters, digits and hyphens.".formatted(field, word));
        }
    }

    void complain(String message) {
        problems.add(new Problem(file, item, message));
    }
}
