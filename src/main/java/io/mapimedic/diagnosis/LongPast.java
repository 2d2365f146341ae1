package io.mapimedic.diagnosis;

import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a pasted text shows of long ago: an event of last year, or a certificate that ended months ago, with which nobody works for so long.
 * The text is more likely old than that it shows today's trouble: it counts as what somebody says, and confirms nothing.
 */
final class LongPast {

    /** Longer than anybody bears a trouble, or a server without a valid certificate; a judgement. */
    private static final Duration LONG = Duration.ofDays(90);

    private static final String ENDS = ".not-after";
    private static final String LEFT = ".days-left";

    private LongPast() {}

    static List<Evidence> asSaid(List<Evidence> evidence, Instant now) {
        return evidence.stream().map(one -> asSaid(one, now)).toList();
    }

    private static Evidence asSaid(Evidence one, Instant now) {
        return one.source().isMachine() && isOfText(one) && isLongPast(one, now)
                ? new Evidence(
                        one.key(),
                        one.subject(),
                        one.value(),
                        one.unit(),
                        Source.CHAT,
                        one.observedAt(),
                        one.sample(),
                        one.isStale(),
                        one.place())
                : one;
    }

    /** What a program sends as a fact is of now. */
    private static boolean isOfText(Evidence one) {
        return one.place() != null && !one.place().startsWith("$");
    }

    private static boolean isLongPast(Evidence one, Instant now) {
        Instant then = one.observedAt();
        if (then != null) {
            return then.isBefore(now.minus(LONG));
        }
        if (one.key().endsWith(ENDS)) {
            return one.value() instanceof Value.Moment moment && moment.value().isBefore(now.minus(LONG));
        }
        return one.key().endsWith(LEFT) && one.number() < -LONG.toDays();
    }
}
