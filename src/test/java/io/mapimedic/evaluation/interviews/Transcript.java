package io.mapimedic.evaluation.interviews;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interview from its first to its last word.
 *
 * @param first what the sentence alone leads to
 * @param last  what it ends with
 */
record Transcript(World world, Diagnosis first, List<Turn> turns, Diagnosis last) {

    /** In place of a number of questions where no number is enough. */
    static final int NEVER = Integer.MAX_VALUE;

    int questions() {
        return turns.size();
    }

    /** After how many questions the true cause is among so many that are listed first, stays there, and its repair is offered. */
    int questionsUntil(int place) {
        List<Diagnosis> states = new ArrayList<>(List.of(first));
        turns.forEach(turn -> states.add(turn.after()));
        states.set(states.size() - 1, last);
        int until = NEVER;
        for (int asked = states.size() - 1; asked >= 0; asked--) {
            int rank = rank(states.get(asked));
            if (rank == 0 || rank > place || repair(states.get(asked)).isEmpty()) {
                return until;
            }
            until = asked;
        }
        return until;
    }

    /** With which question a key was asked; 0 when it never was. */
    int asked(String key) {
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).answers().stream().anyMatch(said -> said.key().equals(key))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Place of the true cause, 1 for the first, each cause counted once; 0 where it is not listed. */
    int rank(Diagnosis diagnosis) {
        List<String> causes = diagnosis.hypotheses().stream()
                .map(one -> one.cause().id())
                .distinct()
                .toList();
        for (int i = 0; i < causes.size(); i++) {
            if (world.isCause(causes.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The best remediation that repairs the true cause. */
    Optional<RankedRemediation> repair(Diagnosis diagnosis) {
        return diagnosis.remediations().stream()
                .filter(one -> one.remediation().kind() == Kind.REPAIR)
                .filter(one -> one.causes().stream().anyMatch(world::isCause))
                .findFirst();
    }
}
