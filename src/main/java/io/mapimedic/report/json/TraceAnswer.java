package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Hypothesis;
import java.util.ArrayList;
import java.util.List;

/** One conclusion and the line of knowledge behind it. */
public record TraceAnswer(String phase, String rule, String subject, String conclusion) {

    static List<TraceAnswer> of(Diagnosis diagnosis) {
        List<TraceAnswer> trace = new ArrayList<>();
        for (Finding finding : diagnosis.findings()) {
            if (finding.state() != FindingState.UNKNOWN) {
                trace.add(new TraceAnswer(
                        "detect",
                        finding.id(),
                        finding.subject().toString(),
                        finding.id() + " is " + finding.state().word()));
            }
        }
        for (Hypothesis hypothesis : diagnosis.hypotheses()) {
            for (Support support : hypothesis.supports()) {
                trace.add(new TraceAnswer(
                        "diagnose",
                        support.rule(),
                        hypothesis.subject().toString(),
                        support.weight().words() + " " + support.cause()));
            }
        }
        return trace;
    }
}
