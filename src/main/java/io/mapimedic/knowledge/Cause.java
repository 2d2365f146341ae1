package io.mapimedic.knowledge;

import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.WeightOfEvidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault that can be behind a case.
 *
 * @param id          for example {@code protocol.organization-switched-off}
 * @param title       the fault in one sentence
 * @param subject     which kind of thing is broken
 * @param prior       how common it is
 * @param impact      who is without mail
 * @param meaning     what is broken and what users notice
 * @param confirmedBy findings that are the fault itself, seen directly
 * @param whenPresent weight of each finding when it is present
 * @param whenAbsent  weight of each finding when it is known to be absent
 * @param mistakenFor causes that look alike
 * @param guide       ids of claims of the source guide
 * @param sources     ids of references
 * @param applicability the versions and times that can have this fault
 * @param odds        of the prior; others than the word has when outcomes taught so
 * @param latent      why many have it and notice nothing, so that seeing it does not make it the reason of a trouble; null for a fault that hurts
 */
public record Cause(
        String id,
        String title,
        SubjectKind subject,
        Prior prior,
        Impact impact,
        String meaning,
        List<String> confirmedBy,
        Map<String, WeightOfEvidence> whenPresent,
        Map<String, WeightOfEvidence> whenAbsent,
        List<String> mistakenFor,
        List<String> guide,
        List<String> sources,
        Applicability applicability,
        double odds,
        @Nullable String latent) {

    /** As authored: the odds are those of the word. */
    public Cause(
            String id,
            String title,
            SubjectKind subject,
            Prior prior,
            Impact impact,
            String meaning,
            List<String> confirmedBy,
            Map<String, WeightOfEvidence> whenPresent,
            Map<String, WeightOfEvidence> whenAbsent,
            List<String> mistakenFor,
            List<String> guide,
            List<String> sources,
            Applicability applicability) {
        this(
                id,
                title,
                subject,
                prior,
                impact,
                meaning,
                confirmedBy,
                whenPresent,
                whenAbsent,
                mistakenFor,
                guide,
                sources,
                applicability,
                prior.odds(),
                null);
    }

    /** A fault that every version can have. */
    public Cause(
            String id,
            String title,
            SubjectKind subject,
            Prior prior,
            Impact impact,
            String meaning,
            List<String> confirmedBy,
            Map<String, WeightOfEvidence> whenPresent,
            Map<String, WeightOfEvidence> whenAbsent,
            List<String> mistakenFor,
            List<String> guide,
            List<String> sources) {
        this(
                id,
                title,
                subject,
                prior,
                impact,
                meaning,
                confirmedBy,
                whenPresent,
                whenAbsent,
                mistakenFor,
                guide,
                sources,
                Applicability.ALL);
    }

    /** Many have it and notice nothing. */
    public boolean isLatent() {
        return latent != null;
    }

    /** Exchange versions that can have this fault: 2013, 2016, 2019, se, online; empty for all. */
    public List<String> appliesTo() {
        return applicability.exchange();
    }

    /** The same cause with these weights of present findings. */
    public Cause withWhenPresent(Map<String, WeightOfEvidence> weights) {
        return withWeights(weights, whenAbsent);
    }

    /** The same cause with these weights of findings, present and absent. */
    public Cause withWeights(Map<String, WeightOfEvidence> present, Map<String, WeightOfEvidence> absent) {
        return new Cause(
                id,
                title,
                subject,
                prior,
                impact,
                meaning,
                confirmedBy,
                present,
                absent,
                mistakenFor,
                guide,
                sources,
                applicability,
                odds,
                latent);
    }

    /** The same cause, more or less common. */
    public Cause withOdds(double learned) {
        return new Cause(
                id,
                title,
                subject,
                prior,
                impact,
                meaning,
                confirmedBy,
                whenPresent,
                whenAbsent,
                mistakenFor,
                guide,
                sources,
                applicability,
                learned,
                latent);
    }
}
