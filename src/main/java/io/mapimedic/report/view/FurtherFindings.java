package io.mapimedic.report.view;

import io.mapimedic.report.view.CauseView.ReasonView;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is worth a line of its own beside the causes. */
final class FurtherFindings {

    private static final List<String> SEVERITIES = List.of("info", "warning", "critical");

    private final Set<String> said = new HashSet<>();
    private final Set<String> confirming = new HashSet<>();

    FurtherFindings(List<CauseView> listed) {
        for (CauseView cause : listed) {
            Stream.concat(cause.because().stream(), cause.against().stream())
                    .map(reason -> place(reason.finding()))
                    .forEach(said::add);
            if (cause.belief().equals("confirmed")) {
                cause.because().stream().map(ReasonView::finding).forEach(finding -> confirming.addAll(facts(finding)));
            }
        }
    }

    List<FindingView> of(List<FindingView> present) {
        Map<Set<String>, FindingView> gravest = new LinkedHashMap<>();
        for (FindingView finding : present) {
            Set<String> facts = facts(finding);
            boolean isNew = facts.isEmpty() || !confirming.containsAll(facts);
            if (isNew && !said.contains(place(finding))) {
                Set<String> slot = facts.isEmpty() ? Set.of(place(finding)) : facts;
                gravest.merge(slot, finding, FurtherFindings::graver);
            }
        }
        return List.copyOf(gravest.values());
    }

    private static FindingView graver(FindingView first, FindingView next) {
        return SEVERITIES.indexOf(next.severity()) > SEVERITIES.indexOf(first.severity()) ? next : first;
    }

    private static String place(FindingView finding) {
        return finding.id() + " on " + finding.subject();
    }

    private static Set<String> facts(FindingView finding) {
        return finding.because().stream().map(FurtherFindings::fact).collect(Collectors.toSet());
    }

    /**
     * What was seen of whom. The first of all certificates to end is mostly the one that clients see: a life time that is the same on the
     * same server is one fact, under whichever key.
     */
    private static String fact(EvidenceView evidence) {
        boolean isLifeTime =
                evidence.value().endsWith(" days") && evidence.key().contains("days-left");
        return (isLifeTime ? evidence.value() : evidence.key()) + " of " + evidence.subject();
    }
}
