package io.mapimedic.report.json;

import io.mapimedic.interview.Answer;
import io.mapimedic.interview.CurrentState;
import io.mapimedic.interview.Interview;
import io.mapimedic.interview.Outcome;
import io.mapimedic.interview.Setting;
import io.mapimedic.interview.Trial;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An interview as the contract has it: what is kept of it, and what is concluded from it now. */
public record InterviewAnswer(
        String id,
        int revision,
        String state,
        String createdAt,
        String changedAt,
        String expiresAt,
        SettingAnswer context,
        DiagnosisAnswer.KnowledgeVersion knowledge,
        boolean knowledgeChanged,
        List<GivenAnswer> answers,
        List<TrialAnswer> attempts,
        @Nullable OutcomeAnswer outcome,
        DiagnosisAnswer diagnosis) {

    /** Who is interviewed, and how. */
    public record SettingAnswer(String audience, @Nullable String exchange, String mode) {
        static SettingAnswer of(Setting setting) {
            return new SettingAnswer(
                    setting.audience().word(),
                    setting.exchange(),
                    setting.mode().word());
        }
    }

    /** An answer that counts now; {@code unknown} says "I do not know". */
    public record GivenAnswer(
            String question,
            @Nullable String subject,
            @Nullable Object value,
            @Nullable String unit,
            String source,
            @Nullable String observedAt,
            @Nullable String answeredAt) {

        static GivenAnswer of(Interview.Given given) {
            return of(given.answer(), given.at().toString());
        }

        static GivenAnswer of(Answer answer, @Nullable String at) {
            return new GivenAnswer(
                    answer.question(),
                    answer.subject() == null ? null : answer.subject().toString(),
                    answer.known() ? PlainValue.of(answer.value()) : "unknown",
                    answer.unit(),
                    answer.source().word(),
                    answer.observedAt() == null ? null : answer.observedAt().toString(),
                    at);
        }
    }

    /** A step that was carried out. */
    public record TrialAnswer(String remediation, String subject, String result) {
        static TrialAnswer of(Trial trial) {
            return new TrialAnswer(
                    trial.remediation(),
                    trial.subject().toString(),
                    trial.result().word());
        }
    }

    /** How it ended. */
    public record OutcomeAnswer(
            String result,
            @Nullable String remediation,
            @Nullable String cause,
            @Nullable String comment) {
        static OutcomeAnswer of(Outcome outcome) {
            return new OutcomeAnswer(
                    outcome.result().word(), outcome.remediation(), outcome.cause(), outcome.comment());
        }
    }

    public static InterviewAnswer of(CurrentState state) {
        Interview interview = state.interview();
        return new InterviewAnswer(
                interview.id(),
                interview.revision(),
                interview.isOpen() ? "open" : "closed",
                interview.createdAt().toString(),
                interview.changedAt().toString(),
                state.expiresAt().toString(),
                SettingAnswer.of(interview.setting()),
                DiagnosisAnswer.KnowledgeVersion.of(state.diagnosis().knowledge()),
                state.knowledgeChanged(),
                interview.answers().stream().map(GivenAnswer::of).toList(),
                interview.tried().stream().map(TrialAnswer::of).toList(),
                interview.outcome() == null ? null : OutcomeAnswer.of(interview.outcome()),
                DiagnosisAnswer.of(state.diagnosis(), Set.of()));
    }
}
