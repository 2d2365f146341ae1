package io.mapimedic.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether outcomes correct priors and fix rates. */
@ConfigMapping(prefix = "mapimedic.learning")
public interface LearningConfig {

    /** Off by default: who reports outcomes changes what others are advised, and the operator has to want that. */
    @WithDefault("false")
    boolean enabled();

    /** How many outcomes of one caller count in a day (UTC); of ten times as many the rest is kept but does not count. */
    @WithDefault("20")
    int perCallerAndDay();

    /** How often outcomes are looked at: a duration, or {@code off}. Read by the scheduler. */
    @WithDefault("1m")
    String refreshEvery();

    /** Whoever has it may take outcomes back. Without one nobody can over HTTP. */
    Optional<String> operatorToken();

    /**
     * The limit.
     *
     * @throws IllegalArgumentException naming the property, when it cannot be
     */
    default int checkedPerCallerAndDay() {
        if (perCallerAndDay() < 1) {
            throw new IllegalArgumentException("mapimedic.learning.per-caller-and-day must be at least 1.");
        }
        return perCallerAndDay();
    }
}
