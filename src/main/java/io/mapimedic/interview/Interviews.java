package io.mapimedic.interview;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.InterviewLimitException.Limit;
import io.mapimedic.interview.InterviewStore.Added;
import io.mapimedic.interview.InterviewStore.Keyed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The use case: each change is an event, concluded from anew, kept, and answered. */
public final class Interviews {

    private final InterviewStore store;
    private final Generations generations;
    private final DiagnosisDigest digest;
    private final Clock clock;
    private final Limits limits;

    public Interviews(
            InterviewStore store, Generations generations, DiagnosisDigest digest, Clock clock, Limits limits) {
        this.store = store;
        this.generations = generations;
        this.digest = digest;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * A request that may come again: its key, the status of its answer, and how the answer is written.
     *
     * @param key null when the caller does not repeat requests
     */
    public record Repeatable(
            @Nullable String key, int status, Function<CurrentState, byte[]> answer) {

        @Nullable
        Keyed keyed(CurrentState state) {
            return key == null ? null : new Keyed(key, status, answer.apply(state));
        }

        Reply reply(CurrentState state, @Nullable Keyed keyed) {
            return new Reply(
                    state.interview().id(),
                    state.interview().revision(),
                    status,
                    keyed == null ? answer.apply(state) : keyed.body());
        }
    }

    /** Starts an interview, or answers again what the request with the same key was answered. */
    public Reply start(Change.Started started, Repeatable request) {
        Reply before = before(null, request, started);
        if (before != null) {
            return before;
        }
        Instant now = now();
        if (store.open(now) >= limits.open()) {
            throw new InterviewLimitException(
                    Limit.OPEN_INTERVIEWS, "As many interviews are open as may be: %d.".formatted(limits.open()));
        }
        checkSize(store.size(started), 0);
        String id = Ids.next();
        Draft draft = draft(id, List.of(), started, 1, now);
        Keyed keyed = request.keyed(draft.state);
        if (store.create(id, draft.event, limits.lifetime(), keyed) == Added.YES) {
            return request.reply(draft.state, keyed);
        }
        Reply first = before(null, request, started);
        if (first == null) {
            throw new IllegalStateException("The key was taken, and its interview is gone already.");
        }
        return first;
    }

    /**
     * Changes an interview.
     *
     * @param expected the revision that the caller saw
     * @throws RevisionConflictException when somebody else changed it since
     */
    public Reply change(String id, int expected, Change change, Repeatable request) {
        Stored stored = find(id);
        Reply before = before(id, request, change);
        if (before != null) {
            return before;
        }
        Interview interview = stored.interview();
        if (stored.revision() != expected) {
            throw conflict(stored, expected);
        }
        check(interview, change);
        if (stored.events().size() >= limits.events()) {
            throw new InterviewLimitException(
                    Limit.EVENTS, "The interview has %d events, which is all it may have.".formatted(limits.events()));
        }
        checkSize(store.size(change), stored.size());
        Instant now = now();
        Instant at = now.isBefore(interview.changedAt()) ? interview.changedAt() : now;
        Draft draft = draft(id, stored.events(), change, expected + 1, at);
        Keyed keyed = request.keyed(draft.state);
        boolean open = draft.state.interview().isOpen();
        if (store.append(id, draft.event, open, limits.lifetime(), keyed) == Added.YES) {
            return request.reply(draft.state, keyed);
        }
        Reply first = before(id, request, change);
        if (first == null) {
            throw conflict(find(id), expected);
        }
        return first;
    }

    /** The interview as it is now. */
    public CurrentState current(String id) {
        Stored stored = find(id);
        Interview interview = stored.interview();
        Diagnosis diagnosis = diagnose(generations.current(), interview);
        return new CurrentState(interview, stored.expiresAt(), diagnosis, isFromOther(stored.events(), diagnosis));
    }

    private static boolean isFromOther(List<Event> events, Diagnosis diagnosis) {
        String digest = diagnosis.knowledge().state();
        return events.stream().anyMatch(event -> !event.answered().knowledgeDigest().equals(digest));
    }

    /** Everything that is kept of it. */
    public Stored log(String id) {
        return find(id);
    }

    /** Concludes each state anew, and holds it against what was answered then. */
    public Replay replay(String id) {
        Stored stored = find(id);
        Troubleshooter troubleshooter = generations.current();
        List<Replay.Step> steps = new ArrayList<>();
        Interview state = Interview.of(id, stored.events().subList(0, 1));
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

    /** Forgets the interview and all that belongs to it. */
    public void erase(String id) {
        find(id);
        store.erase(id);
    }

    /** Forgets what has expired. */
    public int eraseExpired() {
        return store.eraseExpired(now());
    }

    /** What happened after a revision. */
    private static RevisionConflictException conflict(Stored stored, int expected) {
        return new RevisionConflictException(
                stored.interview(),
                stored.events().stream()
                        .filter(event -> event.revision() > expected)
                        .toList());
    }

    private @Nullable Reply before(@Nullable String id, Repeatable request, Change change) {
        return request.key() == null ? null : store.reply(id, request.key(), change).orElse(null);
    }

    private static void check(Interview interview, Change change) {
        if (interview.isOpen() == change instanceof Change.Reopened) {
            throw new InterviewClosedException(interview);
        }
        if (change instanceof Change.TakenBack back && interview.answer(back).isEmpty()) {
            throw new NothingToTakeBackException(back.question());
        }
    }

    private void checkSize(long size, long before) {
        if (size > limits.changeSize() || before + size > limits.size()) {
            throw new InterviewLimitException(
                    Limit.SIZE,
                    "What is to be kept has %,d characters; %,d are allowed at once, %,d in one interview."
                            .formatted(size, limits.changeSize(), limits.size()));
        }
    }

    private record Draft(Event event, CurrentState state) {}

    private Draft draft(String id, List<Event> before, Change change, int revision, Instant at) {
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
                event,
                new CurrentState(interview, at.plus(limits.lifetime()), diagnosis, isFromOther(before, diagnosis)));
    }

    private static Diagnosis diagnose(Troubleshooter troubleshooter, Interview interview) {
        return troubleshooter.diagnose(interview.observations(), interview.unread(), interview.context());
    }

    private Stored find(String id) {
        return store.find(id, now()).orElseThrow(InterviewNotFoundException::new);
    }

    /** As exact as it is kept, so that what is read back is what was concluded from. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
