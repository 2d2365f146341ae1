package io.mapimedic.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the operator allows the active probe to do. The default is nothing.
 *
 * @param allowedHosts          exact names or {@code *.contoso.com}, which is every name below; empty switches the probe off
 * @param allowPrivateAddresses true where Exchange has addresses that the Internet does not route
 * @param ports                 the only ports that are connected to
 * @param budget                how long one probe may take in all
 */
public record ProbePolicy(
        List<String> allowedHosts, boolean allowPrivateAddresses, Set<Integer> ports, Duration budget) {

    /** HTTPS of the front end and of the Exchange Back End site. */
    public static final Set<Integer> DEFAULT_PORTS = Set.of(443, 444);

    public static final Duration DEFAULT_BUDGET = Duration.ofSeconds(20);

    private static final String PATTERN = "(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

    public ProbePolicy {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        allowedHosts.stream().filter(host -> !host.matches(PATTERN)).findFirst().ifPresent(host -> {
            throw new IllegalArgumentException(
                    "mapimedic.probe.allowed-hosts: '%s' is neither a host name nor *. and a host name."
                            .formatted(host));
        });
        ports = Set.copyOf(ports);
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(
                    "mapimedic.probe.budget must be longer than nothing, not " + budget + ".");
        }
    }

    /** The usual ports and time for these hosts. */
    public static ProbePolicy allowing(String... hosts) {
        return new ProbePolicy(List.of(hosts), false, DEFAULT_PORTS, DEFAULT_BUDGET);
    }

    public boolean isOff() {
        return allowedHosts.isEmpty();
    }

    /** True when the operator lists the host; it is in lower case and made of ASCII letters already. */
    public boolean allows(String host) {
        return allowedHosts.stream()
                .anyMatch(allowed -> allowed.startsWith("*.")
                        ? host.length() > allowed.length() - 1 && host.endsWith(allowed.substring(1))
                        : host.equals(allowed));
    }
}
