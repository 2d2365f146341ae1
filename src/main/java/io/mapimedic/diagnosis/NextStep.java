package io.mapimedic.diagnosis;

import io.mapimedic.ranking.NextQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes on: with a question, or why with none, and who else should look.
 *
 * @param question   what to ask next, null when nothing would help
 * @param stop       why no question can change the first step, null while one can; what is doubtful may be asked back all the same
 * @param escalation that the case should be handed over, at once or when nobody can answer; null while something here is worth its time
 * @param collector  that the collector script should run, null while something else is worth more
 */
public record NextStep(
        @Nullable NextQuestion question,
        @Nullable StopReason stop,
        @Nullable Escalation escalation,
        @Nullable CollectorOffer collector) {

    static NextStep ask(NextQuestion question, @Nullable Escalation escalation) {
        return new NextStep(question, null, escalation, null);
    }

    static NextStep stop(StopReason reason, @Nullable Escalation escalation) {
        return new NextStep(null, reason, escalation, null);
    }

    /** The same, asked back what somebody may have said. */
    NextStep askingBack(NextQuestion doubtful) {
        return new NextStep(doubtful, stop, escalation, collector);
    }

    NextStep offering(@Nullable CollectorOffer script) {
        return new NextStep(question, stop, escalation, script);
    }
}
