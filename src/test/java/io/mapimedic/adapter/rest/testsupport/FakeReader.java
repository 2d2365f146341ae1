package io.mapimedic.adapter.rest.testsupport;

import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Understands {@code MapiHttpEnabled : False} and lists every other line. */
@Alternative
@ApplicationScoped
public class FakeReader implements ProbeReader {

    @Override
    public ProbeResult read(ProbeInput input) {
        List<Observation> observations = new ArrayList<>();
        List<Unrecognised> unrecognised = new ArrayList<>();
        String[] lines = text(input).split("\r?\n");
        for (int i = 0; i < lines.length; i++) {
            String place = input.name() + " line " + (i + 1);
            if (lines[i].equals("MapiHttpEnabled : False")) {
                observations.add(new Observation(SmallKnowledge.SWITCH, null, false, null, Source.PROBE, null, place));
            } else if (!lines[i].isBlank()) {
                unrecognised.add(new Unrecognised(place, lines[i], "The line is not understood.", null));
            }
        }
        return new ProbeResult(observations, unrecognised);
    }

    private static String text(ProbeInput input) {
        try (InputStream in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
