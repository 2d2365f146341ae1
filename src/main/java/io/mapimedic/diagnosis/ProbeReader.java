package io.mapimedic.diagnosis;

import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.List;

/** Port: turns probe results, as people paste and upload them, into observations. Recognised by content, never by name. */
public interface ProbeReader {

    /**
     * Reads one input of any supported format, or several of them in one text. Never throws on bad input: what is not
     * understood is listed.
     *
     * @param name  name of the file, or {@code text} for a paste; used in places only
     * @param bytes the input as it came, in any encoding
     */
    ProbeResult read(String name, byte[] bytes);

    /** What was read. */
    record ProbeResult(List<Observation> observations, List<Unrecognised> unrecognised) {}
}
