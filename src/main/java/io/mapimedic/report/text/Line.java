package io.mapimedic.report.text;

import io.mapimedic.report.view.RichText;
import java.util.ArrayList;
import java.util.List;

/** A sentence with its inks, before it is broken into lines. Blanks of any kind count as one blank: nothing can jump back or down. */
final class Line {

    private final List<Word> words = new ArrayList<>();
    private boolean glued = true;

    /** A stretch without blanks; a glued one follows the one before at once. */
    record Word(String text, Ink ink, boolean glued) {}

    static Line of(String text) {
        return new Line().then(text);
    }

    static Line of(String text, Ink ink) {
        return new Line().then(text, ink);
    }

    Line then(String text) {
        return then(text, Ink.PLAIN);
    }

    Line then(String text, Ink ink) {
        if (text.isEmpty()) {
            return this;
        }
        if (Character.isWhitespace(text.charAt(0))) {
            glued = false;
        }
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(new Word(word, ink, glued));
                glued = false;
            }
        }
        glued = !Character.isWhitespace(text.charAt(text.length() - 1));
        return this;
    }

    /** A sentence of the knowledge; its commands and names stay marked. */
    Line then(RichText text) {
        return then(text, Ink.PLAIN);
    }

    Line then(RichText text, Ink ink) {
        text.parts().forEach(part -> then(part.code() ? "`" + part.text() + "`" : part.text(), ink));
        return this;
    }

    List<Word> words() {
        return words;
    }
}
