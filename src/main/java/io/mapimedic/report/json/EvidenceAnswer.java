package io.mapimedic.report.json;

import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Sample;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.model.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of evidence in an answer. */
public record EvidenceAnswer(
        String key,
        String subject,
        @Nullable Object value,
        @Nullable String unit,
        String source,
        @Nullable String observedAt,
        boolean stale,
        @Nullable SampleAnswer sample) {

    /** What a value sums up. */
    public record SampleAnswer(
            long size, @Nullable String from, @Nullable String to) {
        static @Nullable SampleAnswer of(@Nullable Sample sample) {
            return sample == null ? null : new SampleAnswer(sample.size(), text(sample.from()), text(sample.to()));
        }
    }

    public static EvidenceAnswer of(Evidence evidence) {
        return new EvidenceAnswer(
                evidence.key(),
                evidence.subject().toString(),
                value(evidence.value()),
                evidence.unit(),
                evidence.source().word(),
                text(evidence.observedAt()),
                evidence.isStale(),
                SampleAnswer.of(evidence.sample()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    static List<EvidenceAnswer> of(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceAnswer::of).toList();
    }

    /** The value as JSON has it: true or false, a number, a text, a list of texts, null for nothing. */
    static @Nullable Object value(Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.value();
        }
        if (value instanceof Value.Quantity quantity) {
            double number = quantity.value();
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? (Object) (long) number : (Object) number;
        }
        if (value instanceof Value.Items items) {
            return items.value();
        }
        return value instanceof Value.Nothing ? null : value.toString();
    }

    /** Two reports that differ. */
    public record ConflictAnswer(EvidenceAnswer kept, EvidenceAnswer lost, String reason) {
        static List<ConflictAnswer> of(List<Conflict> conflicts) {
            return conflicts.stream()
                    .map(conflict -> new ConflictAnswer(
                            EvidenceAnswer.of(conflict.kept()), EvidenceAnswer.of(conflict.lost()), conflict.reason()))
                    .toList();
        }
    }

    /** Input that did not become evidence. */
    public record UnrecognisedAnswer(
            String place,
            String text,
            String reason,
            @Nullable String remedy) {
        static List<UnrecognisedAnswer> of(List<Unrecognised> unrecognised) {
            return unrecognised.stream()
                    .map(piece -> new UnrecognisedAnswer(piece.place(), piece.text(), piece.reason(), piece.remedy()))
                    .toList();
        }
    }
}
