package io.mapimedic.evaluation;

import io.mapimedic.evaluation.Pastes.Filed;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.ranking.Belief;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How well the known troubles are recognised: counts over pastes and what the program made of them. */
record PasteScore(List<Scored> scored) {

    /** A paste of a known trouble and what came of it. */
    record Scored(Filed<Paste.Known> filed, PasteRun run) {

        Paste.Known paste() {
            return filed.paste();
        }

        int rank() {
            return run.rank(paste().right());
        }

        boolean isFirst() {
            return rank() == 1;
        }

        boolean isInFirstThree() {
            return rank() >= 1 && rank() <= 3;
        }

        /** What may be expected of this paste: the first place, or one of the first three where there are only words. */
        boolean isAsExpected() {
            return paste().isOnlyWords() ? isInFirstThree() : isFirst();
        }

        /** The first repair is the documented one; where the documented step is a check, what is advised first. */
        boolean isFixed() {
            boolean isRepair =
                    TestKnowledge.knowledge().remediations().get(paste().fix()).kind() == Remediation.Kind.REPAIR;
            String advised = isRepair ? run.firstRepair() : run.firstRemediation();
            return paste().fixes().contains(advised);
        }

        boolean isConfidentAndWrong() {
            return run.isConfident() && !isFirst();
        }

        boolean isLikelyAndWrong() {
            return run.belief() == Belief.LIKELY && !isFirst();
        }
    }

    /**
     * Of one topic, among the pastes of all others: how often one of its causes was called that, though it is none of the right ones.
     *
     * @param pastes of other topics
     */
    record Leak(int pastes, long likely, long veryLikely, long confirmed) {}

    /** Each read by a program that has not seen it, see {@link Unseen}. */
    static PasteScore of(List<Filed<Paste.Known>> pastes) {
        Unseen unseen = new Unseen();
        return new PasteScore(pastes.stream()
                .map(one -> new Scored(one, PasteRun.of(one.paste(), unseen.of(one.paste()))))
                .toList());
    }

    PasteScore where(Predicate<Scored> condition) {
        return new PasteScore(scored.stream().filter(condition).toList());
    }

    long count(Predicate<Scored> condition) {
        return scored.stream().filter(condition).count();
    }

    /** One row a topic. */
    SortedMap<String, Leak> leaks() {
        SortedMap<String, Leak> leaks = new TreeMap<>();
        scored.forEach(one -> leaks.computeIfAbsent(one.paste().topic(), this::leak));
        return leaks;
    }

    private Leak leak(String topic) {
        PasteScore others = where(one -> !one.paste().topic().equals(topic));
        return new Leak(
                others.scored.size(),
                others.count(one -> calls(one, topic, Belief.LIKELY)),
                others.count(one -> calls(one, topic, Belief.VERY_LIKELY)),
                others.count(one -> calls(one, topic, Belief.CONFIRMED)));
    }

    private static boolean calls(Scored one, String topic, Belief atLeast) {
        return one.run().causes(atLeast).stream()
                .anyMatch(cause ->
                        cause.startsWith(topic + ".") && !one.paste().right().contains(cause));
    }
}
