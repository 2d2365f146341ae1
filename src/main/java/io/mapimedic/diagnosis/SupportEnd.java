package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.Lifecycle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * That support of a product of the case has ended, or when it ends.
 *
 * @param product which, and what to run instead
 * @param ended   on the day of the case it is over
 */
public record SupportEnd(Lifecycle product, boolean ended) {

    /** Products that the case names: the stated version of Exchange, those that were seen, and releases of Outlook. */
    public static List<SupportEnd> of(Diagnosis diagnosis) {
        Editions editions = new Editions(diagnosis.context(), diagnosis.evidence());
        LocalDate day = LocalDate.ofInstant(diagnosis.context().now(), ZoneOffset.UTC);
        return Stream.concat(
                        editions.known(diagnosis.context()).stream().map(version -> "exchange-" + version),
                        editions.outlook().stream().map(release -> "outlook-" + release))
                .flatMap(id ->
                        Stream.ofNullable(diagnosis.knowledge().lifecycles().get(id)))
                .map(product -> new SupportEnd(product, product.hasEnded(day)))
                .toList();
    }

    /** In one sentence and what to do. */
    public String sentence() {
        return "Support of %s %s on %s. %s"
                .formatted(product.title(), ended ? "ended" : "ends", product.ends(), product.advice());
    }
}
