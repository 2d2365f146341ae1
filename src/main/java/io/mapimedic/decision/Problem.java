package io.mapimedic.decision;

import java.util.List;

/**
 * A case in numbers.
 *
 * @param causes     how many there are; the last one may be "other", which no action fixes
 * @param actions    what can be done
 * @param questions  what can be asked
 * @param escalation minutes that it costs to hand the case to somebody who solves it for sure
 */
public record Problem(int causes, List<Action> actions, List<Question> questions, double escalation) {

    public Problem {
        actions = List.copyOf(actions);
        questions = List.copyOf(questions);
        if (!(escalation > 0)) {
            throw new IllegalArgumentException(
                    "Escalation must cost more than 0 minutes, not %s.".formatted(escalation));
        }
    }
}
