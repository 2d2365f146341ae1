package io.mapimedic.ranking;

import io.mapimedic.model.Finding;
import java.util.IdentityHashMap;
import java.util.Map;

/** What is asked of each finding once, however many causes it speaks for. By identity: the same fact is the same object. */
final class Heard {

    /**
     * @param number the same for all causes that the finding speaks for, so that it counts once in a set of them
     * @param teller whose word it is
     */
    record Voice(int number, Noise.Teller teller) {}

    private final Map<Finding, Voice> voices = new IdentityHashMap<>();

    Voice of(Finding finding) {
        Voice known = voices.get(finding);
        if (known == null) {
            known = new Voice(voices.size(), Noise.Teller.of(finding));
            voices.put(finding, known);
        }
        return known;
    }
}
