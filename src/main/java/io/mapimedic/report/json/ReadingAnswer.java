package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.diagnosis.Reading;
import java.util.List;

/** What became of probe results, without conclusions. */
public record ReadingAnswer(
        List<EvidenceAnswer> evidence,
        List<EvidenceAnswer.ConflictAnswer> conflicts,
        List<EvidenceAnswer.UnrecognisedAnswer> unrecognised,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProposalAnswer> proposals) {

    public static ReadingAnswer of(Reading reading) {
        return new ReadingAnswer(
                EvidenceAnswer.of(reading.evidence()),
                EvidenceAnswer.ConflictAnswer.of(reading.conflicts()),
                EvidenceAnswer.UnrecognisedAnswer.of(reading.unrecognised()),
                ProposalAnswer.of(reading.proposals()));
    }
}
