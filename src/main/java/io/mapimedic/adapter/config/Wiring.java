package io.mapimedic.adapter.config;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The clock of the rim; the core never looks at one. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
