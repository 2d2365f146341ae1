package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.ProbePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which live endpoints this service looks at when somebody asks it to. */
@ConfigMapping(prefix = "mapimedic.probe")
public interface ProbeConfig {

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

    /**
     * All of it in the words of the core.
     *
     * @throws IllegalArgumentException naming the property, when it cannot be
     */
    default ProbePolicy policy() {
        return new ProbePolicy(allowedHosts().orElse(List.of()), allowPrivateAddresses(), ports(), budget());
    }
}
