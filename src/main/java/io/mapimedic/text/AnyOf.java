package io.mapimedic.text;

import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.Language;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cues of a kind, of both languages, as alternatives of a regular expression. */
final class AnyOf {

    /** Matches nothing, not even the empty text. */
    private static final String NOTHING = "(?!)";

    private AnyOf() {}

    static String of(Cues cues, Cues.Kind kind) {
        String words = Stream.of(Language.EN, Language.DE)
                .flatMap(language -> cues.of(language, kind).stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return words.isEmpty() ? NOTHING : words;
    }
}
