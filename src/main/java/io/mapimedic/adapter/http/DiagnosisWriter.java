package io.mapimedic.adapter.http;

import io.mapimedic.diagnosis.Diagnosis;

/** A resource that returns a diagnosis can return it in every form that has such a writer. */
public abstract class DiagnosisWriter extends DocumentWriter<Diagnosis> {

    /**
     * @param contentType what the answer says it is
     */
    protected DiagnosisWriter(String contentType) {
        super(Diagnosis.class, contentType);
    }
}
