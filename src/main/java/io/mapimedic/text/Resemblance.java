package io.mapimedic.text;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Cues;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Phrasebook.Area;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Likeness.Words;
import io.mapimedic.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which causes a text resembles by its words: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) of the text
 * against a description of each cause, compiled once. A text of a few lines takes well under a millisecond.
 */
final class Resemblance {

    /** More is no longer what somebody wrote about a trouble. */
    private static final int LONGEST = 20_000;

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** From scores to logarithms of odds, by the pastes of {@code docs/quality.md}; with more, more wrong causes are "likely". */
    private static final double SCALE = 1.6;

    /** A text with fewer telling words says less. */
    private static final double LEAST_INFORMATION = 10;

    /** How much more often than an unknown fault of our own field somebody writes about another field altogether; a judgement. */
    private static final double OTHER_FIELDS = 8;

    private static final int MOST_WORDS = 5;

    private final Tokens tokens;
    private final Pattern missing;
    private final List<String> causes = new ArrayList<>();
    private final List<Area> areas;
    /** For each word what it adds to the score of each description that has it: causes first, then areas. */
    private final Map<String, Posting> postings = new HashMap<>();

    private record Posting(double information, int[] descriptions, double[] scores) {}

    Resemblance(KnowledgeBase knowledge, WordAnalyser analyser) {
        this.tokens = new Tokens(knowledge.phrasebook(), analyser);
        this.missing = missing(knowledge.phrasebook().cues());
        this.areas = knowledge.phrasebook().areas();
        Descriptions descriptions = new Descriptions(knowledge, tokens);
        List<Map<String, Double>> all = new ArrayList<>();
        for (Cause cause : knowledge.causes().values()) {
            causes.add(cause.id());
            all.add(descriptions.of(cause));
        }
        areas.forEach(area -> all.add(descriptions.of(area)));
        index(all);
    }

    /** "No 413", "ohne sD oder cD": codes of which somebody says that they are not there. */
    private static Pattern missing(Cues cues) {
        String code = "(?=[^\\s.,;:]{0,20}(?:\\d|\\p{Ll}\\p{Lu}))[^\\s.,;:]{1,20}";
        return Pattern.compile("(?u)\\b(?i:%s)[ \\t]+%s(?:[ \\t]+(?i:%s)[ \\t]+%s)*+"
                .formatted(AnyOf.of(cues, Cues.Kind.NO), code, AnyOf.of(cues, Cues.Kind.JOIN), code));
    }

    private void index(List<Map<String, Double>> all) {
        double[] lengths = all.stream()
                .mapToDouble(words ->
                        words.values().stream().mapToDouble(Double::doubleValue).sum())
                .toArray();
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        double average = sum / Math.max(1, lengths.length);
        Map<String, List<Integer>> where = new HashMap<>();
        for (int d = 0; d < lengths.length; d++) {
            for (String word : all.get(d).keySet()) {
                where.computeIfAbsent(word, one -> new ArrayList<>()).add(d);
            }
        }
        where.forEach((word, in) -> {
            double information = Math.log(1 + (lengths.length - in.size() + 0.5) / (in.size() + 0.5));
            int[] descriptions = in.stream().mapToInt(Integer::intValue).toArray();
            double[] scores = new double[descriptions.length];
            for (int i = 0; i < scores.length; i++) {
                double often = all.get(descriptions[i]).getOrDefault(word, 0.0);
                double length = lengths[descriptions[i]] / average;
                scores[i] = information * often * (K1 + 1) / (often + K1 * (1 - B + B * length));
            }
            postings.put(word, new Posting(information, descriptions, scores));
        });
    }

    /** What the words of sentences, and of what is shown with them, say. */
    Likeness of(String sentences, String shown) {
        Map<String, String> written = new LinkedHashMap<>();
        collect(missing.matcher(sentences).replaceAll(" "), written);
        if (written.isEmpty()) {
            return Likeness.NONE;
        }
        collect(shown, written);
        double[] scores = new double[causes.size() + areas.size()];
        double information = 0;
        for (String word : written.keySet()) {
            Posting posting = Objects.requireNonNull(postings.get(word));
            information += posting.information;
            for (int i = 0; i < posting.scores.length; i++) {
                scores[posting.descriptions[i]] += posting.scores[i];
            }
        }
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double scale = SCALE / Math.sqrt(Math.max(LEAST_INFORMATION, information));
        Map<String, Words> like = new HashMap<>();
        for (int c = 0; c < causes.size(); c++) {
            double logOdds = scale * (scores[c] - mean);
            if (logOdds > 0) {
                like.put(causes.get(c), new Words(logOdds, inCommon(written, c)));
            }
        }
        return like.isEmpty() ? Likeness.NONE : beyond(scores, mean, scale, like);
    }

    private void collect(String text, Map<String, String> written) {
        for (Token token : tokens.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST))) {
            if (postings.containsKey(token.form())) {
                written.putIfAbsent(token.form(), token.written());
            }
        }
    }

    private Likeness beyond(double[] scores, double mean, double scale, Map<String, Words> like) {
        double odds = 0;
        int best = -1;
        for (int a = 0; a < areas.size(); a++) {
            double score = scores[causes.size() + a];
            odds += Math.exp(Math.max(0, scale * (score - mean))) / areas.size();
            if (score > mean && (best < 0 || score > scores[best])) {
                best = causes.size() + a;
            }
        }
        double strongest =
                like.values().stream().mapToDouble(Words::logOdds).max().orElse(0);
        boolean isNamed = best >= 0 && scale * (scores[best] - mean) > strongest;
        return new Likeness(
                like,
                areas.isEmpty() ? 0 : Math.max(0, Math.log(OTHER_FIELDS * odds)),
                isNamed ? areas.get(best - causes.size()).title() : null);
    }

    private List<String> inCommon(Map<String, String> written, int cause) {
        record Shared(String written, double score) {}
        List<Shared> shared = new ArrayList<>();
        written.forEach((word, as) -> {
            Posting posting = Objects.requireNonNull(postings.get(word));
            int at = Arrays.binarySearch(posting.descriptions, cause);
            if (at >= 0) {
                shared.add(new Shared(as, posting.scores[at]));
            }
        });
        return shared.stream()
                .sorted(Comparator.comparingDouble(Shared::score).reversed().thenComparing(Shared::written))
                .map(Shared::written)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
