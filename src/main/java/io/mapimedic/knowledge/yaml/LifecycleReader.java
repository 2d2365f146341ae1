package io.mapimedic.knowledge.yaml;

import io.mapimedic.knowledge.Lifecycle;
import java.time.LocalDate;
import java.util.List;

/** Reads {@code lifecycle/*.yaml}: when the support of a product ends. */
final class LifecycleReader {

    List<Lifecycle> read(YamlMap file) {
        List<Lifecycle> read =
                file.maps("products").stream().map(LifecycleReader::product).toList();
        file.done();
        return read;
    }

    private static Lifecycle product(YamlMap entry) {
        LocalDate ends = ApplicabilityReader.date(entry, "ends");
        if (ends == null && !entry.has("ends")) {
            entry.complain("ends", "the field 'ends' is missing. Write the last day of support as 2025-10-14.");
        }
        Lifecycle product = new Lifecycle(
                entry.text("product"),
                entry.text("title"),
                ends == null ? LocalDate.MAX : ends,
                entry.text("advice"),
                entry.texts("source"));
        if (!product.id().matches("exchange-(2013|2016|2019|se)|outlook-(20\\d\\d)")) {
            entry.complain(
                    "product",
                    "'%s' is no product. Write exchange- or outlook- and the version, such as exchange-2016."
                            .formatted(product.id()));
        }
        if (product.sources().isEmpty()) {
            entry.complain("source", "is missing. Name the reference that says so.");
        }
        entry.done();
        return product;
    }
}
