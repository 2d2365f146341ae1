package io.mapimedic.adapter.endpoint;

import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.EndpointRequest;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.ProbeRefusedException;
import java.time.Clock;
import java.util.List;

/** The probe over the network, within the policy of the operator. */
public final class NetworkEndpointProbe implements EndpointProbe {

    private final ProbePolicy policy;
    private final Clock clock;

    public NetworkEndpointProbe(ProbePolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public ProbeResult probe(EndpointRequest request) {
        if (policy.isOff()) {
            throw new ProbeRefusedException(
                    ProbeRefusedException.Reason.OFF,
                    "Probing endpoints is switched off. The operator names hosts in mapimedic.probe.allowed-hosts.");
        }
        return new ProbeResult(List.of(), List.of());
    }
}
