package io.mapimedic.adapter.config;

import io.mapimedic.interview.Limits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long interviews are kept, and how many. */
@ConfigMapping(prefix = "mapimedic.interviews")
public interface InterviewsConfig {

    /** How long one is kept after its last change. */
    @WithDefault("30d")
    Duration expireAfter();

    /** How often expired ones are erased: a duration, or {@code off}. Read by the scheduler. */
    @WithDefault("1h")
    String eraseEvery();

    /** The most events of one interview. */
    @WithDefault("500")
    int maxEvents();

    /** The most interviews that are open at the same time, in all. */
    @WithDefault("10000")
    long maxOpen();

    /**
     * All of it in the words of the core.
     *
     * @throws IllegalArgumentException naming the property, when it cannot be
     */
    default Limits limits() {
        return new Limits(expireAfter(), maxEvents(), maxOpen(), Limits.CHANGE_SIZE, Limits.SIZE);
    }
}
