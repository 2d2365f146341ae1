package io.mapimedic.text;

import io.mapimedic.knowledge.AsideCues;
import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.Language;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.text.Belonging.Part;
import io.mapimedic.text.Belonging.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of the sentences around output whose and when it is. A sentence that ends with a colon, a comment or a heading speaks of what
 * stands below it; "that was …" of what stands above. One pass over the words.
 */
final class Asides {

    /** Words of everyday language that make a line a sentence. */
    private static final int ENOUGH_WORDS = 2;

    private final AsideLexicon lexicon;
    private final Set<String> common = new HashSet<>();
    private final Set<String> services;
    private final Set<String> hosts;

    Asides(Phrasebook phrasebook) {
        this.lexicon = new AsideLexicon(phrasebook.asides());
        this.services = Set.copyOf(phrasebook.asides().of(AsideCues.Kind.SERVICE));
        this.hosts = Set.copyOf(phrasebook.asides().of(AsideCues.Kind.HOST));
        for (Language language : List.of(Language.EN, Language.DE)) {
            for (Cues.Kind kind : List.of(Cues.Kind.COMMON, Cues.Kind.ARTICLE)) {
                phrasebook.cues().of(language, kind).forEach(word -> common.add(word.toLowerCase(Locale.ROOT)));
            }
        }
    }

    /**
     * @param text  a passage
     * @param shown names of what is shown, in small letters
     * @param year  this year
     */
    Belonging of(String text, Set<String> shown, int year) {
        List<AsideSentence> sentences = Sentence.of(text).stream()
                .map(sentence -> new AsideSentence(text, sentence, lexicon, shown, year))
                .toList();
        if (sentences.isEmpty()) {
            return Belonging.UNSAID;
        }
        Map<String, Verdict> names = new HashMap<>();
        Set<String> complaining = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            name(sentences, i, names);
            complaining.addAll(sentences.get(i).complaining());
        }
        List<AsideSentence> spoken =
                sentences.stream().dropWhile(AsideSentence::isPrinted).toList();
        Verdict before = spoken.isEmpty() ? null : pointing(text, spoken);
        List<Part> parts = within(text, sentences);
        if (before != null && spoken.size() < sentences.size()) {
            parts.add(0, new Part(0, spoken.get(0).begin(), before));
        }
        return new Belonging(
                introduced(sentences, sentences.size() - 1),
                before,
                sentences.size() == 1 ? sentences.get(0).forward() : null,
                parts,
                names,
                complaining,
                isTalk(sentences));
    }

    /** Whether the name of an account has a word of a service, alone or with a number. */
    boolean isOfService(String account) {
        int host = account.indexOf('@');
        String name = (host < 0 ? account : account.substring(0, host)).toLowerCase(Locale.ROOT);
        for (String part : name.split("[^\\p{L}]+")) {
            if (services.contains(part)) {
                return true;
            }
        }
        return false;
    }

    boolean isOfOtherProtocol(String host) {
        int end = host.indexOf('.');
        return end > 0 && hosts.contains(host.substring(0, end).toLowerCase(Locale.ROOT));
    }

    private boolean isTalk(List<AsideSentence> sentences) {
        return sentences.stream()
                .filter(one -> !one.isPrinted())
                .anyMatch(one -> one.isComment() || one.isColon() || one.count(common) >= ENOUGH_WORDS);
    }

    /** What the first sentence says of the thing above, or the second of the same paragraph. */
    private static @Nullable Verdict pointing(String text, List<AsideSentence> sentences) {
        Verdict first = sentences.get(0).backward();
        boolean isMore = first == null
                && sentences.size() > 1
                && !isEmptyLine(text, sentences.get(0).end(), sentences.get(1).begin());
        return isMore ? sentences.get(1).backward() : first;
    }

    private static @Nullable Verdict introduced(List<AsideSentence> sentences, int at) {
        AsideSentence sentence = sentences.get(at);
        if (!sentence.introduces()) {
            return null;
        }
        Verdict own = sentence.forward();
        boolean isOfBefore = own == null && at > 0 && sentence.isSaidOfTheSame();
        return isOfBefore ? sentences.get(at - 1).forward() : own;
    }

    /** Below a heading up to an empty line or to a heading that returns; empty lines right below the heading are no end. */
    private static List<Part> within(String text, List<AsideSentence> sentences) {
        List<Part> parts = new ArrayList<>();
        Verdict open = null;
        int begin = 0;
        for (int i = 0; i < sentences.size(); i++) {
            AsideSentence sentence = sentences.get(i);
            boolean isFirst =
                    i > 0 && open != null && begin == sentences.get(i - 1).end();
            boolean isNewParagraph =
                    i > 0 && isEmptyLine(text, sentences.get(i - 1).end(), sentence.begin());
            Verdict verdict = introduced(sentences, i);
            if (open != null && (verdict != null || isNewParagraph && !isFirst)) {
                parts.add(new Part(begin, sentence.begin(), open));
                open = null;
            }
            if (verdict != null && verdict.isAside()) {
                open = verdict;
                begin = sentence.end();
            }
        }
        if (open != null && begin < text.length()) {
            parts.add(new Part(begin, text.length(), open));
        }
        return parts;
    }

    private static boolean isEmptyLine(String text, int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '\n').count() > 1;
    }

    private static void name(List<AsideSentence> sentences, int at, Map<String, Verdict> names) {
        boolean isNextOlder = at + 1 < sentences.size() && sentences.get(at + 1).isOfOlderTrouble();
        String unused =
                sentences.get(at).unused(isNextOlder || sentences.get(at).isOfOlderTrouble());
        if (unused == null) {
            return;
        }
        String name = unused.isEmpty() && at > 0 ? sentences.get(at - 1).lastName() : unused;
        if (!name.isEmpty()) {
            names.putIfAbsent(name.toLowerCase(Locale.ROOT), sentences.get(at).notInQuestion());
        }
    }
}
