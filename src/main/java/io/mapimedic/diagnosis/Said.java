package io.mapimedic.diagnosis;

import io.mapimedic.model.Likeness;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.text.TextReader;
import java.util.List;

/**
 * What somebody chose to show of a trouble, in words. What the text says to be of something else or of another time counts as little here as
 * anywhere. Output alone is no description: its names are the same whether something is broken or
 * not. Neither is a whole collection: nobody chose what stands in it. Answers are none either: the words of a question are ours.
 *
 * @param sentences what they wrote, and other lines that are no output of a command
 * @param shown     lines of output that nobody understood, and properties with their values
 */
record Said(String sentences, String shown) {

    private static final Said NOTHING = new Said("", "");

    /** What a person picks out has fewer. */
    private static final int MOST_CHOSEN = 100;

    /** More is no longer a description. */
    private static final int MOST_CHARACTERS = 20_000;

    static Said of(Sifting sifting, List<Unrecognised> unread) {
        List<Observation> observations = sifting.kept();
        boolean isChosen = observations.size() <= MOST_CHOSEN;
        StringBuilder sentences = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (Unrecognised piece : unread) {
            Passage passage = piece.passage();
            if (passage != null && (isChosen || passage.file().isEmpty())) {
                add(sifting.counting(passage), sentences);
            } else if (isChosen && sifting.why(piece.place()) == null) {
                add(piece.text(), shown);
            }
        }
        if (sentences.isEmpty()) {
            return NOTHING;
        }
        if (isChosen) {
            observations.stream()
                    .filter(observation -> observation.source() == Source.PROBE)
                    .forEach(observation -> add(observation.name() + " " + observation.value(), shown));
        }
        return new Said(sentences.toString(), shown.toString());
    }

    Likeness likeness(TextReader reader) {
        return sentences.isBlank() ? Likeness.NONE : reader.likeness(sentences, shown);
    }

    private static void add(String text, StringBuilder to) {
        to.append(text, 0, Math.min(text.length(), Math.max(0, MOST_CHARACTERS - to.length())))
                .append('\n');
    }
}
