package io.mapimedic.report.view;

import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.JobLink;
import io.mapimedic.artifact.Renderers;
import io.mapimedic.collect.Scope;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.report.view.RemediationView.Download;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that a page offers. */
public final class Downloads {

    private static final int MOST = 20;

    private Downloads() {}

    /** The formats that apply to a remediation, and all of them in one. */
    public static List<Download> of(KnowledgeBase knowledge, Remediation remediation, Map<String, String> values) {
        Job job = new JobPlanner(knowledge).job(1, remediation, values, Set.of());
        List<Download> downloads = new ArrayList<>();
        for (Format format : Renderers.formats(job)) {
            downloads.add(new Download(format.title(), JobLink.of(remediation.id(), values, format)));
        }
        downloads.add(new Download("All as a zip", JobLink.of(remediation.id(), values, null)));
        return downloads;
    }

    /** The collector script for one kind of computer. */
    public static String collector(Scope scope) {
        return "/api/v1/probes/collect.ps1?scope=" + scope.word();
    }

    /** Everything that is proposed for a case, in one zip. */
    static String ofCase(List<RankedRemediation> remediations) {
        return remediations.stream()
                .limit(MOST)
                .map(ranked -> JobLink.job(ranked.remediation().id(), JobPlanner.values(ranked)))
                .collect(Collectors.joining("&", JobLink.PATH + "?", ""));
    }
}
