package io.mapimedic.ranking;

import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Step;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remediation for this case, with the names of the case in its commands.
 *
 * @param rank        1 for the first
 * @param subject     what it is done to
 * @param probability probability (0 to 1) that it fixes what is wrong
 * @param score       probability, weighed by how many people it brings back, per minute of cost; advice comes after all else
 * @param causes      ids of the causes it would fix, most believed first
 * @param steps       the steps with every known name filled in
 * @param parameters  every name the commands need, and its value where the case knows it
 * @param tried       null when it has not been carried out yet
 */
public record RankedRemediation(
        int rank,
        Remediation remediation,
        Subject subject,
        double probability,
        double score,
        List<String> causes,
        List<Step> steps,
        List<ResolvedParameter> parameters,
        @Nullable Tried tried) {

    /** Not carried out yet. */
    public RankedRemediation(
            int rank,
            Remediation remediation,
            Subject subject,
            double probability,
            double score,
            List<String> causes,
            List<Step> steps,
            List<ResolvedParameter> parameters) {
        this(rank, remediation, subject, probability, score, causes, steps, parameters, null);
    }

    /**
     * That it has been carried out already.
     *
     * @param again true when doing it once more has a reason; else it stands at the end
     * @param note  the reason, or what came of it
     */
    public record Tried(Attempt.Result result, boolean again, String note) {}

    /**
     * A name in a command.
     *
     * @param value   null when the case does not know it, or when what it knows must not reach a command
     * @param example what stands in the command then
     */
    public record ResolvedParameter(
            String name, String type, @Nullable String value, String example) {}
}
