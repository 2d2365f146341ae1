package io.mapimedic.diagnosis;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.FaultPair;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.ranking.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, how sure we are, and what should be done next: one immutable value, a pure function of knowledge, evidence and
 * now. Everything in it is ordered, ties broken by id.
 *
 * @param context      the question asked
 * @param knowledge    what it was answered from; titles and references are looked up there
 * @param evidence     what the rules saw
 * @param conflicts    what they did not see because something better was there
 * @param unrecognised input that did not become evidence
 * @param findings     present ones first by severity, then absent, then unknown ones that matter to the listed causes
 * @param hypotheses   causes with a probability from 2 % on, and where these are few, up to ten with something known about them; most believed first
 * @param remediations what to do, best first
 * @param path         the way through the guide's decision tree
 * @param nextQuestion what to ask next, null when nothing would help
 * @param shouldStop   no question can change the first step
 * @param stopReason   why, null while questions help
 * @param beliefs      every cause on every subject, also what is not worth mentioning
 * @param stop         the same for programs; null while questions help
 * @param together     two faults that explain what is seen better than one, null where one does
 * @param trials       what was tried and what it did to belief, in the order of doing
 * @param escalation   that the case should be handed over, at once or when nobody can answer; null while something here is worth its time
 * @param collector    that the collector script should run, null while something else is worth more
 * @param proposals    what somebody may have said; not assumed, but asked back
 */
public record Diagnosis(
        Context context,
        KnowledgeBase knowledge,
        List<Evidence> evidence,
        List<Conflict> conflicts,
        List<Unrecognised> unrecognised,
        List<Finding> findings,
        List<Hypothesis> hypotheses,
        List<RankedRemediation> remediations,
        TreePath path,
        @Nullable NextQuestion nextQuestion,
        boolean shouldStop,
        @Nullable String stopReason,
        Beliefs beliefs,
        @Nullable StopReason stop,
        @Nullable FaultPair together,
        List<Trial> trials,
        @Nullable Escalation escalation,
        @Nullable CollectorOffer collector,
        List<Proposal> proposals) {

    /** Nothing is doubtful, nothing was tried, one fault explains it, and nobody needs to take over. */
    public Diagnosis(
            Context context,
            KnowledgeBase knowledge,
            List<Evidence> evidence,
            List<Conflict> conflicts,
            List<Unrecognised> unrecognised,
            List<Finding> findings,
            List<Hypothesis> hypotheses,
            List<RankedRemediation> remediations,
            TreePath path,
            @Nullable NextQuestion nextQuestion,
            boolean shouldStop,
            @Nullable String stopReason) {
        this(
                context,
                knowledge,
                evidence,
                conflicts,
                unrecognised,
                findings,
                hypotheses,
                remediations,
                path,
                nextQuestion,
                shouldStop,
                stopReason,
                new Beliefs(hypotheses, 0),
                shouldStop ? StopReason.NO_QUESTION_PAYS : null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }
}
