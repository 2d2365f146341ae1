package io.mapimedic.adapter.probe;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Passage;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the readers find in one input, within limits: whatever is beyond them is counted and said. */
public final class ReadingSink {

    static final int MAX_OBSERVATIONS = 20_000;
    static final int MAX_UNRECOGNISED = 500;
    static final int MAX_VALUE_LENGTH = 10_000;
    static final int MAX_NAME_LENGTH = 512;
    /** Characters of sentences; beyond them lines are only listed. */
    static final int MAX_PROSE = 1 << 20;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f]++");

    private final IntFunction<String> places;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Unrecognised> unrecognised = new ArrayList<>();
    private final ProbedObjects objects = new ProbedObjects(this);
    private final Summaries summaries = new Summaries(this);
    private final Absences absences = new Absences(this);
    private Source source = Source.PROBE;
    private int unlisted;
    private int proseLength;
    private boolean isFull;
    private boolean isBrokenOff;

    /**
     * @param places tells people where a line of the input stands
     */
    ReadingSink(IntFunction<String> places) {
        this.places = places;
    }

    /** Where and, if the output says so, when something was seen. */
    public record At(int line, @Nullable Instant time) {
        public static At line(int line) {
            return new At(line, null);
        }
    }

    /** Takes one value under the name that the probe uses; a null value says "looked at, and it does not exist". */
    public void observe(String name, @Nullable Subject subject, @Nullable Object value, At at) {
        observe(name, subject, value, null, at);
    }

    /** The same for a value that sums up many. */
    public void observe(
            String name, @Nullable Subject subject, @Nullable Object value, @Nullable Sample sample, At at) {
        observe(name, subject, new Measured(value, null, sample), at);
    }

    /** A value with the unit that the output states, null for the vocabulary's, and what it sums up. */
    public record Measured(
            @Nullable Object value,
            @Nullable String unit,
            @Nullable Sample sample) {}

    /** The same for a value in a unit of its own. */
    public void observe(String name, @Nullable Subject subject, Measured measured, At at) {
        Object value = measured.value();
        if (observations.size() >= MAX_OBSERVATIONS) {
            isFull = true;
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            reject(at.line(), name + " : " + value, "The value is beyond all numbers.", null);
        } else if (name.length() > MAX_NAME_LENGTH || lengthOf(value) > MAX_VALUE_LENGTH) {
            reject(at.line(), name + " : " + value, "The name or the value is too long to be probe output.", null);
        } else {
            observations.add(new Observation(
                    onOneLine(name),
                    subject,
                    value,
                    measured.unit(),
                    source,
                    at.time(),
                    places.apply(at.line()),
                    measured.sample()));
        }
    }

    /** From here on, values come from this source instead of from a probe. */
    public void from(Source reporter) {
        this.source = reporter;
    }

    /** Lists a piece that was not understood. */
    public void reject(int line, String text, String reason, @Nullable String remedy) {
        add(new Unrecognised(
                places.apply(line),
                onlyCounts() ? "" : onOneLine(shortened(text)).strip(),
                reason,
                remedy));
    }

    /** Lists lines that may be sentences of people; what they say is found out by those who know the phrases. */
    void rejectProse(int line, String text, Passage passage) {
        rejectMessage(
                line,
                text,
                "This is not what a command prints.",
                "Paste output of a command, with the command line above it, or answer the questions.",
                passage);
    }

    /** Lists what a program says in a sentence; what it means is found out by those who know the phrases. */
    void rejectMessage(int line, String text, String reason, String remedy, Passage passage) {
        boolean isKept = proseLength + passage.text().length() <= MAX_PROSE;
        proseLength += isKept ? passage.text().length() : 0;
        add(new Unrecognised(
                places.apply(line), onOneLine(shortened(text)).strip(), reason, remedy, isKept ? passage : null));
    }

    private void add(Unrecognised piece) {
        if (onlyCounts()) {
            unlisted++;
        } else {
            unrecognised.add(piece);
        }
    }

    /** Takes a whole object: properties that some cmdlet printed together. */
    public void object(ProbedObject object) {
        objects.report(object);
    }

    /** Where what many objects say together is collected, for example the services that do not run. */
    public Summaries summaries() {
        return summaries;
    }

    /** Where it is kept what a search did not find. */
    public Absences absences() {
        return absences;
    }

    /** From here on nothing more comes, although more was meant to: what is not here may still exist. */
    public void breakOff() {
        isBrokenOff = true;
    }

    boolean isBrokenOff() {
        return isBrokenOff;
    }

    public boolean isFull() {
        return isFull;
    }

    /** Whether what is rejected from now on is only counted; its text need not be put together. */
    public boolean onlyCounts() {
        return unrecognised.size() >= MAX_UNRECOGNISED;
    }

    public int observationCount() {
        return observations.size();
    }

    /** Ends the reading at this line; nothing may be added afterwards. */
    ProbeResult finish(int line) {
        objects.finish();
        summaries.finish();
        absences.finish(observations);
        if (isFull) {
            rejectAtEnd(places.apply(line), "More than %d values; the rest was not read.".formatted(MAX_OBSERVATIONS));
        }
        if (unlisted > 0) {
            rejectAtEnd(places.apply(line), "%d more pieces were not understood.".formatted(unlisted));
        }
        return new ProbeResult(ServerSpelling.oneEach(observations), List.copyOf(unrecognised));
    }

    private void rejectAtEnd(String place, String reason) {
        unrecognised.add(new Unrecognised(place, "", reason, "Paste less at once, one server after the other."));
    }

    private static String onOneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
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
