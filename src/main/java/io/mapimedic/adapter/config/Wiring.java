package io.mapimedic.adapter.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives plain classes of the core to whoever injects them. */
@ApplicationScoped
public class Wiring {

    /** The clock of the rim; the core never looks at one. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
