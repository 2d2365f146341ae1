package io.mapimedic.knowledge;

import io.mapimedic.model.SubjectKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the vocabulary: what can be known, in which type and unit, how to ask for it and how probes name it.
 *
 * @param key        for example {@code organization.mapi-http-enabled}
 * @param kind       whom such evidence is about, from the first word of the key
 * @param topic      the file it stands in
 * @param title      what it is, for people
 * @param type       the type of its values
 * @param unit       unit of a number, else null
 * @param min        smallest possible number, null for no bound
 * @param max        largest possible number, null for no bound
 * @param choices    value to label, in the order written; empty for open values
 * @param ask        the question that obtains it
 * @param help       an explanation of the question, may be null
 * @param answeredBy who can answer
 * @param command    the read-only command that prints the answer, may be null
 * @param readFrom   the names that probes use
 * @param valueMap   what a probe prints to our value; {@code ""} is empty, {@code "missing"} is not there
 * @param derivation how it follows from another key, null when it is observed
 * @param sources    ids of references
 * @param validFor   how long a value stays true as a rule; older evidence still counts, and is shown as stale
 * @param settledBy  findings that tell what the answer would; while one of them is present, it is asked of nobody
 */
public record EvidenceDefinition(
        String key,
        SubjectKind kind,
        String topic,
        String title,
        ValueType type,
        @Nullable String unit,
        @Nullable Double min,
        @Nullable Double max,
        Map<String, String> choices,
        String ask,
        @Nullable String help,
        Respondent answeredBy,
        @Nullable String command,
        List<String> readFrom,
        Map<String, String> valueMap,
        @Nullable Derivation derivation,
        List<String> sources,
        Duration validFor,
        List<String> settledBy) {

    /** What is configured changes now and then; of what nobody said otherwise this is believed. */
    public static final Duration USUAL_VALIDITY = Duration.ofDays(30);

    /** An entry that stays true as long as most do, and that no finding settles. */
    public EvidenceDefinition(
            String key,
            SubjectKind kind,
            String topic,
            String title,
            ValueType type,
            @Nullable String unit,
            @Nullable Double min,
            @Nullable Double max,
            Map<String, String> choices,
            String ask,
            @Nullable String help,
            Respondent answeredBy,
            @Nullable String command,
            List<String> readFrom,
            Map<String, String> valueMap,
            @Nullable Derivation derivation,
            List<String> sources) {
        this(
                key,
                kind,
                topic,
                title,
                type,
                unit,
                min,
                max,
                choices,
                ask,
                help,
                answeredBy,
                command,
                readFrom,
                valueMap,
                derivation,
                sources,
                USUAL_VALIDITY,
                List.of());
    }

    /** What nobody but the user of a client can tell. */
    public boolean isToldByUsersOnly() {
        return kind == SubjectKind.CLIENT && answeredBy == Respondent.USER && command == null && readFrom.isEmpty();
    }

    /**
     * A key that follows from another.
     *
     * @param item the item of a list for {@link Kind#LISTED}, else null
     */
    public record Derivation(
            String from, Kind kind, @Nullable String item) {

        /** One that needs nothing but the other value. */
        public Derivation(String from, Kind kind) {
            this(from, kind, null);
        }

        public enum Kind {
            /** Days from now until a point in time; negative when it has passed. */
            DAYS_UNTIL,
            /** The host of a URL. */
            HOST_OF,
            /** The scheme of a URL, lower case. */
            SCHEME_OF,
            /** Whether a list holds an item; the list may be about another kind of thing. */
            LISTED
        }
    }
}
