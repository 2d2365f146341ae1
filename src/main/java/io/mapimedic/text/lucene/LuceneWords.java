package io.mapimedic.text.lucene;

import io.mapimedic.knowledge.Language;
import io.mapimedic.text.Word;
import io.mapimedic.text.WordAnalyser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as Lucene finds them: folded, stemmed, and in German with the parts of compounds. */
public final class LuceneWords implements WordAnalyser {

    private static final int SHORTEST_COMPOUND = 9;
    private static final int SHORTEST_PART = 5;
    private static final int LONGEST_PART = 20;

    private final Analyzer english;
    private final Analyzer german;
    private final CharArraySet parts;

    public LuceneWords() {
        this(CharArraySet.EMPTY_SET);
    }

    private LuceneWords(CharArraySet parts) {
        this.parts = parts;
        this.english = english();
        this.german = german(parts);
    }

    @Override
    public WordAnalyser withParts(Collection<String> more) {
        CharArraySet all = new CharArraySet(more.size(), false);
        more.stream().filter(part -> part.length() >= SHORTEST_PART).forEach(all::add);
        return new LuceneWords(CharArraySet.unmodifiableSet(all));
    }

    private static Analyzer english() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
                TokenStream stems = new PorterStemFilter(new KeywordRepeatFilter(folded));
                return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
            }
        };
    }

    private static Analyzer german(CharArraySet parts) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
                TokenStream split = parts.isEmpty()
                        ? folded
                        : new DictionaryCompoundWordTokenFilter(
                                folded, parts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, false);
                TokenStream stems = new GermanLightStemFilter(new KeywordRepeatFilter(split));
                return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
            }
        };
    }

    @Override
    public List<Word> words(String text, Language language) {
        boolean isGerman = language == Language.DE;
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = (isGerman ? german : english).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            Growing word = new Growing();
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    word.endInto(text, words);
                    word = new Growing();
                    word.begin = offset.startOffset();
                    word.end = offset.endOffset();
                }
                word.forms.add(term.toString());
            }
            stream.end();
            word.endInto(text, words);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
        return words;
    }

    /** A word while its forms come in. The parts of a compound are shorter than its stem, which is what tells them apart. */
    private static final class Growing {

        private static final int LONGEST_ENDING = 3;
        /**
         * Of the last part of {@code Microsoft.Mapi.MapiExceptionLogonFailed} or {@code contoso:DESKLESSPACK}, which is the name that
         * people look up; hardly a domain ends in one as long.
         */
        private static final int SHORTEST_NAME = 12;

        private final List<String> forms = new ArrayList<>();
        private int begin;
        private int end;

        private void endInto(String text, List<Word> words) {
            if (forms.isEmpty()) {
                return;
            }
            List<String> whole = new ArrayList<>();
            List<String> inside = new ArrayList<>();
            String first = forms.get(0);
            for (String form : forms) {
                boolean isWhole = form.equals(first)
                        || (whole.size() == 1 && inside.isEmpty() && form.length() >= first.length() - LONGEST_ENDING);
                (isWhole ? whole : inside).add(form);
            }
            if (inside.size() == 1 && whole.size() == 1) {
                whole.addAll(inside); // only a stem, a short one
                inside.clear();
            }
            String name = first.substring(Math.max(first.lastIndexOf('.'), first.lastIndexOf(':')) + 1);
            if (name.length() >= SHORTEST_NAME && name.length() < first.length()) {
                whole.add(1, name);
            }
            int count = inside.size();
            whole.addAll(inside);
            String written = text.substring(begin, end).toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(begin, end, written, whole, count));
        }
    }

    /** Whether compounds are taken apart. */
    public boolean knowsParts() {
        return !parts.isEmpty();
    }
}
