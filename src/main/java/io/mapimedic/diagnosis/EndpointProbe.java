package io.mapimedic.diagnosis;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;

/** Port: looks at a live endpoint, from where this program runs, as a client would, and reports what it sees. */
public interface EndpointProbe {

    /**
     * Looks once. What cannot be reached or read is an observation or a piece in the result's list, never an exception.
     *
     * @throws ProbeRefusedException before any connection, when the policy does not allow this host, port or address, or too many
     *     probes run already
     */
    ProbeResult probe(EndpointRequest request);
}
