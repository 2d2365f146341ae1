package io.mapimedic.adapter.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/**
 * Reads what was made of recordings by chance: cut, mixed, packed, in other encodings, with hostile pieces in it. Nothing of it may
 * crash the readers, hang them, or grow without bound.
 *
 * <p>{@code -Dfuzz.seconds=600} goes on for that long, with other numbers each time, and prints what came of it; {@code -Dfuzz.seed=…}
 * repeats the numbers that a failure names.
 */
class ReaderFuzzTest {

    /** A guard against hanging, not a demand on speed. */
    private static final Duration HANGS = Duration.ofSeconds(20);

    private static final int MOST_OBSERVATIONS = 100_000;
    private static final int MOST_UNRECOGNISED = 2_002;
    private static final int LONGEST_SENTENCE = 1_000;
    private static final int LONGEST_PLACE = 1_000;
    private static final int LONGEST_REPORT = 2_000;
    private static final int EXCERPT = 600;

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void what_was_made_of_recordings_is_read_to_the_end(@ForAll("mutants") Mutant mutant) {
        read(mutant);
    }

    @Provide
    Arbitrary<Mutant> mutants() {
        return Arbitraries.randomValue(Random::nextLong).map(Mutant::of);
    }

    @Example
    void it_goes_on_for_as_long_as_is_asked_for() {
        long seconds = Long.getLong("fuzz.seconds", 0);
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        Report report = new Report(seed);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (Random random = new Random(seed); System.nanoTime() < end; ) {
            Mutant mutant = Mutant.of(random.nextLong());
            long start = System.nanoTime();
            report.count(mutant, () -> read(mutant), start);
        }
        if (seconds > 0) {
            System.out.println("fuzz.seed=" + seed + "\n" + report);
        }
        assertThat(report.failures.values()).isEmpty();
    }

    private static void read(Mutant mutant) {
        ProbeResult result = Assertions.assertTimeoutPreemptively(
                HANGS, () -> new ProbeReaders().read(mutant.inputs()), mutant::toString);

        List<String> tooMuch = Stream.concat(
                        result.observations().stream().map(ReaderFuzzTest::excess),
                        result.unrecognised().stream().map(ReaderFuzzTest::excess))
                .filter(excess -> !excess.isEmpty())
                .limit(3)
                .toList();
        assertThat(tooMuch).as(mutant.toString()).isEmpty();
        assertThat(result.observations()).as(mutant.toString()).hasSizeLessThanOrEqualTo(MOST_OBSERVATIONS);
        assertThat(result.unrecognised()).as(mutant.toString()).hasSizeLessThanOrEqualTo(MOST_UNRECOGNISED);
    }

    /** What is too long or on more than one line; empty when nothing is. */
    private static String excess(Observation observation) {
        return excess("name", observation.name(), ReadingSink.MAX_NAME_LENGTH)
                + excess("subject", String.valueOf(observation.subject()), ReadingSink.MAX_NAME_LENGTH)
                + excess("place", observation.place(), LONGEST_PLACE)
                + (isBounded(observation.value()) ? "" : observation.name() + " = " + observation.value());
    }

    private static boolean isBounded(@Nullable Object value) {
        return value instanceof Number number
                ? Double.isFinite(number.doubleValue())
                : String.valueOf(value).length() <= ReadingSink.MAX_VALUE_LENGTH + 2;
    }

    private static String excess(Unrecognised piece) {
        return excess("text", piece.text(), Unrecognised.MAX_TEXT_LENGTH)
                + excess("place", piece.place(), LONGEST_PLACE)
                + excess("reason", piece.reason(), LONGEST_SENTENCE)
                + excess("remedy", String.valueOf(piece.remedy()), LONGEST_SENTENCE);
    }

    private static String excess(String what, String text, int most) {
        boolean isOneLine = text.chars().noneMatch(Character::isISOControl);
        return isOneLine && text.length() <= most
                ? ""
                : what + " (" + text.length() + "): " + text.substring(0, Math.min(100, text.length()));
    }

    /** How many inputs each format got, the slowest of each, and what failed. */
    private static final class Report {

        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, String> slowest = new TreeMap<>();
        private final Map<String, Long> longest = new TreeMap<>();
        private final Map<String, String> failures = new TreeMap<>();
        private final long seed;
        private int inputs;

        private Report(long seed) {
            this.seed = seed;
        }

        /** One failure of each kind is enough, and must not hide the others. */
        private void count(Mutant mutant, Runnable reading, long start) {
            inputs++;
            try {
                reading.run();
            } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError failed) {
                failed(mutant, failed);
            }
            long took = System.nanoTime() - start;
            counts.merge(mutant.format(), 1, Integer::sum);
            if (took > longest.getOrDefault(mutant.format(), 0L)) {
                longest.put(mutant.format(), took);
                slowest.put(mutant.format(), mutant.toString());
            }
        }

        /** Printed at once and in plain letters, so that nothing that comes later, and no terminal, can lose it. */
        private void failed(Mutant mutant, Throwable failed) {
            String kind = escaped(kind(failed));
            if (!failures.containsKey(kind)) {
                String report = "kind: %s%nfuzz.seed=%d input %d: %s%nsays: %s%nbegins: %s"
                        .formatted(kind, seed, inputs, mutant, escaped(failed.toString()), excerpt(mutant));
                failures.put(kind, report);
                System.out.println("FUZZ FAILURE " + report);
                System.out.flush();
            }
        }

        private static String excerpt(Mutant mutant) {
            try (InputStream in = mutant.inputs().get(0).open()) {
                return "base64 " + Base64.getEncoder().encodeToString(in.readNBytes(EXCERPT));
            } catch (IOException unreadable) {
                return escaped(unreadable.toString());
            }
        }

        private static String escaped(String text) {
            return text.substring(0, Math.min(LONGEST_REPORT, text.length()))
                    .chars()
                    .mapToObj(c -> c >= ' ' && c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                    .collect(Collectors.joining());
        }

        private static String kind(Throwable failed) {
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            StackTraceElement[] trace = cause.getStackTrace();
            String text = String.valueOf(cause.getMessage()).replaceAll("Mutant.of\\S+ from \\S+|\\d+", "N");
            return cause.getClass().getName() + " " + text.substring(0, Math.min(60, text.length())) + " "
                    + java.util.Arrays.stream(trace)
                            .filter(at -> at.getClassName().startsWith("io.mapimedic"))
                            .limit(3)
                            .toList();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            counts.forEach((format, count) -> text.append(String.format(
                    Locale.ROOT,
                    "%-40s %7d inputs, slowest %6d ms: %s%n",
                    format,
                    count,
                    longest.getOrDefault(format, 0L) / 1_000_000,
                    slowest.get(format))));
            return text.append(
                            counts.values().stream().mapToInt(Integer::intValue).sum())
                    .append(" inputs, ")
                    .append(failures.size())
                    .append(" kinds of failure")
                    .toString();
        }
    }
}
