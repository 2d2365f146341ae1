package io.mapimedic.adapter.config;

import io.mapimedic.adapter.endpoint.NetworkEndpointProbe;
import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;

/** Gives plain classes of the core to whoever injects them. */
@ApplicationScoped
public class Wiring {

    /** Reads whatever people paste and upload. */
    @Produces
    @ApplicationScoped
    ProbeReader probeReader() {
        return new ProbeReaders();
    }

    /** Looks at live endpoints, within what the operator allows. */
    @Produces
    @ApplicationScoped
    EndpointProbe endpointProbe(MapiMedicConfig config, Clock clock) {
        MapiMedicConfig.Probe probe = config.probe();
        return new NetworkEndpointProbe(
                new ProbePolicy(
                        probe.allowedHosts().orElse(List.of()),
                        probe.allowPrivateAddresses(),
                        probe.ports(),
                        probe.budget()),
                clock);
    }

    /** The clock of the rim; the core never looks at one. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
