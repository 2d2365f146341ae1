package io.mapimedic.diagnosis;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and about what.
 *
 * @param audience who reads the answer
 * @param exchange Exchange version (2013, 2016, 2019, se, online) that remediations must apply to, null for any
 * @param mode     how the next question is chosen
 * @param now      the time that counts as now; a diagnosis never looks at a clock
 * @param notKnown keys that somebody was asked for and does not know; they are not asked again
 */
public record Context(Audience audience, @Nullable String exchange, Mode mode, Instant now, Set<String> notKnown) {

    public Context {
        notKnown = Set.copyOf(notKnown);
    }

    /** Nobody has been asked anything yet. */
    public Context(Audience audience, @Nullable String exchange, Mode mode, Instant now) {
        this(audience, exchange, mode, now, Set.of());
    }

    public enum Audience {
        ADMIN,
        HELPDESK,
        ENDUSER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Mode {
        /** Ask what is worth most. */
        ADAPTIVE,
        /** Ask exactly in the order of the guide's decision tree. */
        GUIDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An administrator, any version, adaptive. */
    public static Context at(Instant now) {
        return new Context(Audience.ADMIN, null, Mode.ADAPTIVE, now);
    }
}
