package io.mapimedic.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something reported, as reported: not yet named, typed or checked by the vocabulary.
 *
 * @param name    an evidence key, or the name a probe uses: {@code Get-OrganizationConfig.MapiHttpEnabled},
 *                {@code HKCU\Software\Microsoft\Exchange\MapiHttpDisabled}, {@code \MSExchange MapiHttp Emsmdb\Averaged Latency}
 * @param subject whom it is about as far as the reporter knows; null when it did not say
 * @param value   {@code Boolean}, {@code Number}, {@code String}, {@code List<String>}, {@code Instant}, or null for
 *                "looked at, and it is missing or empty"
 * @param unit    the unit the reporter used, null when it used the vocabulary's
 * @param source  who reports
 * @param observedAt when it was so; null when nobody said
 * @param place   where in the input it stands, for people: {@code $.evidence[3]}, {@code line 12}
 * @param sample  what the value sums up, null when it is one single reading
 */
public record Observation(
        String name,
        @Nullable Subject subject,
        @Nullable Object value,
        @Nullable String unit,
        Source source,
        @Nullable Instant observedAt,
        String place,
        @Nullable Sample sample) {

    /** One single reading. */
    public Observation(
            String name,
            @Nullable Subject subject,
            @Nullable Object value,
            @Nullable String unit,
            Source source,
            @Nullable Instant observedAt,
            String place) {
        this(name, subject, value, unit, source, observedAt, place, null);
    }

    /** The same about another subject. */
    public Observation on(@Nullable Subject other) {
        return new Observation(name, other, value, unit, source, observedAt, place, sample);
    }
}
