package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Unrecognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one probe sees. Everything a peer sent is a stranger's text: it is cut and cleaned here. */
final class Sheet {

    private static final int MAX_TEXT = 120;

    private final Subject subject;
    private final Instant now;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Unrecognised> missed = new ArrayList<>();
    private final Set<String> intermediaries = new LinkedHashSet<>();

    Sheet(String host, Instant now) {
        this.subject = new Subject(SubjectKind.ENDPOINT, host);
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** One fact; null says that it was looked for and is not there. */
    void saw(String key, @Nullable Object value, String place) {
        saw(key, value, place, null);
    }

    void saw(String key, @Nullable Object value, String place, @Nullable Sample sample) {
        observations.add(
                new Observation("endpoint." + key, subject, value, null, Source.PROBE, now, "probe, " + place, sample));
    }

    /** A step that was not done, or whose answer says nothing. */
    void missed(String place, String what, String reason, String remedy) {
        missed.add(new Unrecognised("probe, " + place, clean(what), reason, remedy));
    }

    /** A device that showed itself. */
    void met(String intermediary) {
        if (intermediaries.size() < 20) {
            intermediaries.add(clean(intermediary));
        }
    }

    /** Printable ASCII only, and not much of it. */
    static String clean(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return printable.length() <= MAX_TEXT ? printable : printable.substring(0, MAX_TEXT - 3) + "...";
    }

    ProbeResult result() {
        if (!intermediaries.isEmpty()) {
            saw("intermediaries", List.copyOf(intermediaries), "headers of the answers");
        }
        return new ProbeResult(List.copyOf(observations), List.copyOf(missed));
    }
}
