package io.mapimedic.diagnosis;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.List;

/** Port: turns probe results, as people paste and upload them, into observations. Recognised by content, never by name. */
public interface ProbeReader {

    /**
     * Reads one input of any supported format, or several of them in one text. Never throws on bad input: what is not
     * understood is listed.
     */
    ProbeResult read(ProbeInput input);

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
