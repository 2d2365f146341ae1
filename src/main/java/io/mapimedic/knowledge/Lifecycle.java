package io.mapimedic.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * When the vendor's support of a product ends.
 *
 * @param id      {@code exchange-2016}, {@code outlook-2019}: the kind of product and its word in {@code applies-to} or {@code outlook}
 * @param title   the product
 * @param ends    the last day of support
 * @param advice  what to run instead
 * @param sources ids of references
 */
public record Lifecycle(String id, String title, LocalDate ends, String advice, List<String> sources) {

    /** The last day is a day of support. */
    public boolean hasEnded(LocalDate day) {
        return day.isAfter(ends);
    }
}
