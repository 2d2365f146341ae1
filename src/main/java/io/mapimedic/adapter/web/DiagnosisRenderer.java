package io.mapimedic.adapter.web;

import io.mapimedic.adapter.web.view.DiagnosisView;
import io.mapimedic.adapter.web.view.DiagnosisViewBuilder;
import io.mapimedic.diagnosis.Diagnosis;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a diagnosis for people: as a page and as a note for a ticket, both from the same view. */
@ApplicationScoped
public class DiagnosisRenderer {

    /** A complete page, which offers the note for copying. */
    public String html(Diagnosis diagnosis) {
        DiagnosisView view = new DiagnosisViewBuilder().build(diagnosis);
        return Templates.diagnosis(view, new MarkdownNote(view).write()).render();
    }

    /** A note in Markdown. */
    public String markdown(Diagnosis diagnosis) {
        return new MarkdownNote(new DiagnosisViewBuilder().build(diagnosis)).write();
    }
}
