package io.mapimedic.report.view;

import io.mapimedic.report.view.DiagnosisView.ConflictView;
import io.mapimedic.report.view.DiagnosisView.UnrecognisedView;
import java.util.List;

/** All that is shown of what was read, before anything is concluded. */
public record ReadingView(
        List<EvidenceView> evidence, List<ConflictView> conflicts, List<UnrecognisedView> unrecognised) {}
