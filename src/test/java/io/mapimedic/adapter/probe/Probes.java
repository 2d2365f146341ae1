package io.mapimedic.adapter.probe;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The language of the tests of readers: what was pasted, and what came of it. */
public final class Probes {

    private final ProbeResult result;

    private Probes(ProbeResult result) {
        this.result = result;
    }

    public static Probes reading(String text) {
        return reading(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Probes reading(byte[] bytes) {
        return new Probes(new ProbeReaders().read("text", bytes));
    }

    public static Probes readingRecorded(String file) {
        return new Probes(new ProbeReaders().read(file, recorded(file)));
    }

    public static byte[] recorded(String file) {
        try (InputStream stream = Probes.class.getResourceAsStream("/recorded/" + file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The values under this name, in order. */
    public List<Object> values(String name) {
        return result.observations().stream()
                .filter(observation -> observation.name().equals(name))
                .map(Observation::value)
                .toList();
    }

    /** The value of this name and this subject, as {@code subject name = value}. */
    public List<String> lines() {
        return result.observations().stream()
                .map(it -> it.subject() + " " + it.name() + " = " + it.value())
                .toList();
    }

    public List<Observation> observations() {
        return result.observations();
    }

    public List<String> subjects() {
        return result.observations().stream()
                .map(it -> String.valueOf(it.subject()))
                .distinct()
                .toList();
    }

    public List<Unrecognised> unrecognised() {
        return result.unrecognised();
    }

    public List<String> reasons() {
        return result.unrecognised().stream().map(Unrecognised::reason).toList();
    }
}
