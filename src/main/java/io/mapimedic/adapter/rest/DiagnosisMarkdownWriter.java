package io.mapimedic.adapter.rest;

import io.mapimedic.adapter.http.DiagnosisWriter;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.markdown.MarkdownNote;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** Writes a diagnosis as a note for a ticket. */
@Provider
@Produces("text/markdown")
public class DiagnosisMarkdownWriter extends DiagnosisWriter {

    public DiagnosisMarkdownWriter() {
        super("text/markdown;charset=UTF-8");
    }

    @Override
    protected byte[] bytes(Diagnosis diagnosis) {
        return new MarkdownNote(new DiagnosisViewBuilder().build(diagnosis))
                .write()
                .getBytes(StandardCharsets.UTF_8);
    }
}
