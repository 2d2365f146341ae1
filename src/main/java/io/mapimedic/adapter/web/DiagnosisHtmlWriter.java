package io.mapimedic.adapter.web;

import io.mapimedic.adapter.http.DiagnosisWriter;
import io.mapimedic.diagnosis.Diagnosis;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** A resource that returns a diagnosis can return it as a page. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class DiagnosisHtmlWriter extends DiagnosisWriter {

    private final DiagnosisRenderer renderer;

    public DiagnosisHtmlWriter(DiagnosisRenderer renderer) {
        super("text/html;charset=UTF-8");
        this.renderer = renderer;
    }

    @Override
    protected byte[] bytes(Diagnosis diagnosis) {
        return renderer.html(diagnosis).getBytes(StandardCharsets.UTF_8);
    }
}
