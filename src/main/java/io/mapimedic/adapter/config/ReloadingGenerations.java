package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Problem;
import io.mapimedic.knowledge.yaml.Digest;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Holds the generation that serves, and replaces it when the folders change: a new one is compiled beside the running one, must
 * pass its own worked cases, and is swapped in with one reference. A broken one is refused, and the old one serves on.
 */
@Startup
@ApplicationScoped
public class ReloadingGenerations implements Generations {

    private static final Logger LOG = Logger.getLogger(ReloadingGenerations.class);

    private final Folders folders;
    private final ProbeReader reader;
    private final Clock clock;
    private final int warmUpRounds;
    /** Generations that no request starts with any more; the youngest is kept until the next swap for requests under way. */
    private final Deque<Generation> retired = new ArrayDeque<>();

    private volatile Generation serving;
    private volatile List<String> problems = List.of();
    private String fingerprint = "";

    ReloadingGenerations(Folders folders, ProbeReader reader, Clock clock, MapiMedicConfig config) {
        this.folders = folders;
        this.reader = reader;
        this.clock = clock;
        this.warmUpRounds = config.warmUpRounds();
    }

    /** Loads the first generation; the application does not start on a broken knowledge base. */
    @PostConstruct
    void start() {
        fingerprint = Digest.fingerprint(folders.knowledge(), folders.rules());
        serving = Generation.load(folders, reader, clock.instant());
        serving.warmUp(reader, warmUpRounds);
        LOG.infof(
                "Knowledge %s serves: %d rules, %d worked cases agree.",
                serving.troubleshooter().knowledge().version(), serving.engine().ruleCount(), serving.cases().size());
    }

    @Override
    public Troubleshooter current() {
        return serving.troubleshooter();
    }

    @Override
    public Instant loadedAt() {
        return serving.loadedAt();
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    /** Looks for changed files; a change counts when it has stopped, so that a half-saved file is not read. */
    @Scheduled(every = "{mapimedic.reload-every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void reloadWhenChanged() {
        String now = Digest.fingerprint(folders.knowledge(), folders.rules());
        if (now.equals(fingerprint)) {
            return;
        }
        fingerprint = now;
        reload();
    }

    private void reload() {
        try {
            if (Digest.of(folders.knowledge(), folders.rules()).equals(current().knowledge().digest())) {
                problems = List.of(); // saved without a change, or a mistake taken back
                return;
            }
            Generation next = Generation.load(folders, reader, clock.instant());
            if (!Digest.fingerprint(folders.knowledge(), folders.rules()).equals(fingerprint)) {
                next.engine().close(); // changed while it was read; the next look takes it
                fingerprint = "";
                return;
            }
            next.warmUp(reader, 1);
            swap(next);
        } catch (BrokenKnowledgeException e) {
            problems = e.problems().stream().map(Problem::toString).toList();
            LOG.warnf("The changed knowledge base is refused, the old one serves on. %s", e.getMessage());
        } catch (RuntimeException e) {
            problems = List.of("The changed folders cannot be loaded: " + e.getMessage());
            LOG.errorf(e, "The changed folders cannot be loaded; the old knowledge serves on.");
        }
    }

    private void swap(Generation next) {
        Generation old = serving;
        serving = next;
        problems = List.of();
        LOG.infof("Knowledge %s serves now: %d rules.",
                next.troubleshooter().knowledge().version(), next.engine().ruleCount());
        while (!retired.isEmpty()) {
            retired.remove().engine().close();
        }
        retired.add(old);
    }

    @PreDestroy
    void stop() {
        retired.forEach(generation -> generation.engine().close());
        serving.engine().close();
    }
}
