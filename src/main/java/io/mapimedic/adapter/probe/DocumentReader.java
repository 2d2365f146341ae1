package io.mapimedic.adapter.probe;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;

/**
 * Reads one format that fills a whole input: an XML document, a log, a page of metrics. It streams, so that the size of the input does
 * not matter, keeps no state between two calls, and recognises its format by content alone. What is not a document of this kind is text,
 * in which {@link FormatReader}s find their parts.
 */
public interface DocumentReader {

    /** Whether the input is of this format; looks at the beginning only. */
    boolean recognises(Head head);

    /**
     * Reads the input. What it does not understand it hands to the sink as well; a broken or truncated input keeps what was read
     * before the break.
     *
     * @throws IOException when the bytes cannot be read; what was handed to the sink before stays
     */
    void read(ProbeInput input, ReadingSink sink) throws IOException;
}
