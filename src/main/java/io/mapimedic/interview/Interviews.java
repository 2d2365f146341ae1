package io.mapimedic.interview;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.interview.Conclusions.Draft;
import io.mapimedic.interview.InterviewLimitException.Limit;
import io.mapimedic.interview.InterviewStore.Added;
import io.mapimedic.interview.InterviewStore.Keyed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The use case: each change is an event, concluded from anew, kept, and answered. */
public final class Interviews {

    private final InterviewStore store;
    private final Conclusions conclusions;
    private final Clock clock;
    private final Limits limits;

    public Interviews(
            InterviewStore store, Generations generations, DiagnosisDigest digest, Clock clock, Limits limits) {
        this.store = store;
        this.conclusions = new Conclusions(generations, digest, limits.lifetime());
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * A request that may come again: its key, the status of its answer, and how the answer is written.
     *
     * @param key null when the caller does not repeat requests
     */
    public record Repeatable(@Nullable String key, int status, Function<CurrentState, byte[]> answer) {

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
        Draft draft = conclusions.draft(id, List.of(), started, 1, now);
        Keyed keyed = request.keyed(draft.state());
        if (store.create(id, draft.event(), limits.lifetime(), keyed) == Added.YES) {
            return request.reply(draft.state(), keyed);
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
        if (stored.revision() != expected) {
            throw conflict(stored, expected);
        }
        check(stored, change);
        Draft draft = conclusions.draft(id, stored.events(), change, expected + 1, notBefore(stored));
        Keyed keyed = request.keyed(draft.state());
        boolean open = draft.state().interview().isOpen();
        if (store.append(id, draft.event(), open, limits.lifetime(), keyed) == Added.YES) {
            return request.reply(draft.state(), keyed);
        }
        Reply first = before(id, request, change);
        if (first == null) {
            throw conflict(find(id), expected);
        }
        return first;
    }

    /** The interview as it is now. */
    public CurrentState current(String id) {
        return conclusions.current(find(id));
    }

    /** Everything that is kept of it. */
    public Stored log(String id) {
        return find(id);
    }

    /** Concludes each state anew, and holds it against what was answered then. */
    public Replay replay(String id) {
        return conclusions.replay(find(id));
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
        return request.key() == null
                ? null
                : store.reply(id, request.key(), change).orElse(null);
    }

    private void check(Stored stored, Change change) {
        Interview interview = stored.interview();
        if (interview.isOpen() == change instanceof Change.Reopened) {
            throw new InterviewClosedException(interview);
        }
        if (change instanceof Change.TakenBack back && interview.answer(back).isEmpty()) {
            throw new NothingToTakeBackException(back.question());
        }
        if (stored.events().size() >= limits.events()) {
            throw new InterviewLimitException(
                    Limit.EVENTS, "The interview has %d events, which is all it may have.".formatted(limits.events()));
        }
        checkSize(store.size(change), stored.size());
    }

    /** Now, or the time of the last event where another clock was ahead. */
    private Instant notBefore(Stored stored) {
        Instant now = now();
        Instant last = stored.events().get(stored.events().size() - 1).at();
        return now.isBefore(last) ? last : now;
    }

    private void checkSize(long size, long before) {
        if (size > limits.changeSize() || before + size > limits.size()) {
            throw new InterviewLimitException(
                    Limit.SIZE,
                    "What is to be kept has %,d characters; %,d are allowed at once, %,d in one interview."
                            .formatted(size, limits.changeSize(), limits.size()));
        }
    }

    private Stored find(String id) {
        return store.find(id, now()).orElseThrow(InterviewNotFoundException::new);
    }

    /** As exact as it is kept, so that what is read back is what was concluded from. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
