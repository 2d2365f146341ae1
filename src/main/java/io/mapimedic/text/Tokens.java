package io.mapimedic.text;

import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Phrasebook.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a text as they are compared: stems, and the parts of names such as {@code IISAuthenticationMethods} or {@code web.config}. */
final class Tokens {

    /** Synonyms of this name are said of any trouble. */
    private static final String EVERYDAY = "everyday";

    private final WordAnalyser analyser;
    private final Set<String> everyday;

    Tokens(Phrasebook phrasebook, WordAnalyser analyser) {
        this.analyser = analyser;
        Synonyms words = phrasebook.synonyms().get(EVERYDAY);
        this.everyday = words == null
                ? Set.of()
                : words.words().values().stream()
                        .flatMap(List::stream)
                        .flatMap(text -> analyser.words(text, Language.EN).stream())
                        .map(Word::stem)
                        .collect(Collectors.toSet());
    }

    /**
     * @param form    to compare by
     * @param written as it stands in the text
     */
    record Token(String form, String written) {}

    /** Each word counts as it stands and again as a part of its name, so one without parts stands twice. */
    List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        add(text, tokens);
        String apart = apart(text);
        if (apart.equals(text)) {
            tokens.addAll(List.copyOf(tokens));
        } else {
            add(apart, tokens);
        }
        return tokens;
    }

    private void add(String text, List<Token> tokens) {
        for (Word word : analyser.words(text, Language.EN)) {
            String form = word.stem();
            if (!everyday.contains(form)) {
                tokens.add(new Token(form, text.substring(word.begin(), word.end())));
            }
        }
    }

    /** The text with its names taken apart. */
    private static String apart(String text) {
        StringBuilder apart = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                apart.append(' ');
            }
            apart.append("._/\\:=-".indexOf(c) < 0 ? c : ' ');
        }
        return apart.toString();
    }
}
