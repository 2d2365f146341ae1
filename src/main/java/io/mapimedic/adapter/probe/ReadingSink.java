package io.mapimedic.adapter.probe;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the readers find in one input, within limits: whatever is beyond them is counted and said. */
final class ReadingSink {

    static final int MAX_OBSERVATIONS = 20_000;
    static final int MAX_UNRECOGNISED = 500;
    static final int MAX_VALUE_LENGTH = 10_000;
    static final int MAX_NAME_LENGTH = 512;

    private final Lines lines;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Unrecognised> unrecognised = new ArrayList<>();
    private final ProbedObjects objects = new ProbedObjects(this);
    private int unlisted;
    private boolean isFull;

    ReadingSink(Lines lines) {
        this.lines = lines;
    }

    /** Where and, if the output says so, when something was seen. */
    record At(int line, @Nullable Instant time) {
        static At line(int line) {
            return new At(line, null);
        }
    }

    /** Takes one value under the name that the probe uses; a null value says "looked at, and it does not exist". */
    void observe(String name, @Nullable Subject subject, @Nullable Object value, At at) {
        if (observations.size() >= MAX_OBSERVATIONS) {
            isFull = true;
        } else if (name.length() > MAX_NAME_LENGTH || lengthOf(value) > MAX_VALUE_LENGTH) {
            reject(at.line(), name + " : " + value, "The name or the value is too long to be probe output.", null);
        } else {
            observations.add(
                    new Observation(name, subject, value, null, Source.PROBE, at.time(), lines.place(at.line())));
        }
    }

    /** Lists a piece that was not understood. */
    void reject(int line, String text, String reason, @Nullable String remedy) {
        rejectAt(lines.place(line), text, reason, remedy);
    }

    private void rejectAt(String place, String text, String reason, @Nullable String remedy) {
        if (unrecognised.size() >= MAX_UNRECOGNISED) {
            unlisted++;
        } else {
            String readable = shortened(text).replaceAll("\\p{Cntrl}++", " ").strip();
            unrecognised.add(new Unrecognised(place, readable, reason, remedy));
        }
    }

    /** Takes a whole object: properties that some cmdlet printed together. */
    void object(ProbedObject object) {
        objects.report(object);
    }

    boolean isFull() {
        return isFull;
    }

    /** Whether what is rejected from now on is only counted; its text need not be put together. */
    boolean onlyCounts() {
        return unrecognised.size() >= MAX_UNRECOGNISED;
    }

    int observationCount() {
        return observations.size();
    }

    /** Ends the reading at this line; nothing may be added afterwards. */
    ProbeResult finish(int line) {
        objects.finish();
        if (isFull) {
            rejectAtEnd(lines.place(line), "More than %d values; the rest was not read.".formatted(MAX_OBSERVATIONS));
        }
        if (unlisted > 0) {
            rejectAtEnd(lines.place(line), "%d more pieces were not understood.".formatted(unlisted));
        }
        return new ProbeResult(withOneSpellingPerServer(), List.copyOf(unrecognised));
    }

    private void rejectAtEnd(String place, String reason) {
        unrecognised.add(new Unrecognised(
                place,
                "",
                String.format(Locale.ROOT, "%s", reason),
                "Paste less at once, one server after the other."));
    }

    /** Get-Counter prints {@code \\ex01} where every cmdlet prints {@code EX01}: it is one server, not two. */
    private List<Observation> withOneSpellingPerServer() {
        Map<String, Subject> spelling = new HashMap<>();
        for (Observation observation : observations) {
            Subject subject = observation.subject();
            if (isNamedServer(subject)) {
                spelling.merge(folded(subject), subject, (first, next) -> isLowerCase(first) ? next : first);
            }
        }
        return observations.stream()
                .map(observation -> isNamedServer(observation.subject())
                        ? on(spelling.get(folded(observation.subject())), observation)
                        : observation)
                .toList();
    }

    private static Observation on(@Nullable Subject subject, Observation it) {
        return new Observation(it.name(), subject, it.value(), it.unit(), it.source(), it.observedAt(), it.place());
    }

    private static boolean isNamedServer(@Nullable Subject subject) {
        return subject != null && subject.kind() == SubjectKind.SERVER && subject.isNamed();
    }

    private static String folded(@Nullable Subject subject) {
        return String.valueOf(subject).toLowerCase(Locale.ROOT);
    }

    private static boolean isLowerCase(Subject subject) {
        return subject.toString().equals(folded(subject));
    }

    private static int lengthOf(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().mapToInt(item -> item.toString().length() + 2).sum();
        }
        return value instanceof String text ? text.length() : 0;
    }

    private static String shortened(String text) {
        return text.length() <= 2 * Unrecognised.MAX_TEXT_LENGTH
                ? text
                : text.substring(0, 2 * Unrecognised.MAX_TEXT_LENGTH);
    }
}
