package io.mapimedic.adapter.web;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.report.markdown.MarkdownNote;
import io.mapimedic.report.view.DiagnosisView;
import io.mapimedic.report.view.DiagnosisViewBuilder;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a diagnosis as a page. */
@ApplicationScoped
public class DiagnosisRenderer {

    /** A complete page, which offers the note for copying. */
    public String html(Diagnosis diagnosis) {
        DiagnosisView view = new DiagnosisViewBuilder().build(diagnosis);
        return Templates.diagnosis(view, new MarkdownNote(view).write()).render();
    }
}
