package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import java.util.Collection;
import java.util.List;

/** Port: takes a text apart into words and their stems. */
public interface WordAnalyser {

    /** The words in their order; {@link Language#ANY} is analysed as English. */
    List<Word> words(String text, Language language);

    /** The same analyser, which also finds these words within compounds of German. */
    WordAnalyser withParts(Collection<String> parts);
}
