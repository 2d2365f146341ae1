package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.archive.Unpacking;
import io.mapimedic.adapter.probe.archive.UnpackingLimits;
import io.mapimedic.adapter.probe.iis.ApplicationHostReader;
import io.mapimedic.adapter.probe.iis.WebConfigReader;
import io.mapimedic.adapter.probe.log.LogReader;
import io.mapimedic.adapter.probe.monitoring.AlertsReader;
import io.mapimedic.adapter.probe.monitoring.CounterLogReader;
import io.mapimedic.adapter.probe.monitoring.CounterTableReader;
import io.mapimedic.adapter.probe.monitoring.MetricsReader;
import io.mapimedic.adapter.probe.xml.ClixmlReader;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads whatever people paste or upload. Archives are opened. What is a document of some format is streamed; everything else is text,
 * in which {@link PlainText} looks for what it knows.
 */
public final class ProbeReaders implements ProbeReader {

    /** Of a text, which is held in memory; documents may be larger. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The first that recognises the beginning gets the input, so the one with the plainest mark comes first. */
    private final List<DocumentReader> documents = List.of(
            new CounterLogReader(),
            new CounterTableReader(),
            new AlertsReader(),
            new MetricsReader(),
            new ClixmlReader(),
            new ApplicationHostReader(),
            new WebConfigReader(),
            new LogReader());

    private final PlainText plainText = new PlainText();

    @Override
    public ProbeResult read(ProbeInput input) {
        return read(List.of(input));
    }

    @Override
    public ProbeResult read(List<ProbeInput> inputs) {
        return new Unpacking(this::readPlain, UnpackingLimits.DEFAULT).read(inputs);
    }

    /** Reads what is not packed. */
    private ProbeResult readPlain(ProbeInput input) {
        try {
            Head head = head(input);
            for (DocumentReader reader : documents) {
                if (reader.recognises(head)) {
                    return readDocument(reader, input);
                }
            }
            return readText(input);
        } catch (IOException e) {
            return refused(input.name(), "The input cannot be read: " + e.getMessage());
        }
    }

    private static Head head(ProbeInput input) throws IOException {
        try (InputStream in = input.open()) {
            return Head.of(in.readNBytes(Head.SIZE));
        }
    }

    private static ProbeResult readDocument(DocumentReader reader, ProbeInput input) {
        Places places = new Places(input.name());
        ReadingSink sink = new ReadingSink(places::of);
        try {
            reader.read(input, sink);
        } catch (IOException e) {
            sink.reject(
                    Places.WHOLE,
                    "",
                    "The input breaks off or is damaged; what stands before the break was read. " + e.getMessage(),
                    "Fetch the file again and send it whole.");
        }
        return sink.finish(Places.WHOLE);
    }

    private ProbeResult readText(ProbeInput input) throws IOException {
        byte[] bytes;
        try (InputStream in = input.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            return refused(
                    input.name(),
                    "The input is a text of more than %d bytes; at most that many are read.".formatted(MAX_BYTES));
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        return decoded.refusal() == null
                ? readLines(input.name(), Markup.without(decoded.text()))
                : refused(input.name(), decoded.refusal());
    }

    private ProbeResult readLines(String name, String text) {
        Comparison.Compared compared = Comparison.in(MailQuotes.without(text));
        String plain = Decorations.without(MarkdownTables.plain(compared.text()));
        Lines lines = new Lines(name, plain, compared::original, MailQuotes.quoted(text));
        ProbeResult read = plainText.read(lines);
        return new ProbeResult(
                read.observations(),
                Stream.concat(read.unrecognised().stream(), compared.leftOut(new Places(name)).stream())
                        .toList());
    }

    private static ProbeResult refused(String name, String reason) {
        return new ProbeResult(
                List.of(),
                List.of(new Unrecognised(
                        new Places(name).of(Places.WHOLE),
                        "",
                        reason,
                        "Upload the text that the command printed, for example saved by Out-File.")));
    }
}
