package io.mapimedic.adapter.config;

import io.mapimedic.adapter.storage.Database;
import io.mapimedic.adapter.storage.JdbcInterviewStore;
import io.mapimedic.diagnosis.Generations;
import io.mapimedic.interview.InterviewStore;
import io.mapimedic.interview.Interviews;
import io.mapimedic.interview.StoreUnavailableException;
import io.mapimedic.learning.OutcomeRecorder;
import io.mapimedic.report.json.Fingerprint;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Puts interviews together, and erases those that have expired. */
@ApplicationScoped
public class InterviewWiring {

    private static final Logger LOG = Logger.getLogger(InterviewWiring.class);

    private final Instance<Interviews> wired;

    InterviewWiring(Instance<Interviews> wired) {
        this.wired = wired;
    }

    /** Made at start, so that limits that cannot be are told then. */
    @Produces
    @Singleton
    @Startup
    Interviews interviews(InterviewStore store, Generations generations, Clock clock, InterviewsConfig config) {
        return new Interviews(store, generations, Fingerprint::of, clock, config.limits());
    }

    @Produces
    @Singleton
    InterviewStore store(
            Database database, LearningConfig learning, OutcomeRecorder outcomes, CurrentVertxRequest request) {
        InterviewStore store = new JdbcInterviewStore(database);
        return learning.enabled() ? new OutcomesOfInterviews(store, outcomes, request) : store;
    }

    @Scheduled(
            every = "{mapimedic.interviews.erase-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void eraseExpired() {
        try {
            int erased = wired.get().eraseExpired();
            if (erased > 0) {
                LOG.infof("%d expired interviews erased.", erased);
            }
        } catch (StoreUnavailableException e) {
            LOG.warnf("Expired interviews are not erased now. %s", e.getMessage());
        }
    }
}
