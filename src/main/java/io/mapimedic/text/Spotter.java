package io.mapimedic.text;

import io.mapimedic.knowledge.Cues;
import io.mapimedic.text.Elements.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the elements of phrases and the cues in a sentence. */
final class Spotter {

    /** A product and its number, at the end of what is looked at. */
    private static final Pattern PRODUCT =
            Pattern.compile("(?i)\\b(?:Office|Microsoft|Outlook|Exchange|Windows|Server)[ -](?:365|20[0-2]\\d)$");

    private static final int LONGEST_PRODUCT = 12;

    private final Lexicon lexicon;
    private final Map<Slot, Integer> slots;

    Spotter(Lexicon lexicon, Map<Slot, Integer> slots) {
        this.lexicon = lexicon;
        this.slots = slots;
    }

    Line line(String text, List<Word> all) {
        List<Word> words = lexicon.withoutArticles(all);
        List<String> meant = words.stream().map(lexicon::meant).toList();
        Line line = new Line(words);
        for (int i = 0; i < words.size(); i++) {
            walk(lexicon.root(), words, meant, i, i, false, false, line);
            slots(text, words.get(i), meant.get(i), i, line);
        }
        cues(words, line);
        line.divide(text);
        return line;
    }

    private void walk(
            Lexicon.Node node,
            List<Word> words,
            List<String> meant,
            int from,
            int at,
            boolean typo,
            boolean part,
            Line line) {
        if (at >= words.size()) {
            return;
        }
        Word word = words.get(at);
        int whole = word.forms().size() - word.parts();
        for (int f = 0; f < word.forms().size(); f++) {
            boolean isPart = f >= whole;
            if (!isPart || from == at) {
                step(node.next(word.forms().get(f)), words, meant, from, at, typo, part || isPart, line);
            }
        }
        step(node.next(Lexicon.EXACTLY + word.folded()), words, meant, from, at, typo, part, line);
        if (!meant.get(at).isEmpty()) {
            step(node.next(meant.get(at)), words, meant, from, at, true, part, line);
        }
    }

    private void step(
            Lexicon.@Nullable Node next,
            List<Word> words,
            List<String> meant,
            int from,
            int at,
            boolean typo,
            boolean part,
            Line line) {
        if (next == null) {
            return;
        }
        next.elements().forEach(element -> add(line, element, new Hit(from, at + 1, typo, part, "")));
        if (!part) {
            walk(next, words, meant, from, at + 1, typo, false, line);
        }
    }

    private static void add(Line line, int element, Hit hit) {
        List<Hit> hits = line.hits(element);
        // Sentences are walked word by word, so what begins at the same word stands at the end.
        for (int i = hits.size() - 1; i >= 0 && hits.get(i).from() == hit.from(); i--) {
            if (hits.get(i).equals(hit)) {
                return;
            }
        }
        line.add(element, hit);
    }

    private void slots(String text, Word word, String meant, int at, Line line) {
        slots.forEach((slot, element) -> {
            boolean fits = switch (slot) {
                case NUMBER -> Numbers.isAmount(word.folded()) && !isOfClock(text, word) && !isOfProduct(text, word);
                case STATUS -> Numbers.isStatus(word.folded()) && !isOfProduct(text, word);
                case VERSION -> Numbers.isVersion(word.folded());
                case NAME -> isName(text, word, meant);
            };
            if (fits) {
                line.add(element, new Hit(at, at + 1, false, false, slot == Slot.NAME ? "" : word.folded()));
            }
        });
    }

    /** The hour, the minutes or the seconds of {@code 10:15:30}; the port behind an address as well. */
    private static boolean isOfClock(String text, Word word) {
        return isDigit(text, word.begin() - 2) && text.charAt(word.begin() - 1) == ':'
                || isDigit(text, word.end() + 1) && text.charAt(word.end()) == ':' && isDigit(text, word.end() + 2);
    }

    /** The number in {@code Office 365} and {@code Exchange 2016}, which counts nothing. */
    private static boolean isOfProduct(String text, Word word) {
        return PRODUCT.matcher(text)
                .region(Math.max(0, word.begin() - LONGEST_PRODUCT), word.end())
                .find();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** A word with a capital letter that nothing else is known of. */
    private boolean isName(String text, Word word, String meant) {
        return Character.isUpperCase(text.charAt(word.begin()))
                && word.folded().chars().allMatch(Character::isLetter)
                && !lexicon.knows(word)
                && meant.isEmpty();
    }

    /** The longest cue that begins at a word hides what is within: "not only" is no "not". */
    private void cues(List<Word> words, Line line) {
        int at = 0;
        while (at < words.size()) {
            Lexicon.Node node = lexicon.cues();
            Lexicon.Node longest = null;
            int end = at;
            for (int i = at; i < words.size() && node != null; i++) {
                node = node.next(words.get(i).written());
                if (node != null && !node.elements().isEmpty()) {
                    longest = node;
                    end = i + 1;
                }
            }
            if (longest != null) {
                Hit cue = new Hit(at, end, false, false, "");
                new ArrayList<>(longest.elements()).forEach(kind -> line.add(Cues.Kind.values()[kind], cue));
            }
            at = Math.max(at + 1, end);
        }
    }
}
