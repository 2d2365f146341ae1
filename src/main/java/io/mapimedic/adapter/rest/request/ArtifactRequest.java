package io.mapimedic.adapter.rest.request;

import io.mapimedic.artifact.Format;
import io.mapimedic.knowledge.Remediation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files are wanted, checked against the knowledge.
 *
 * @param jobs             remediations with their names; empty when a diagnosis says which
 * @param formats          empty for all that apply
 * @param parameters       names for all jobs
 * @param alsoUndocumented steps that are not documented and wanted all the same: {@code id#2}
 * @param diagnosis        the body of a diagnosis request; null when remediations are named
 */
public record ArtifactRequest(
        List<Wanted> jobs,
        List<Format> formats,
        Map<String, String> parameters,
        Set<String> alsoUndocumented,
        byte @Nullable [] diagnosis) {

    /** One remediation and the names that its commands need. */
    public record Wanted(Remediation remediation, Map<String, String> values) {}
}
