package io.mapimedic.ranking;

import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question whose answer is worth most, and what the same command answers beside it.
 *
 * @param definition the one that tells most
 * @param together   the other open ones that the same command answers for the same subject, those that tell most first
 * @param subject    whom it is about
 * @param value      minutes that asking it saves on average, what asking costs already taken off; 0 where a tree decides
 * @param why        the reason in one sentence
 */
public record NextQuestion(
        EvidenceDefinition definition, List<EvidenceDefinition> together, Subject subject, double value, String why) {

    public NextQuestion {
        together = List.copyOf(together);
    }

    /** A question that stands alone. */
    public NextQuestion(EvidenceDefinition definition, Subject subject, double value, String why) {
        this(definition, List.of(), subject, value, why);
    }

    /** The read-only command that answers all of it, null when there is none. */
    public @Nullable String command() {
        return SharedCommand.of(
                Stream.concat(Stream.of(definition), together.stream()).toList());
    }

    /** The same about another subject. */
    public NextQuestion about(Subject other) {
        return new NextQuestion(definition, together, other, value, why);
    }
}
