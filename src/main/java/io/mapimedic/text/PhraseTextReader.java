package io.mapimedic.text;

import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Language;
import io.mapimedic.model.Likeness;
import io.mapimedic.text.Understanding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sentences by the phrases of a knowledge base, which are compiled once: words are looked up, patterns are tried where their rarest
 * word was seen, and the words around them say how they are meant.
 */
public final class PhraseTextReader implements TextReader {

    /** In a longer text the rest is not read. */
    static final int LONGEST = 1 << 20;

    private static final int MOST_MENTIONS = 1_000;

    /** What somebody looks for in a log is not what stands in it. */
    private static final Pattern SEARCH = Pattern.compile(
            "(?i)(?:(?:^|\\|)[ \\t]{0,8}|[$#>][ \\t]{1,8})(?:[ez]?grep|findstr(?:\\.exe)?|select-string|sls)[ \\t]");

    private final Tongue english;
    private final Tongue german;
    private final Mentions mentions;
    private final Resemblance resemblance;
    private final Quotes quotes;
    private final Asides asides;
    private final Pattern mine;

    /** Compiles the phrases of this knowledge base. */
    public PhraseTextReader(KnowledgeBase knowledge, WordAnalyser analyser) {
        Map<String, EvidenceDefinition> vocabulary = knowledge.vocabulary();
        // Half of the work of a start goes on beside the other half.
        ForkJoinTask<Resemblance> words = ForkJoinPool.commonPool().submit(() -> new Resemblance(knowledge, analyser));
        this.english = new Tongue(Language.EN, knowledge.phrasebook(), analyser);
        this.german = new Tongue(Language.DE, knowledge.phrasebook(), analyser);
        this.mentions = new Mentions(vocabulary);
        this.quotes = new Quotes(vocabulary);
        this.asides = new Asides(knowledge.phrasebook());
        this.mine =
                Pattern.compile("(?iu)\\b(?:" + AnyOf.of(knowledge.phrasebook().cues(), Cues.Kind.MINE) + ")\\b");
        this.resemblance = words.join();
    }

    @Override
    public Understanding read(String whole, @Nullable Language language) {
        String text = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
        List<Mention> found = new ArrayList<>();
        List<Mention> quoted = new ArrayList<>();
        List<Span> rest = new ArrayList<>();
        int familiarity = 0;
        boolean isOfMine = mine.matcher(text).find();
        for (Sentence sentence : Sentence.of(text)) {
            if (SEARCH.matcher(text).region(sentence.begin(), sentence.end()).find()) {
                rest.add(new Span(sentence.begin(), sentence.end()));
                continue;
            }
            List<Word> inEnglish = english.words(text, sentence);
            List<Word> inGerman = german.words(text, sentence);
            int difference = english.familiar(inEnglish) - german.familiar(inGerman);
            familiarity += difference;
            int before = found.size() + quoted.size();
            if (quoted.size() < MOST_MENTIONS) {
                quoted.addAll(quotes.in(text, sentence, english.line(text, inEnglish)));
            }
            if (found.size() < MOST_MENTIONS && language != Language.DE && (language != null || difference >= 0)) {
                read(text, sentence, english, inEnglish, language == Language.ANY, isOfMine, found);
            }
            if (found.size() < MOST_MENTIONS
                    && (language == Language.DE || language == null && (difference < 0 || difference == 0))) {
                read(text, sentence, german, inGerman, false, isOfMine, found);
            }
            if (found.size() + quoted.size() == before) {
                rest.add(new Span(sentence.begin(), sentence.end()));
            }
        }
        if (whole.length() > LONGEST) {
            rest.add(new Span(LONGEST, whole.length()));
        }
        Language main = familiarity < 0 ? Language.DE : Language.EN;
        return new Understanding(
                language == null || language == Language.ANY ? main : language,
                Resolution.agreed(once(found), quoted),
                rest);
    }

    @Override
    public Likeness likeness(String sentences, String shown) {
        return resemblance.of(sentences, shown);
    }

    @Override
    public Belonging belonging(String passage, Set<String> names, int year) {
        return asides.of(passage.length() <= LONGEST ? passage : passage.substring(0, LONGEST), names, year);
    }

    @Override
    public boolean isOfService(String account) {
        return asides.isOfService(account);
    }

    @Override
    public boolean isOfOtherProtocol(String host) {
        return asides.isOfOtherProtocol(host);
    }

    private void read(
            String text,
            Sentence sentence,
            Tongue tongue,
            List<Word> words,
            boolean onlyCodes,
            boolean isOfMine,
            List<Mention> found) {
        Line line = tongue.line(text, words);
        List<Match> matches = Resolution.chosen(tongue.matches(line, onlyCodes), line);
        for (Match match : matches) {
            boolean question = sentence.isQuestion() && asks(text, sentence, line, match);
            Tone tone = Tone.of(match, line, matches, question, isOfMine);
            mentions.of(match, line, tone, text).ifPresent(found::add);
        }
    }

    /** Whether the match is what is asked: "does it prompt?", but not "it prompts, what can I do?" or "why does it prompt?". */
    private static boolean asks(String text, Sentence sentence, Line line, Match match) {
        if (!line.cues(Cues.Kind.ASKING).isEmpty()) {
            return false;
        }
        int comma = Math.max(text.lastIndexOf(',', sentence.end() - 1), text.lastIndexOf(';', sentence.end() - 1));
        return comma < sentence.begin() || line.words().get(match.from()).begin() > comma;
    }

    /** What was found in both languages is one mention. */
    private static List<Mention> once(List<Mention> found) {
        List<Mention> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(Mention::begin)
                        .thenComparing(Mention::key)
                        .thenComparing(
                                Comparator.comparingDouble(Mention::confidence).reversed()))
                .forEach(mention -> {
                    boolean isSaid = !kept.isEmpty()
                            && kept.stream()
                                    .skip(Math.max(0, kept.size() - 8))
                                    .anyMatch(other ->
                                            other.key().equals(mention.key()) && mention.begin() < other.end());
                    if (!isSaid) {
                        kept.add(mention);
                    }
                });
        return kept;
    }
}
