package io.mapimedic.adapter.config;

import io.mapimedic.adapter.endpoint.NetworkEndpointProbe;
import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.ProbeReader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

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
    EndpointProbe endpointProbe(ProbeConfig config, Clock clock) {
        return new NetworkEndpointProbe(config.policy(), clock);
    }

    /** A policy that cannot be is told at start, not to the first caller. */
    void check(@Observes StartupEvent started, ProbeConfig config) {
        config.policy();
    }

    /** The clock of the rim; the core never looks at one. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
