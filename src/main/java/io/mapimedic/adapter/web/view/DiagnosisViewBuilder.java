package io.mapimedic.adapter.web.view;

import io.mapimedic.adapter.web.view.DiagnosisView.CaseView;
import io.mapimedic.adapter.web.view.DiagnosisView.ConflictView;
import io.mapimedic.adapter.web.view.DiagnosisView.NextView;
import io.mapimedic.adapter.web.view.DiagnosisView.UnrecognisedView;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.ranking.NextQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a diagnosis into what people read. A pure function, shared by the page and the note for a ticket. */
public final class DiagnosisViewBuilder {

    /** The view of one diagnosis. */
    public DiagnosisView build(Diagnosis diagnosis) {
        KnowledgeBase knowledge = diagnosis.knowledge();
        Instant now = diagnosis.context().now();
        EvidenceViewBuilder evidence = new EvidenceViewBuilder(knowledge, now);
        return new DiagnosisView(
                new SummaryBuilder().build(diagnosis),
                new RemediationViewBuilder(knowledge, diagnosis.hypotheses()).build(diagnosis.remediations()),
                new CauseViewBuilder(knowledge, now).build(diagnosis.hypotheses()),
                new FindingViewBuilder(knowledge, now).build(diagnosis.findings()),
                new TreeViewBuilder(knowledge).build(diagnosis.path()),
                diagnosis.nextQuestion() == null ? null : next(diagnosis.nextQuestion(), knowledge),
                diagnosis.stopReason() == null ? null : RichText.of(diagnosis.stopReason()),
                evidence.build(diagnosis.evidence()),
                diagnosis.conflicts().stream()
                        .map(conflict -> conflict(conflict, evidence))
                        .toList(),
                diagnosis.unrecognised().stream()
                        .map(DiagnosisViewBuilder::unrecognised)
                        .toList(),
                theCase(diagnosis),
                diagnosis.remediations().isEmpty() ? null : Downloads.ofCase(diagnosis.remediations()));
    }

    private static NextView next(NextQuestion next, KnowledgeBase knowledge) {
        return new NextView(
                new QuestionViewBuilder(knowledge).build(next.definition()),
                Words.of(next.subject()),
                next.subject().isNamed() ? Objects.requireNonNull(next.subject().name()) : "",
                QuestionViewBuilder.nameField(next.subject().kind()),
                RichText.of(next.why()),
                Words.of(next.definition().answeredBy()));
    }

    private static ConflictView conflict(Conflict conflict, EvidenceViewBuilder evidence) {
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

    private static CaseView theCase(Diagnosis diagnosis) {
        Context context = diagnosis.context();
        return new CaseView(
                context.audience().word(),
                audience(context.audience()),
                context.exchange(),
                context.mode().word(),
                Words.of(context.now()),
                diagnosis.knowledge().version(),
                diagnosis.knowledge().digest(),
                String.join(" ", new TreeSet<>(context.notKnown())),
                open(context, diagnosis.knowledge()),
                carried(diagnosis));
    }

    private static List<LinkView> open(Context context, KnowledgeBase knowledge) {
        return context.notKnown().stream()
                .sorted()
                .map(knowledge::definition)
                .filter(Objects::nonNull)
                .map(definition -> new LinkView(definition.key(), definition.ask()))
                .toList();
    }

    private static @Nullable String carried(Diagnosis diagnosis) {
        return new CarriedEvidence(diagnosis.knowledge()).write(diagnosis).orElse(null);
    }

    /** The readers of an answer, in words. */
    public static String audience(Context.Audience audience) {
        return switch (audience) {
            case ADMIN -> "Exchange administrator";
            case HELPDESK -> "Helpdesk";
            case ENDUSER -> "User of Outlook";
        };
    }
}
