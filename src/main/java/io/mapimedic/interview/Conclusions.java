package io.mapimedic.interview;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What follows from the events of an interview, by the knowledge that serves now. */
final class Conclusions {

    private final Generations generations;
    private final DiagnosisDigest digest;
    private final Duration lifetime;

    Conclusions(Generations generations, DiagnosisDigest digest, Duration lifetime) {
        this.generations = generations;
        this.digest = digest;
        this.lifetime = lifetime;
    }

    /** An event that is to be kept, and the state that it makes. */
    record Draft(Event event, CurrentState state) {}

    /** What follows when this happens next. */
    Draft draft(String id, List<Event> before, Change change, int revision, Instant at) {
        Troubleshooter troubleshooter = generations.current();
        Event open = new Event(revision, at, change, new Event.Answered("", "", ""));
        List<Event> events = new ArrayList<>(before);
        events.add(open);
        Interview interview = Interview.of(id, events);
        Diagnosis diagnosis = diagnose(troubleshooter, interview);
        Event event = new Event(
                revision,
                at,
                change,
                new Event.Answered(
                        troubleshooter.knowledge().version(),
                        troubleshooter.knowledge().state(),
                        digest.of(diagnosis)));
        return new Draft(
                event, new CurrentState(interview, at.plus(lifetime), diagnosis, isFromOther(before, diagnosis)));
    }

    private static Diagnosis diagnose(Troubleshooter troubleshooter, Interview interview) {
        return troubleshooter.diagnose(interview.observations(), interview.unread(), interview.context());
    }

    /** The interview as it is now. */
    CurrentState current(Stored stored) {
        Interview interview = stored.interview();
        Diagnosis diagnosis = diagnose(generations.current(), interview);
        return new CurrentState(interview, stored.expiresAt(), diagnosis, isFromOther(stored.events(), diagnosis));
    }

    private static boolean isFromOther(List<Event> events, Diagnosis diagnosis) {
        String digest = diagnosis.knowledge().state();
        return events.stream()
                .anyMatch(event -> !event.answered().knowledgeDigest().equals(digest));
    }

    /** Concludes each state anew, and holds it against what was answered then. */
    Replay replay(Stored stored) {
        Troubleshooter troubleshooter = generations.current();
        List<Replay.Step> steps = new ArrayList<>();
        Interview state = Interview.of(stored.id(), stored.events().subList(0, 1));
        for (Event event : stored.events()) {
            state = event.revision() == 1 ? state : state.after(event);
            steps.add(new Replay.Step(event, compared(troubleshooter, state, event)));
        }
        return new Replay(state, List.copyOf(steps));
    }

    private Replay.Result compared(Troubleshooter troubleshooter, Interview state, Event event) {
        if (!troubleshooter.knowledge().state().equals(event.answered().knowledgeDigest())) {
            return Replay.Result.NOT_COMPARABLE;
        }
        String anew = digest.of(diagnose(troubleshooter, state));
        return anew.equals(event.answered().diagnosisDigest()) ? Replay.Result.IDENTICAL : Replay.Result.DIFFERENT;
    }
}
