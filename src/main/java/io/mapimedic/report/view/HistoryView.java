package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was tried so far, and whether somebody else should go on.
 *
 * @param together   two faults that explain what is seen better than one, null where one does
 * @param escalation null while something here is worth its time
 */
public record HistoryView(
        List<TriedView> tried,
        @Nullable RichText together,
        @Nullable EscalationView escalation) {

    /** A remediation that was carried out, on what, and what its result says. */
    public record TriedView(String id, String title, String subject, String result, RichText says) {}

    /**
     * That the case should be handed over.
     *
     * @param atOnce   not only when nobody can answer what is asked next
     * @param excluded causes with what excludes them
     * @param open     causes that may still be it, with their probability
     */
    public record EscalationView(
            boolean atOnce, RichText says, List<ItemView> excluded, List<ItemView> open, List<RichText> handOver) {}

    /** A cause and what is said of it. */
    public record ItemView(String id, String title, String subject, RichText says) {}
}
