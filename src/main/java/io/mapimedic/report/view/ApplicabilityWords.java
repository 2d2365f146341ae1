package io.mapimedic.report.view;

import io.mapimedic.knowledge.Applicability;
import io.mapimedic.knowledge.Applicability.Bound;
import java.util.ArrayList;
import java.util.List;

/** Since and until when something holds, in words. */
public final class ApplicabilityWords {

    private ApplicabilityWords() {}

    /** Builds and days from which on it holds or no longer holds, one sentence each. */
    public static List<String> bounds(Applicability applicability) {
        List<String> sentences = new ArrayList<>();
        applicability.since().forEach(bound -> sentences.add(sentence("From", bound)));
        applicability.until().forEach(bound -> sentences.add(sentence("Until", bound)));
        return List.copyOf(sentences);
    }

    private static String sentence(String word, Bound bound) {
        String place = bound.exchange() != null
                ? "Exchange " + bound.exchange()
                : bound.outlook() != null
                        ? "Outlook " + bound.outlook()
                        : bound.date() != null ? bound.date().toString() : "";
        return place.isEmpty() ? bound.says() : "%s %s: %s".formatted(word, place, bound.says());
    }
}
