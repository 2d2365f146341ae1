package io.mapimedic.interview;

import io.mapimedic.diagnosis.Diagnosis;

/** Port: the fingerprint of a diagnosis as it is answered, byte by byte. */
@FunctionalInterface
public interface DiagnosisDigest {

    String of(Diagnosis diagnosis);
}
