package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.Report;
import io.mapimedic.report.json.InterviewAnswer.GivenAnswer;
import io.mapimedic.report.json.InterviewAnswer.OutcomeAnswer;
import io.mapimedic.report.json.InterviewAnswer.SettingAnswer;
import io.mapimedic.report.json.InterviewAnswer.TrialAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of an interview. Only those fields are there that its kind has.
 *
 * @param observations how many values were read out of texts and files
 * @param unrecognised how many pieces of them were not understood
 * @param report       all of them; only in an export
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventAnswer(
        int revision,
        String kind,
        String at,
        DiagnosisAnswer.KnowledgeVersion knowledge,
        String diagnosisDigest,
        @Nullable SettingAnswer context,
        @Nullable GivenAnswer answer,
        @Nullable String question,
        @Nullable String subject,
        @Nullable List<GivenAnswer> answers,
        @Nullable TrialAnswer attempt,
        @Nullable OutcomeAnswer outcome,
        @Nullable Integer observations,
        @Nullable Integer unrecognised,
        @Nullable ReportAnswer report) {

    /** The event, with numbers in place of what was read. */
    public static EventAnswer of(Event event) {
        return of(event, false);
    }

    /** The event with everything that is kept of it. */
    public static EventAnswer whole(Event event) {
        return of(event, true);
    }

    private static EventAnswer of(Event event, boolean whole) {
        Change change = event.change();
        Report report = report(change);
        boolean isTakingBack = change instanceof Change.TakenBack;
        return new EventAnswer(
                event.revision(),
                change.word(),
                event.at().toString(),
                new DiagnosisAnswer.KnowledgeVersion(
                        event.answered().knowledgeVersion(), event.answered().knowledgeDigest()),
                event.answered().diagnosisDigest(),
                change instanceof Change.Started started ? SettingAnswer.of(started.setting()) : null,
                change instanceof Change.Answered answered ? GivenAnswer.of(answered.answer(), null) : null,
                isTakingBack ? ((Change.TakenBack) change).question() : null,
                isTakingBack ? subject((Change.TakenBack) change) : null,
                report == null
                        ? null
                        : report.answers().stream()
                                .map(answer -> GivenAnswer.of(answer, null))
                                .toList(),
                change instanceof Change.Tried tried ? TrialAnswer.of(tried.trial()) : null,
                change instanceof Change.Closed closed ? OutcomeAnswer.of(closed.outcome()) : null,
                report == null ? null : report.observations().size(),
                report == null ? null : report.unread().size(),
                report == null || !whole ? null : ReportAnswer.of(report));
    }

    private static @Nullable Report report(Change change) {
        if (change instanceof Change.Started started) {
            return started.report();
        }
        return change instanceof Change.Reported more ? more.report() : null;
    }

    private static @Nullable String subject(Change.TakenBack back) {
        return back.subject() == null ? null : back.subject().toString();
    }
}
