package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.interview.StoreUnavailableException;
import io.mapimedic.learning.Learned;
import io.mapimedic.learning.LearnedKnowledge;
import io.mapimedic.learning.OutcomeStore;
import io.mapimedic.learning.OutcomeStore.Mark;
import io.mapimedic.learning.StoredOutcome;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The generation that serves, with what outcomes taught laid over it: the same rules, other priors and fix rates. It looks at the outcomes
 * once a minute and computes only when they changed, beside the requests; these see one reference that is swapped.
 */
@ApplicationScoped
public class LearningGenerations implements Generations, LearnedKnowledge {

    private static final Logger LOG = Logger.getLogger(LearningGenerations.class);

    private final ReloadingGenerations authored;
    private final OutcomeStore store;
    private final boolean on;
    private final int perCallerAndDay;

    private volatile @Nullable Overlay overlay;
    private List<StoredOutcome> outcomes = List.of();
    private volatile @Nullable Mark seen;
    private boolean isStoreAway;

    /** What was learned of one generation, and the troubleshooter that uses it. */
    private record Overlay(Generation generation, Learned learned, Troubleshooter troubleshooter) {}

    LearningGenerations(ReloadingGenerations authored, OutcomeStore store, LearningConfig config) {
        this.authored = authored;
        this.store = store;
        this.on = config.enabled();
        this.perCallerAndDay = config.checkedPerCallerAndDay();
    }

    @Override
    public Troubleshooter current() {
        return on ? overlay().troubleshooter : authored.current();
    }

    @Override
    public Instant loadedAt() {
        return authored.loadedAt();
    }

    @Override
    public List<String> problems() {
        return authored.problems();
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public Learned learned() {
        return on ? overlay().learned : Learned.NOTHING;
    }

    /** The overlay of the generation that serves; the first request after a reload makes it anew, which takes milliseconds. */
    private Overlay overlay() {
        Generation serving = authored.serving();
        Overlay now = overlay;
        return now != null && now.generation == serving ? now : relearn(serving);
    }

    private synchronized Overlay relearn(Generation serving) {
        Overlay now = overlay;
        if (now != null && now.generation == serving) {
            return now;
        }
        Overlay next = learn(serving);
        overlay = next;
        return next;
    }

    private Overlay learn(Generation serving) {
        Troubleshooter plain = serving.troubleshooter();
        Learned learned = Learned.of(plain.knowledge(), outcomes, perCallerAndDay);
        boolean isLearned = learned.digest() != null && plain instanceof RuleBasedTroubleshooter;
        return new Overlay(
                serving,
                learned,
                isLearned ? ((RuleBasedTroubleshooter) plain).over(learned.over(plain.knowledge())) : plain);
    }

    /** The first look is at start; while the database is away, what was learned last stays. */
    @Scheduled(every = "{mapimedic.learning.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (!on) {
            return;
        }
        try {
            refresh();
            isStoreAway = false;
        } catch (StoreUnavailableException e) {
            if (!isStoreAway) {
                LOG.warnf("Outcomes cannot be looked at now. %s", e.getMessage());
            }
            isStoreAway = true;
        }
    }

    @Override
    public void refresh() {
        Mark mark = store.mark();
        if (on && !mark.equals(seen)) {
            take(mark, store.youngest(Learned.LOOK_BACK));
        }
    }

    private synchronized void take(Mark mark, List<StoredOutcome> youngest) {
        outcomes = youngest;
        seen = mark;
        Overlay next = learn(authored.serving());
        overlay = next;
        LOG.infof(
                "Learned from %d outcomes, %d of which count: %s.",
                next.learned.outcomes(), next.learned.counted(), String.valueOf(next.learned.digest()));
    }
}
