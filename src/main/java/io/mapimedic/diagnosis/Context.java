package io.mapimedic.diagnosis;

import io.mapimedic.model.Attempt;
import java.time.Instant;
import java.util.List;
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
 * @param tried    what was carried out already without ending the trouble, in the order of doing
 * @param notKnown keys that somebody was asked for and does not know; they are not asked again
 */
public record Context(
        Audience audience,
        @Nullable String exchange,
        Mode mode,
        Instant now,
        List<Attempt> tried,
        Set<String> notKnown) {

    public Context {
        tried = List.copyOf(tried);
        notKnown = Set.copyOf(notKnown);
    }

    /** Nothing has been tried yet. */
    public Context(Audience audience, @Nullable String exchange, Mode mode, Instant now, Set<String> notKnown) {
        this(audience, exchange, mode, now, List.of(), notKnown);
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
