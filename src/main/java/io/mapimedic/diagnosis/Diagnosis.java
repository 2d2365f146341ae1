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
 * @param reading      what the input became
 * @param findings     present ones first by severity, then absent, then unknown ones that matter to the listed causes
 * @param hypotheses   causes with a probability from 2 % on, and where these are few, up to ten with something known about them; most believed first
 * @param remediations what to do, best first
 * @param path         the way through the guide's decision tree
 * @param beliefs      every cause on every subject, also what is not worth mentioning
 * @param next         how the case goes on
 */
public record Diagnosis(
        Context context,
        KnowledgeBase knowledge,
        Reading reading,
        List<Finding> findings,
        List<Hypothesis> hypotheses,
        List<RankedRemediation> remediations,
        TreePath path,
        Beliefs beliefs,
        NextStep next) {

    /** What the rules saw. */
    public List<Evidence> evidence() {
        return reading.evidence();
    }

    /** What they did not see because something better was there. */
    public List<Conflict> conflicts() {
        return reading.conflicts();
    }

    /** Input that did not become evidence. */
    public List<Unrecognised> unrecognised() {
        return reading.unrecognised();
    }

    /** What somebody may have said; not assumed, but asked back. */
    public List<Proposal> proposals() {
        return reading.proposals();
    }

    /** What to ask next, null when nothing would help. */
    public @Nullable NextQuestion nextQuestion() {
        return next.question();
    }

    /** No question can change the first step. */
    public boolean shouldStop() {
        return next.stop() != null;
    }

    /** Why no question can change the first step, null while one can. */
    public @Nullable StopReason stop() {
        return next.stop();
    }

    /** The same in a sentence. */
    public @Nullable String stopReason() {
        return next.stop() == null ? null : next.stop().sentence();
    }

    /** That the case should be handed over; null while something here is worth its time. */
    public @Nullable Escalation escalation() {
        return next.escalation();
    }

    /** That the collector script should run, null while something else is worth more. */
    public @Nullable CollectorOffer collector() {
        return next.collector();
    }

    /** Two faults that explain what is seen better than one, null where one does. */
    public @Nullable FaultPair together() {
        return beliefs.together();
    }

    /** What was tried and what it did to belief, in the order of doing. */
    public List<Trial> trials() {
        return beliefs.trials();
    }
}
