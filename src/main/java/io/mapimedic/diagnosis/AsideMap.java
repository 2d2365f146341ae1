package io.mapimedic.diagnosis;

import io.mapimedic.model.Passage;
import io.mapimedic.text.Belonging;
import io.mapimedic.text.Belonging.Kind;
import io.mapimedic.text.Belonging.Part;
import io.mapimedic.text.Belonging.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Of one file: which lines belong to something else, by the sentences between them. Filled, closed, then asked. */
final class AsideMap {

    /** Lines of one output stand no further apart. */
    private static final int ONE_OUTPUT = 2;

    /** Somebody said something else. */
    private static final Verdict SILENT = new Verdict(Kind.IN_QUESTION, "silent");

    /** Lines before another, from where they are known. */
    private record Stretch(int to, Verdict verdict) {}

    /** What a sentence says of the lines above it, from a line on. */
    private record Pointing(int from, Verdict verdict) {}

    /** A passage and the lines that it takes. */
    private record Said(int from, int to, Passage passage, Belonging belonging) {}

    private final List<Said> said = new ArrayList<>();
    private final TreeSet<Integer> shown = new TreeSet<>();
    private final TreeMap<Integer, Said> passages = new TreeMap<>();
    /** From a line on, until the next entry. */
    private final TreeMap<Integer, Verdict> after = new TreeMap<>();
    /** Before a line, back to the entry before. */
    private final TreeMap<Integer, Pointing> before = new TreeMap<>();

    private final Map<Integer, Verdict> remarks = new HashMap<>();
    private final TreeMap<Integer, Stretch> parts = new TreeMap<>();

    void add(Passage passage, Belonging belonging) {
        int lines = (int) passage.text().stripTrailing().lines().count();
        said.add(new Said(passage.line(), passage.line() + Math.max(1, lines), passage, belonging));
    }

    /** A machine printed something at this line. */
    void shown(int line) {
        shown.add(line);
    }

    void close() {
        said.sort(Comparator.comparingInt(Said::from));
        Verdict introduction = SILENT;
        for (Said one : said) {
            Belonging belonging = one.belonging();
            if (shown.contains(one.from())) {
                remark(one.from(), belonging.inLine());
                continue;
            }
            passages.put(one.from(), one);
            boolean isOfOthers = one.passage().isQuoted() && introduction.isAside();
            if (isOfOthers) {
                after.put(one.to(), introduction);
                parts.put(one.from(), new Stretch(one.to(), introduction));
                continue;
            }
            if (belonging.isTalk()) {
                Verdict verdict = belonging.after() == null ? SILENT : belonging.after();
                after.put(one.to(), verdict);
                before.put(one.from(), pointing(one.from(), belonging.before()));
                introduction = one.passage().isQuoted() ? introduction : verdict;
            }
            parts(one);
        }
    }

    private Pointing pointing(int sentence, @Nullable Verdict verdict) {
        if (verdict == null) {
            return new Pointing(sentence, SILENT);
        }
        return new Pointing(isOfLastOutput(verdict) ? lastOutput(sentence) : 0, verdict);
    }

    private static boolean isOfLastOutput(Verdict verdict) {
        return verdict.kind() == Kind.MISTAKEN || verdict.kind() == Kind.UNDONE;
    }

    private void remark(int line, @Nullable Verdict verdict) {
        if (verdict != null) {
            remarks.put(line, verdict);
        }
    }

    /** The parts are in order, so line ends are counted once. */
    private void parts(Said one) {
        String text = one.passage().text();
        int line = one.from();
        int counted = 0;
        for (Part part : one.belonging().within()) {
            line += newLines(text, counted, part.begin());
            counted = part.begin();
            int next = text.indexOf('\n', counted);
            boolean isEndOfHeading = next >= 0 && text.substring(counted, next).isBlank();
            int first = isEndOfHeading ? line + 1 : line;
            line += newLines(text, counted, part.end());
            counted = part.end();
            parts.put(first, new Stretch(Math.max(line, first + 1), part.verdict()));
        }
    }

    private static int newLines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    /** Where the output right above a sentence begins: only that is meant by "already removed" and "wrong server". */
    private int lastOutput(int sentence) {
        Integer last = shown.lower(sentence);
        if (last == null) {
            return sentence;
        }
        int begin = last;
        Map.Entry<Integer, Verdict> talk = after.floorEntry(last);
        int end = talk == null ? 0 : talk.getKey();
        for (Integer at = shown.lower(last);
                at != null && at >= end && begin - at <= ONE_OUTPUT;
                at = shown.lower(at)) {
            begin = at;
        }
        return begin;
    }

    /** Why this line does not count, null when it does. */
    @Nullable
    Verdict why(int line) {
        Verdict remark = remarks.get(line);
        if (remark != null) {
            return aside(remark);
        }
        Map.Entry<Integer, Said> passage = passages.floorEntry(line);
        boolean isSaid = passage != null && line < passage.getValue().to();
        if (isSaid && isTalk(passage.getValue())) {
            Map.Entry<Integer, Stretch> part = parts.floorEntry(line);
            return part != null && line < part.getValue().to() ? part.getValue().verdict() : null;
        }
        Map.Entry<Integer, Verdict> above = after.floorEntry(line);
        Verdict heading = above == null ? SILENT : above.getValue();
        Map.Entry<Integer, Pointing> below = before.higherEntry(line);
        Pointing pointing = below == null || below.getValue().from() > line ? null : below.getValue();
        if (pointing != null && (heading.equals(SILENT) || isOfLastOutput(pointing.verdict()))) {
            return aside(pointing.verdict());
        }
        return aside(heading);
    }

    private static boolean isTalk(Said said) {
        return said.belonging().isTalk() || said.passage().isQuoted();
    }

    private static @Nullable Verdict aside(Verdict verdict) {
        return verdict.isAside() ? verdict : null;
    }
}
