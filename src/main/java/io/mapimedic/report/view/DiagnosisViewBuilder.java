package io.mapimedic.report.view;

import io.mapimedic.diagnosis.CollectorOffer;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Reading;
import io.mapimedic.diagnosis.SupportEnd;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.report.view.DiagnosisView.CaseView;
import io.mapimedic.report.view.DiagnosisView.CollectorView;
import io.mapimedic.report.view.DiagnosisView.NextView;
import io.mapimedic.report.view.DiagnosisView.ScriptView;
import io.mapimedic.report.view.DiagnosisView.Support;
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
        ReadingView reading = new ReadingViewBuilder(knowledge, now)
                .build(new Reading(diagnosis.evidence(), diagnosis.conflicts(), diagnosis.unrecognised()));
        return new DiagnosisView(
                new SummaryBuilder().build(diagnosis),
                support(diagnosis),
                new RemediationViewBuilder(diagnosis).build(diagnosis.remediations()),
                new CauseViewBuilder(diagnosis).build(diagnosis.hypotheses(), diagnosis.trials()),
                new FindingViewBuilder(knowledge, now).build(diagnosis.findings()),
                new TreeViewBuilder(knowledge).build(diagnosis.path()),
                diagnosis.nextQuestion() == null ? null : next(diagnosis.nextQuestion(), knowledge),
                diagnosis.stopReason() == null ? null : RichText.of(diagnosis.stopReason()),
                reading.evidence(),
                reading.conflicts(),
                reading.unrecognised(),
                theCase(diagnosis),
                diagnosis.remediations().isEmpty() ? null : Downloads.ofCase(diagnosis.remediations()),
                new HistoryViewBuilder().build(diagnosis),
                diagnosis.collector() == null ? null : collector(diagnosis.collector()));
    }

    private static CollectorView collector(CollectorOffer offer) {
        return new CollectorView(
                RichText.of(offer.says()),
                offer.scopes().stream()
                        .map(scope -> new ScriptView("Collector for a " + scope.word(), Downloads.collector(scope)))
                        .toList());
    }

    private static List<Support> support(Diagnosis diagnosis) {
        ReferenceViewBuilder references = new ReferenceViewBuilder(diagnosis.knowledge());
        return SupportEnd.of(diagnosis).stream()
                .map(end -> new Support(
                        end.ended(),
                        RichText.of(end.sentence()),
                        references.build(end.product().sources())))
                .toList();
    }

    private static NextView next(NextQuestion next, KnowledgeBase knowledge) {
        QuestionViewBuilder questions = new QuestionViewBuilder(knowledge);
        return new NextView(
                questions.build(next.definition()),
                Words.of(next.subject()),
                next.subject().isNamed() ? Objects.requireNonNull(next.subject().name()) : "",
                QuestionViewBuilder.nameField(next.subject().kind()),
                RichText.of(next.why()),
                Words.of(next.definition().answeredBy()),
                next.command(),
                next.together().stream().map(questions::build).toList());
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
