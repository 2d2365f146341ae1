package io.mapimedic.adapter.probe.iis;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The language of the tests of configuration files: a recorded file, what is changed in it, and what is read. */
record IisFile(String name, String text) {

    static IisFile recorded(String file) {
        try (InputStream stream = IisFile.class.getResourceAsStream("/recorded/iis/" + file)) {
            return new IisFile(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    IisFile named(String other) {
        return new IisFile(other, text);
    }

    IisFile with(String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("'%s' is not in %s.".formatted(old, name));
        }
        return new IisFile(name, text.replace(old, replacement));
    }

    IisFile cutAt(String mark) {
        return new IisFile(name, text.substring(0, text.indexOf(mark)));
    }

    Read read() {
        return read(StandardCharsets.UTF_8);
    }

    Read read(Charset charset) {
        return read(text.getBytes(charset));
    }

    Read read(byte[] bytes) {
        return new Read(new ProbeReaders().read(name, bytes));
    }

    /** What came of it. */
    record Read(ProbeResult result) {

        /** The only value of this name; null when nothing was said. */
        Object value(String key) {
            List<Object> values = result.observations().stream()
                    .filter(it -> it.name().equals(key))
                    .map(Observation::value)
                    .toList();
            if (values.size() > 1) {
                throw new IllegalStateException("%s is said %d times.".formatted(key, values.size()));
            }
            return values.isEmpty() ? null : values.get(0);
        }

        String place(String key) {
            return result.observations().stream()
                    .filter(it -> it.name().equals(key))
                    .map(Observation::place)
                    .findFirst()
                    .orElse("");
        }

        List<String> names() {
            return result.observations().stream().map(Observation::name).toList();
        }

        List<String> subjects() {
            return result.observations().stream()
                    .map(it -> String.valueOf(it.subject()))
                    .distinct()
                    .toList();
        }

        List<Unrecognised> unrecognised() {
            return result.unrecognised();
        }

        String reasons() {
            return String.join(
                    " ",
                    result.unrecognised().stream().map(Unrecognised::reason).toList());
        }
    }
}
