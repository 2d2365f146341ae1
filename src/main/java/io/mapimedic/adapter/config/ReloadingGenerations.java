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
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the generation that serves, and replaces it when the folders change: a new one is compiled beside the running one, must
 * pass its own worked cases (but for those about a limit that was edited, and those that failed before), and is swapped in with
 * one reference. A broken one is refused, and the old one serves on. The first one serves at once; its cases are tried beside the first requests.
 */
@Startup
@ApplicationScoped
@Typed(ReloadingGenerations.class) // whoever asks for Generations gets those that learn
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
    private volatile boolean isStopped;
    private String fingerprint = "";
    private @Nullable Beginning<Generation> firstTrial;

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
        Generation first = Generation.first(folders, clock.instant());
        serve(first);
        firstTrial = new Beginning<>("cases", () -> tried(first));
    }

    private Generation tried(Generation first) {
        Generation tried = first.heldAgainstItsCases(reader);
        if (!isStopped) {
            serving = tried;
            problems = texts(tried.problems());
            LOG.infof(
                    "Of %d worked cases %d fail.",
                    tried.cases().size(), tried.problems().size());
            problems.forEach(LOG::warn);
        }
        return tried;
    }

    /** Waits until the first generation was held against its worked cases: what failed before an edit must be known to judge the edit. */
    void awaitFirstTrial() {
        Objects.requireNonNull(firstTrial, "start() comes first").end();
    }

    private void serve(Generation generation) {
        generation.warmUp(reader, warmUpRounds);
        serving = generation;
        problems = texts(generation.problems());
        LOG.infof(
                "Knowledge %s serves: %d rules, %d worked cases.",
                generation.troubleshooter().knowledge().version(),
                generation.engine().ruleCount(),
                generation.cases().size());
        problems.forEach(LOG::warn);
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    @Override
    public Troubleshooter current() {
        return serving.troubleshooter();
    }

    /** The generation that serves, as authored. */
    Generation serving() {
        return serving;
    }

    @Override
    public Instant loadedAt() {
        return serving.loadedAt();
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    /** Looks for changed files. What changed again while it was read does not serve; the next look takes it. */
    @Scheduled(every = "{mapimedic.reload-every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void reloadWhenChanged() {
        String now = Digest.fingerprint(folders.knowledge(), folders.rules());
        if (now.equals(fingerprint)) {
            return;
        }
        awaitFirstTrial();
        fingerprint = now;
        reload();
    }

    private void reload() {
        try {
            if (Digest.of(folders.knowledge(), folders.rules())
                    .equals(current().knowledge().digest())) {
                problems = texts(serving.problems()); // saved without a change, or a mistake taken back
                return;
            }
            Generation next = Generation.next(folders, reader, clock.instant(), serving);
            if (!Digest.fingerprint(folders.knowledge(), folders.rules()).equals(fingerprint)) {
                next.engine().close(); // changed while it was read; the next look takes it
                fingerprint = "";
                return;
            }
            swap(next);
        } catch (BrokenKnowledgeException e) {
            problems = texts(e.problems());
            LOG.warnf("The changed knowledge base is refused, the old one serves on. %s", e.getMessage());
        } catch (RuntimeException e) {
            problems = List.of("The changed folders cannot be loaded: " + e.getMessage());
            LOG.errorf(e, "The changed folders cannot be loaded; the old knowledge serves on.");
        }
    }

    private void swap(Generation next) {
        Generation old = serving;
        serve(next);
        while (!retired.isEmpty()) {
            retired.remove().engine().close();
        }
        retired.add(old);
    }

    @PreDestroy
    void stop() {
        isStopped = true;
        retired.forEach(generation -> generation.engine().close());
        serving.engine().close();
    }
}
