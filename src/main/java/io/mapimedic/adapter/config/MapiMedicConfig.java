package io.mapimedic.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where things lie. All folders default to places beside the application. */
@ConfigMapping(prefix = "mapimedic")
public interface MapiMedicConfig {

    /** The knowledge base; read at start and after each change. Default: {@code knowledge} beside the application. */
    Optional<Path> knowledgeDir();

    /** Rule templates and hand-written rules. Default: {@code rules} beside the application. */
    Optional<Path> rulesDir();

    /** Rules that the build compiled; need not be writable. Default: {@code rulebase} beside the application. */
    Optional<Path> rulebaseDir();

    /** How often the folders are looked at: a duration, or {@code off}. Read by the scheduler. */
    @WithDefault("2s")
    String reloadEvery();

    /**
     * Further runs of all worked cases before a generation serves. The run that checks them has warmed the code already: without it
     * the first calls are 100 times slower, with it a few times.
     */
    @WithDefault("0")
    int warmUpRounds();

    /** What the active probe may do; nothing when not said. */
    Probe probe();

    /** Which live endpoints this service looks at when somebody asks it to. */
    interface Probe {

        /** Exact names, or {@code *.contoso.com} for all below; the probe is off without any. */
        Optional<List<String>> allowedHosts();

        /** Also addresses that the Internet does not route; never this machine itself, nor link-local ones. */
        @WithDefault("false")
        boolean allowPrivateAddresses();

        /** The only ports that are connected to: HTTPS, and the Exchange Back End site. */
        @WithDefault("443,444")
        Set<Integer> ports();

        /** How long one probe may take in all. */
        @WithDefault("20s")
        Duration budget();
    }
}
