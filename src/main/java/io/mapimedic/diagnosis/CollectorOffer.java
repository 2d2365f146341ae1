package io.mapimedic.diagnosis;

import io.mapimedic.collect.Scope;
import java.util.List;

/**
 * That the collector script is worth more now than any single question: it answers everything at once that a machine can answer.
 *
 * @param scopes the computers it should run on, the client or a server or both
 * @param open   how many keys it would answer that nobody has answered yet
 */
public record CollectorOffer(List<Scope> scopes, int open) {

    /** Minutes of work until the bundles of a server and of a client are sent; a judgement. */
    public static final int MINUTES = 15;

    public CollectorOffer {
        scopes = List.copyOf(scopes);
    }

    /** For people. */
    public String says() {
        return "No single question pays any more, and no cause is likely enough to begin with. The collector script answers up to %d more at once: "
                        .formatted(open)
                + "run it %s, and send the zip. About %d minutes; it changes nothing.".formatted(where(), MINUTES);
    }

    private String where() {
        if (scopes.size() > 1) {
            return "on an Exchange server and on a client that has the trouble";
        }
        return scopes.contains(Scope.CLIENT) ? "on a client that has the trouble" : "on an Exchange server";
    }
}
