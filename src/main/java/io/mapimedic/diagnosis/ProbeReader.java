package io.mapimedic.diagnosis;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.ArrayList;
import java.util.List;

/** Port: turns probe results, as people paste and upload them, into observations. Recognised by content, never by name. */
public interface ProbeReader {

    /**
     * Reads one input of any supported format, or several of them in one text. Never throws on bad input: what is not
     * understood is listed.
     */
    ProbeResult read(ProbeInput input);

    /** Reads the inputs of one request, in their order; what is sent twice is read once. */
    default ProbeResult read(List<ProbeInput> inputs) {
        List<Observation> observations = new ArrayList<>();
        List<Unrecognised> unrecognised = new ArrayList<>();
        for (ProbeInput input : inputs) {
            ProbeResult result = read(input);
            observations.addAll(result.observations());
            unrecognised.addAll(result.unrecognised());
        }
        return new ProbeResult(List.copyOf(observations), List.copyOf(unrecognised));
    }

    /**
     * The same for what is in memory.
     *
     * @param name  name of the file, or {@code text} for a paste; used in places only
     * @param bytes the input as it came, in any encoding
     */
    default ProbeResult read(String name, byte[] bytes) {
        return read(ProbeInput.of(name, bytes));
    }

    /** What was read. */
    record ProbeResult(List<Observation> observations, List<Unrecognised> unrecognised) {}
}
