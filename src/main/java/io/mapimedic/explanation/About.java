package io.mapimedic.explanation;

import io.mapimedic.model.Subject;
import org.jspecify.annotations.Nullable;

/** What is to be explained. A subject that nobody names is the one that the diagnosis says most of. */
public sealed interface About {

    /** A cause: how we came to believe in it, or why we do not. */
    record OfCause(String id, @Nullable Subject subject) implements About {}

    /** A remediation: what it rests on, and why it has its rank or none. */
    record OfRemediation(String id, @Nullable Subject subject) implements About {}

    /** A finding: what it rests on, and what it speaks for. */
    record OfFinding(String id, @Nullable Subject subject) implements About {}

    /** A question: what its answers would change. */
    record OfQuestion(String key, @Nullable Subject subject) implements About {}

    /** The whole case: which single answer would change the first step. */
    record OfAlternatives() implements About {}
}
