package io.mapimedic.evaluation;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.report.Status;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the program makes of one text, on the way that {@code POST /api/v1/diagnoses} with {@code text/plain} takes: the readers, then the
 * troubleshooter, for an administrator and without any other context.
 */
record PasteRun(Diagnosis diagnosis) {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    /** In place of an id where there is none. */
    static final String NONE = "-";

    static PasteRun of(Paste paste) {
        return of(paste, TestKnowledge.troubleshooter());
    }

    static PasteRun of(Paste paste, Troubleshooter troubleshooter) {
        ProbeInput text = ProbeInput.of("text", paste.paste().getBytes(StandardCharsets.UTF_8));
        ProbeResult read = new ProbeReaders().read(List.of(text));
        return new PasteRun(troubleshooter.diagnose(read.observations(), read.unrecognised(), Context.at(NOW)));
    }

    /** Ids of the causes, most believed first, each once whatever it is about. */
    List<String> causes() {
        return diagnosis.hypotheses().stream()
                .map(one -> one.cause().id())
                .distinct()
                .toList();
    }

    /** Nothing in the text was understood, and its words are none that causes are described with. */
    boolean isBlank() {
        return diagnosis.evidence().isEmpty()
                && diagnosis.beliefs().hypotheses().stream().allMatch(one -> one.words() == null);
    }

    String firstCause() {
        return causes().isEmpty() ? NONE : causes().get(0);
    }

    /**
     * Place of the best of these causes, 1 for the first; 0 when none is listed. Where nothing was read the list is that of the priors, and
     * whoever happens to stand on it was not recognised.
     */
    int rank(List<String> right) {
        if (isBlank()) {
            return 0;
        }
        for (int i = 0; i < causes().size(); i++) {
            if (right.contains(causes().get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How sure the program is of the cause that it names first. */
    Belief belief() {
        return diagnosis.hypotheses().isEmpty()
                ? Belief.RULED_OUT
                : diagnosis.hypotheses().get(0).belief();
    }

    /** How sure it is of this cause, on whatever it is surest. */
    Belief belief(String cause) {
        return diagnosis.hypotheses().stream()
                .filter(one -> one.cause().id().equals(cause))
                .map(Hypothesis::belief)
                .max(Comparator.naturalOrder())
                .orElse(Belief.RULED_OUT);
    }

    /** Somebody else should go on, and is told what was found. */
    boolean isHandedOver() {
        return diagnosis.escalation() != null;
    }

    /** How many causes the note to hand over excludes. */
    int excludes() {
        return diagnosis.escalation() == null
                ? 0
                : diagnosis.escalation().excluded().size();
    }

    /** Very likely or confirmed: people act on it. */
    boolean isConfident() {
        return belief().isAtLeast(Belief.VERY_LIKELY);
    }

    /** The causes called at least that. */
    Set<String> causes(Belief atLeast) {
        return diagnosis.hypotheses().stream()
                .filter(one -> one.belief().isAtLeast(atLeast))
                .map(one -> one.cause().id())
                .collect(Collectors.toSet());
    }

    /** A fault that the knowledge does not have is more believed than any that it has. */
    boolean isOtherLeading() {
        return diagnosis.beliefs().isOtherLeading();
    }

    /** The first remediation that repairs. */
    String firstRepair() {
        return first(diagnosis.remediations().stream()
                .filter(one -> one.remediation().kind() == Remediation.Kind.REPAIR)
                .toList());
    }

    /** What is advised first, of any kind. */
    String firstRemediation() {
        return first(diagnosis.remediations());
    }

    Status status() {
        return Status.of(diagnosis);
    }

    private static String first(List<RankedRemediation> remediations) {
        return remediations.isEmpty() ? NONE : remediations.get(0).remediation().id();
    }
}
