package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import java.util.List;
import java.util.Set;

/** What was seen of an endpoint, as the reading of probe results has it, and what follows from it. */
public record EndpointAnswer(
        List<EvidenceAnswer> evidence,
        List<EvidenceAnswer.ConflictAnswer> conflicts,
        List<EvidenceAnswer.UnrecognisedAnswer> unrecognised,
        DiagnosisAnswer diagnosis) {

    public static EndpointAnswer of(Reading reading, Diagnosis diagnosis, Set<Include> include, Extras extras) {
        ReadingAnswer read = ReadingAnswer.of(reading);
        return new EndpointAnswer(
                read.evidence(), read.conflicts(), read.unrecognised(), DiagnosisAnswer.of(diagnosis, include, extras));
    }
}
