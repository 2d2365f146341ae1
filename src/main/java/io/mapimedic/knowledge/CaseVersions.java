package io.mapimedic.knowledge;

import io.mapimedic.model.BuildNumber;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which versions a case can be about, as far as it tells.
 *
 * @param exchange       versions of Exchange; empty when nothing is known
 * @param outlook        releases of Outlook; empty when nothing is known
 * @param exchangeBuilds builds of Exchange that were seen
 * @param outlookBuilds  builds of Outlook that were seen
 * @param day            the day of the case
 */
public record CaseVersions(
        Set<String> exchange,
        Set<String> outlook,
        Set<BuildNumber> exchangeBuilds,
        Set<BuildNumber> outlookBuilds,
        LocalDate day) {

    public CaseVersions {
        exchange = Set.copyOf(exchange);
        outlook = Set.copyOf(outlook);
        exchangeBuilds = Set.copyOf(exchangeBuilds);
        outlookBuilds = Set.copyOf(outlookBuilds);
    }
}
