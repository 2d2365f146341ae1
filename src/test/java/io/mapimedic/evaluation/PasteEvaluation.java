package io.mapimedic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.evaluation.PasteScore.Scored;
import io.mapimedic.evaluation.Pastes.Filed;
import io.mapimedic.ranking.Belief;
import io.mapimedic.report.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the program makes of texts as people paste them, written by somebody who knew neither its readers nor its weights. Runs in the
 * profile {@code evaluation}; it prints figures and judges none of them.
 */
@Tag("evaluation")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasteEvaluation {

    private PasteScore known;

    @BeforeAll
    void run() {
        known = PasteScore.of(Pastes.known());
    }

    @Test
    void known_troubles() {
        print("| known paste | rank | belief | first cause | first repair | verdict |");
        print("|---|---|---|---|---|---|");
        known.scored().forEach(PasteEvaluation::row);
        print("");
        print("| pastes | n | cause first | in first three | as expected | exact fix | confident | confident and wrong"
                + " | likely | likely and wrong |");
        print("|---|---|---|---|---|---|---|---|---|---|");
        parts().forEach((name, condition) -> totals(name, known.where(condition)));
        print("known: %d pastes, nothing read %d, verdict ok in spite of the trouble %d"
                .formatted(
                        known.scored().size(),
                        known.count(one -> one.run().isBlank()),
                        known.count(one -> one.run().status() == Status.OK)));

        assertThat(known.scored()).isNotEmpty();
    }

    @Test
    void causes_of_a_topic_among_pastes_of_other_topics() {
        print("| topic | pastes of other topics | called likely or more | very likely or more | confirmed |");
        print("|---|---|---|---|---|");
        known.leaks()
                .forEach((topic, leak) -> print("| %s | %d | %d | %d | %d |"
                        .formatted(topic, leak.pastes(), leak.likely(), leak.veryLikely(), leak.confirmed())));

        assertThat(known.leaks()).isNotEmpty();
    }

    @Test
    void unknown_troubles() {
        List<PasteRun> runs = runs("unknown", Pastes.unknown(), Paste.Unknown::whyUnknown);
        print(
                ("unknown: %d pastes, nothing read %d, other leads %d, with a note to hand over %d, that excludes something %d,"
                                + " no cause at least likely %d, confident %d")
                        .formatted(
                                runs.size(),
                                count(runs, PasteRun::isBlank),
                                count(runs, PasteRun::isOtherLeading),
                                count(runs, run -> run.isOtherLeading() && run.isHandedOver()),
                                count(runs, run -> run.isOtherLeading() && run.excludes() > 0),
                                count(runs, run -> !run.belief().isAtLeast(Belief.LIKELY)),
                                count(runs, PasteRun::isConfident)));

        assertThat(runs).isNotEmpty();
    }

    @Test
    void normal_states() {
        List<PasteRun> runs = runs("normal", Pastes.normal(), Paste.Normal::expectNormal);
        print(
                "normal: %d pastes, nothing read %d, no cause at least likely %d, verdict ok %d, verdict unknown %d, with a note to hand over %d, confident %d"
                        .formatted(
                                runs.size(),
                                count(runs, PasteRun::isBlank),
                                count(runs, run -> !run.belief().isAtLeast(Belief.LIKELY)),
                                count(runs, run -> run.status() == Status.OK),
                                count(runs, run -> run.status() == Status.UNKNOWN),
                                count(runs, PasteRun::isHandedOver),
                                count(runs, PasteRun::isConfident)));

        assertThat(runs).isNotEmpty();
    }

    @Test
    void misleading_signs() {
        print("| misleading paste | tempts | called | first cause | its belief |");
        print("|---|---|---|---|---|");
        int likely = 0;
        int confident = 0;
        int tempted = 0;
        for (Filed<Paste.Misleading> one : Pastes.misleading()) {
            PasteRun run = PasteRun.of(one.paste());
            Belief called = run.belief(one.paste().tempts());
            print("| %s | %s | %s | %s | %s |"
                    .formatted(
                            one.name(),
                            one.paste().tempts(),
                            called.word(),
                            run.firstCause(),
                            run.belief().word()));
            likely += called.isAtLeast(Belief.LIKELY) ? 1 : 0;
            tempted += called.isAtLeast(Belief.VERY_LIKELY) ? 1 : 0;
            confident += run.isConfident() ? 1 : 0;
        }
        print("misleading: tempted and confident %d, tempted and at least likely %d, confident of anything %d"
                .formatted(tempted, likely, confident));

        assertThat(Pastes.misleading()).isNotEmpty();
    }

    private Map<String, Predicate<Scored>> parts() {
        Map<String, Predicate<Scored>> parts = new LinkedHashMap<>();
        parts.put("all", one -> true);
        for (Written written : Written.values()) {
            parts.put(written.words, one -> Written.of(one) == written);
        }
        parts.put("only words", one -> one.paste().isOnlyWords());
        parts.put("words and output", one -> !one.paste().isOnlyWords());
        for (String language : values(Paste.Known::language)) {
            parts.put(language, one -> one.paste().language().equals(language));
        }
        for (String audience : values(Paste.Known::audience)) {
            parts.put(audience, one -> one.paste().audience().equals(audience));
        }
        for (String topic : values(Paste.Known::topic)) {
            parts.put(topic, one -> one.paste().topic().equals(topic));
        }
        return parts;
    }

    /** Which pastes readers, phrases and weights were written with in view. */
    private enum Written {
        AGAINST("written against (odd)"),
        LATER("opened later (even)"),
        HELD_OUT("held out (301 and up)");

        private static final int FIRST_HELD_OUT = 301;

        private final String words;

        Written(String words) {
            this.words = words;
        }

        static Written of(Scored one) {
            int number = Integer.parseInt(one.filed().name().split("-", 2)[0]);
            return number >= FIRST_HELD_OUT ? HELD_OUT : number % 2 == 1 ? AGAINST : LATER;
        }
    }

    private List<String> values(Function<Paste.Known, String> field) {
        return known.scored().stream()
                .map(one -> field.apply(one.paste()))
                .distinct()
                .sorted()
                .toList();
    }

    private static void totals(String name, PasteScore of) {
        print("| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        name,
                        of.scored().size(),
                        of.count(Scored::isFirst),
                        of.count(Scored::isInFirstThree),
                        of.count(Scored::isAsExpected),
                        of.count(Scored::isFixed),
                        of.count(one -> one.run().isConfident()),
                        of.count(Scored::isConfidentAndWrong),
                        of.count(one -> one.run().belief() == Belief.LIKELY),
                        of.count(Scored::isLikelyAndWrong)));
    }

    private static void row(Scored one) {
        print("| %s (%s) | %s | %s | %s | %s%s | %s |"
                .formatted(
                        one.filed().name(),
                        one.paste().cause(),
                        one.rank() == 0 ? PasteRun.NONE : one.rank(),
                        one.run().belief().word(),
                        one.run().firstCause(),
                        one.run().firstRepair(),
                        one.isFixed() ? " (exact)" : "",
                        one.run().status()));
    }

    private static <T extends Paste> List<PasteRun> runs(
            String kind, List<Filed<T>> pastes, Function<T, String> remark) {
        print("| %s paste | belief | first cause | first repair | verdict |".formatted(kind));
        print("|---|---|---|---|---|");
        return pastes.stream()
                .map(one -> {
                    PasteRun run = PasteRun.of(one.paste());
                    print("| %s (%s) | %s | %s | %s | %s |"
                            .formatted(
                                    one.name(),
                                    remark.apply(one.paste()),
                                    run.belief().word(),
                                    run.firstCause(),
                                    run.firstRepair(),
                                    run.status()));
                    return run;
                })
                .collect(Collectors.toList());
    }

    private static long count(List<PasteRun> runs, Predicate<PasteRun> condition) {
        return runs.stream().filter(condition).count();
    }

    private static void print(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}
