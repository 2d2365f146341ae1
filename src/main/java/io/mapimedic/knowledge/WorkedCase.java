package io.mapimedic.knowledge;

import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example that must stay true: what is given, and what the diagnosis must say then.
 *
 * @param file   where it stands
 * @param title  what it is about
 * @param given  evidence as a form would send it
 * @param paste  probe output as a person would paste it, may be null
 * @param now    the time that counts as now
 * @param expect what must be said
 * @param never  causes that must stay below "possible"
 */
public record WorkedCase(
        String file,
        String title,
        List<Given> given,
        @Nullable String paste,
        Instant now,
        Expectation expect,
        List<String> never) {

    /** One piece of evidence. */
    public record Given(
            String key,
            @Nullable Subject subject,
            @Nullable Object value,
            @Nullable String unit,
            @Nullable String source) {}

    /** What the diagnosis must say; null where the case does not care. */
    public record Expectation(
            Map<String, String> findings,
            @Nullable String firstCause,
            @Nullable String belief,
            @Nullable String firstRemediation,
            @Nullable String subject,
            @Nullable String commandContains,
            @Nullable String leaf,
            List<String> causes,
            List<String> remediations) {}
}
