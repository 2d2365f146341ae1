package io.mapimedic.adapter.config;

import io.mapimedic.adapter.http.Caller;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.InterviewStore;
import io.mapimedic.interview.Reply;
import io.mapimedic.interview.Stored;
import io.mapimedic.interview.Trial;
import io.mapimedic.learning.Outcome;
import io.mapimedic.learning.OutcomeRecorder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A store of interviews that also reports how they end: an interview that is closed with a result and a remediation is an outcome, and one
 * that is opened again is none. That fails without the interview failing.
 */
final class OutcomesOfInterviews implements InterviewStore {

    private static final Logger LOG = Logger.getLogger(OutcomesOfInterviews.class);

    private final InterviewStore interviews;
    private final OutcomeRecorder outcomes;
    private final CurrentVertxRequest request;

    OutcomesOfInterviews(InterviewStore interviews, OutcomeRecorder outcomes, CurrentVertxRequest request) {
        this.interviews = interviews;
        this.outcomes = outcomes;
        this.request = request;
    }

    @Override
    public Added append(String id, Event next, boolean open, Duration lifetime, @Nullable Keyed again) {
        Added added = interviews.append(id, next, open, lifetime, again);
        if (added == Added.YES) {
            try {
                report(id, next);
            } catch (RuntimeException e) {
                LOG.warnf("The outcome of an interview does not count. %s", e.getMessage());
            }
        }
        return added;
    }

    private void report(String id, Event event) {
        if (event.change() instanceof Change.Reopened) {
            outcomes.takeBack(caseOf(id));
        } else if (event.change() instanceof Change.Closed closed) {
            Optional<Outcome.Result> result =
                    Outcome.Result.ofWord(closed.outcome().result().word());
            String remediation = closed.outcome().remediation();
            if (result.isPresent() && remediation != null) {
                Interview interview =
                        interviews.find(id, event.at()).orElseThrow().interview();
                outcomes.record(outcome(interview, closed.outcome(), remediation, result.get(), event.at()));
            }
        }
    }

    /** Not the id itself: whoever knows that may read the interview. */
    private static String caseOf(String id) {
        return "interview:" + java.util.UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Outcome outcome(
            Interview interview,
            io.mapimedic.interview.Outcome closed,
            String remediation,
            Outcome.Result result,
            Instant at) {
        List<String> tried = new ArrayList<>();
        for (Trial trial : interview.tried()) {
            if (trial.result() == Trial.Result.DID_NOT_HELP
                    && !trial.remediation().equals(remediation)) {
                tried.add(trial.remediation());
            }
        }
        return new Outcome(
                caseOf(interview.id()),
                remediation,
                closed.cause(),
                interview.tried().stream()
                        .filter(trial -> trial.remediation().equals(remediation))
                        .map(trial -> trial.subject().kind())
                        .findFirst()
                        .orElse(null),
                result,
                tried.stream().distinct().limit(Outcome.MAX_TRIED).toList(),
                caller(),
                at);
    }

    private String caller() {
        RoutingContext now = request.getCurrent();
        return Caller.at(now == null ? null : now.request().remoteAddress());
    }

    @Override
    public Optional<Stored> find(String id, Instant now) {
        return interviews.find(id, now);
    }

    @Override
    public Added create(String id, Event first, Duration lifetime, @Nullable Keyed again) {
        return interviews.create(id, first, lifetime, again);
    }

    @Override
    public Optional<Reply> reply(@Nullable String id, String key, Change change) {
        return interviews.reply(id, key, change);
    }

    @Override
    public long size(Change change) {
        return interviews.size(change);
    }

    @Override
    public long open(Instant now) {
        return interviews.open(now);
    }

    @Override
    public boolean erase(String id) {
        return interviews.erase(id);
    }

    @Override
    public int eraseExpired(Instant now) {
        return interviews.eraseExpired(now);
    }
}
