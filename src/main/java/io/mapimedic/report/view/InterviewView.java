package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page or a note shows of an interview beside its diagnosis. Holds text only; whoever renders it escapes.
 *
 * @param exchange         the version of Exchange, null for any
 * @param knowledgeChanged the knowledge is another than when it began
 * @param outcome          null while it is open
 */
public record InterviewView(
        String id,
        int revision,
        boolean open,
        String audience,
        @Nullable String exchange,
        String createdAt,
        String changedAt,
        String expiresAt,
        boolean knowledgeChanged,
        List<AnsweredView> answers,
        List<TriedView> tried,
        @Nullable OutcomeView outcome,
        DiagnosisView diagnosis) {

    /**
     * An answer that counts now.
     *
     * @param subjectName kind and name, null when the answer does not say
     */
    public record AnsweredView(
            String key, String ask, @Nullable String subjectName, String value, String source, String at) {}

    /** A step that was carried out. */
    public record TriedView(String id, String title, String subject, String result) {}

    /** How it ended. */
    public record OutcomeView(
            String result,
            @Nullable LinkView remediation,
            @Nullable LinkView cause,
            @Nullable String comment) {}
}
