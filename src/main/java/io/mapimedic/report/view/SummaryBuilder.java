package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Context.Audience;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.report.view.DiagnosisView.Summary;
import java.util.List;
import java.util.Objects;

/** Says the whole case in one sentence, and what to do now in a second. */
final class SummaryBuilder {

    Summary build(Diagnosis diagnosis) {
        List<Hypothesis> listed = diagnosis.hypotheses().stream()
                .filter(hypothesis -> hypothesis.belief().isAtLeast(Belief.POSSIBLE))
                .toList();
        if (listed.isEmpty()) {
            return nothing(diagnosis);
        }
        List<Hypothesis> confirmed = listed.stream()
                .filter(hypothesis -> hypothesis.belief() == Belief.CONFIRMED)
                .toList();
        return confirmed.isEmpty() ? unsure(diagnosis, listed) : sure(diagnosis, confirmed);
    }

    private static Summary sure(Diagnosis diagnosis, List<Hypothesis> confirmed) {
        Hypothesis first = confirmed.stream()
                .filter(hypothesis -> isRepairedFirst(hypothesis, diagnosis))
                .findFirst()
                .orElse(confirmed.get(0));
        String others = confirmed.size() == 1
                ? ""
                : " Confirmed as well: %s.".formatted(counted(confirmed.size() - 1, "other cause", "other causes"));
        return new Summary("sure", named("Confirmed", first).then("." + others), RichText.of(firstStep(diagnosis)));
    }

    /** Headline and first step should be about the same fault. */
    private static boolean isRepairedFirst(Hypothesis hypothesis, Diagnosis diagnosis) {
        return diagnosis.remediations().stream()
                .limit(1)
                .anyMatch(first -> first.causes().contains(hypothesis.cause().id())
                        && first.subject().equals(hypothesis.subject()));
    }

    private static Summary unsure(Diagnosis diagnosis, List<Hypothesis> listed) {
        Hypothesis first = listed.get(0);
        return new Summary(
                "unsure",
                named("Not certain yet. " + Words.capital(Words.of(first.belief())), first)
                        .then("."),
                RichText.of(surer(diagnosis)).then(firstStep(diagnosis)));
    }

    private static String surer(Diagnosis diagnosis) {
        if (diagnosis.collector() != null) {
            return "Run the collector script to be surer. ";
        }
        return diagnosis.nextQuestion() == null ? "" : "Answer the next question to be surer. ";
    }

    private static RichText named(String lead, Hypothesis hypothesis) {
        RichText title = RichText.of(lead + ": " + hypothesis.cause().title());
        return hypothesis.subject().isNamed() ? title.then(" on ").thenName(Words.of(hypothesis.subject())) : title;
    }

    private static Summary nothing(Diagnosis diagnosis) {
        long present = diagnosis.findings().stream()
                .filter(finding -> finding.state() == FindingState.PRESENT)
                .count();
        String headline = diagnosis.evidence().isEmpty()
                ? "Nothing in the input could be used as evidence."
                : "No cause stands out from what is known so far.";
        List<Finding> normal = diagnosis.findings().stream()
                .filter(finding -> finding.isPresent() && isNormal(finding, diagnosis))
                .toList();
        if (!normal.isEmpty() && normal.size() == present) {
            return normal(diagnosis, normal);
        }
        String detail = present == 0
                ? "That is no proof of health: what nobody measured is not known."
                : "What was found: %s.".formatted(counted(present, "finding", "findings"));
        return new Summary("nothing", RichText.of(headline), RichText.of(detail + " " + firstStep(diagnosis)));
    }

    private static boolean isNormal(Finding finding, Diagnosis diagnosis) {
        Indicator indicator = diagnosis.knowledge().indicators().get(finding.id());
        return indicator != null && indicator.kind() == Indicator.Kind.NORMAL;
    }

    /** Nothing was found but what is as it should be. */
    private static Summary normal(Diagnosis diagnosis, List<Finding> normal) {
        Indicator first = Objects.requireNonNull(
                diagnosis.knowledge().indicators().get(normal.get(0).id()));
        String others = normal.size() == 1
                ? ""
                : " The same holds for %s."
                        .formatted(counted(normal.size() - 1, "other observation", "other observations"));
        return new Summary(
                "nothing",
                RichText.of("What was sent shows nothing broken: " + first.title() + "."),
                RichText.of(first.why() + others + " What nobody measured is not known."));
    }

    private static String firstStep(Diagnosis diagnosis) {
        if (diagnosis.remediations().isEmpty()) {
            return "";
        }
        if (diagnosis.context().audience() == Audience.ENDUSER) {
            return ownStep(diagnosis.remediations());
        }
        RankedRemediation first = diagnosis.remediations().get(0);
        return "First: %s. About %s; done by: %s."
                .formatted(
                        first.remediation().title(),
                        counted(first.remediation().cost().minutes(), "minute", "minutes"),
                        first.remediation().runAs());
    }

    private static String ownStep(List<RankedRemediation> remediations) {
        return remediations.stream()
                .map(RankedRemediation::remediation)
                .filter(remediation -> Words.isTheUser(remediation.runAs()))
                .findFirst()
                .map(own ->
                        "You can try this yourself: %s. About %s. If it does not help, give the note to your helpdesk."
                                .formatted(own.title(), counted(own.cost().minutes(), "minute", "minutes")))
                .orElse("It takes somebody with more rights to repair it. Give the note to your helpdesk.");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
