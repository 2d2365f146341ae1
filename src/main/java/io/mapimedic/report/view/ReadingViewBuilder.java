package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Reading;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.report.view.DiagnosisView.ConflictView;
import io.mapimedic.report.view.DiagnosisView.UnrecognisedView;
import java.time.Instant;

/** What was read, in the words of the vocabulary. */
public final class ReadingViewBuilder {

    private final EvidenceViewBuilder evidence;

    /** @param now from which ages are counted */
    public ReadingViewBuilder(KnowledgeBase knowledge, Instant now) {
        this.evidence = new EvidenceViewBuilder(knowledge, now);
    }

    public ReadingView build(Reading reading) {
        return new ReadingView(
                evidence.build(reading.evidence()),
                reading.conflicts().stream().map(this::conflict).toList(),
                reading.unrecognised().stream()
                        .map(ReadingViewBuilder::unrecognised)
                        .toList());
    }

    private ConflictView conflict(Conflict conflict) {
        return new ConflictView(
                evidence.build(conflict.kept()), evidence.build(conflict.lost()), RichText.of(conflict.reason()));
    }

    private static UnrecognisedView unrecognised(Unrecognised unread) {
        return new UnrecognisedView(
                Printable.of(unread.place()),
                Printable.of(unread.text()),
                Words.sentence(unread.reason()),
                unread.remedy() == null ? null : Words.sentence(unread.remedy()));
    }
}
