package io.mapimedic.adapter.web.interview;

import io.mapimedic.explanation.About;
import org.jspecify.annotations.Nullable;

/** What a link asks to be explained. */
public final class Why {

    private Why() {}

    /** The first of them that is named; none is the whole case. */
    public static About about(@Nullable String cause, @Nullable String remediation, @Nullable String question) {
        if (cause != null && !cause.isBlank()) {
            return new About.OfCause(cause, null);
        }
        if (remediation != null && !remediation.isBlank()) {
            return new About.OfRemediation(remediation, null);
        }
        return question != null && !question.isBlank()
                ? new About.OfQuestion(question, null)
                : new About.OfAlternatives();
    }
}
