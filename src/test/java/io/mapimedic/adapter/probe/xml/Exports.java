package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The language of the tests of exported objects: what was exported, and what came of it. */
final class Exports {

    static final String OPEN = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";

    private final ProbeResult result;

    private Exports(ProbeResult result) {
        this.result = result;
    }

    static Exports reading(String objects) {
        return readingBytes((OPEN + objects + "</Objs>").getBytes(StandardCharsets.UTF_8));
    }

    static Exports readingBytes(byte[] bytes) {
        return new Exports(new ProbeReaders().read(ProbeInput.of("export.xml", bytes)));
    }

    static Exports readingRecorded(String file) {
        return readingBytes(recorded(file));
    }

    static byte[] recorded(String file) {
        try (InputStream stream = Exports.class.getResourceAsStream("/recorded/clixml/" + file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code <TN>} of a class that no other object refers to. */
    static String type(String name) {
        return "<TN RefId=\"900\"><T>%s</T><T>System.Object</T></TN>".formatted(name);
    }

    /** An object that a script put together. */
    static String custom(String members) {
        return "<Obj RefId=\"1\">%s<MS>%s</MS></Obj>"
                .formatted(type("System.Management.Automation.PSCustomObject"), members);
    }

    List<String> lines() {
        return result.observations().stream()
                .map(it -> it.subject() + " " + it.name() + " = " + it.value())
                .toList();
    }

    List<String> reasons() {
        return result.unrecognised().stream().map(Unrecognised::reason).toList();
    }

    List<String> rejected() {
        return result.unrecognised().stream()
                .map(it -> it.place() + ": " + it.text() + ": " + it.reason())
                .toList();
    }
}
