package io.mapimedic.report.json;

import io.mapimedic.interview.Report;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Sample;
import io.mapimedic.report.json.EvidenceAnswer.UnrecognisedAnswer;
import io.mapimedic.report.json.InterviewAnswer.TrialAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read out of texts and files, as it is kept. */
public record ReportAnswer(
        List<ObservationAnswer> observations, List<UnrecognisedAnswer> unrecognised, List<TrialAnswer> tried) {

    /** One value as it was read. */
    public record ObservationAnswer(
            String name,
            @Nullable String subject,
            @Nullable Object value,
            @Nullable String unit,
            String source,
            @Nullable String observedAt,
            String place,
            @Nullable SampleAnswer sample) {

        static ObservationAnswer of(Observation one) {
            return new ObservationAnswer(
                    one.name(),
                    one.subject() == null ? null : one.subject().toString(),
                    PlainValue.of(one.value()),
                    one.unit(),
                    one.source().word(),
                    text(one.observedAt()),
                    one.place(),
                    one.sample() == null ? null : SampleAnswer.of(one.sample()));
        }
    }

    /** What a value sums up. */
    public record SampleAnswer(
            long size, @Nullable String from, @Nullable String to) {
        static SampleAnswer of(Sample sample) {
            return new SampleAnswer(sample.size(), text(sample.from()), text(sample.to()));
        }
    }

    static ReportAnswer of(Report report) {
        return new ReportAnswer(
                report.observations().stream().map(ObservationAnswer::of).toList(),
                UnrecognisedAnswer.of(report.unread()),
                report.tried().stream().map(TrialAnswer::of).toList());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
