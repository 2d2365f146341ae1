package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.model.FindingState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page or a note shows of a diagnosis, in the order in which it is shown. Holds text only; whoever renders it
 * escapes.
 */
public record DiagnosisView(
        Summary summary,
        List<Support> support,
        List<RemediationView> remediations,
        List<CauseView> causes,
        List<FindingView> findings,
        TreeView tree,
        @Nullable NextView next,
        @Nullable RichText stopReason,
        List<EvidenceView> evidence,
        List<ConflictView> conflicts,
        List<UnrecognisedView> unrecognised,
        CaseView theCase,
        @Nullable String downloadAll,
        HistoryView history,
        @Nullable CollectorView collector) {

    /**
     * The case in one sentence.
     *
     * @param tone   {@code sure}, {@code unsure} or {@code nothing}, for the style
     * @param detail what to do now
     */
    public record Summary(String tone, RichText headline, RichText detail) {}

    /** That support of a product ended or when it ends, and where that stands. */
    public record Support(boolean ended, RichText says, List<ReferenceView> references) {}

    /**
     * The next question.
     *
     * @param subject     whom it is about, for people
     * @param subjectName the name that belongs to the kind, empty when nobody named it
     * @param nameField   the field that carries the name
     * @param command     answers the question and those of {@code together}, null when no command does
     * @param together    other open questions that the same command answers
     */
    public record NextView(
            QuestionView question,
            String subject,
            String subjectName,
            String nameField,
            RichText why,
            String who,
            @Nullable String command,
            List<QuestionView> together) {}

    /** That the collector script should run, and where it comes from. */
    public record CollectorView(RichText says, List<ScriptView> scripts) {}

    /** One script. */
    public record ScriptView(String label, String href) {}

    /** Two reports that differ. */
    public record ConflictView(EvidenceView kept, EvidenceView lost, RichText reason) {}

    /** Input that was not understood. */
    public record UnrecognisedView(
            String place,
            String text,
            String reason,
            @Nullable String remedy) {}

    /**
     * What the case was asked with, to be sent again with the next answer.
     *
     * @param notKnown keys that were asked for and nobody knows, separated by blanks
     * @param open     the questions about them
     * @param carried  the evidence as JSON; null when it is too much to be carried along
     */
    public record CaseView(
            String audience,
            String audienceLabel,
            @Nullable String exchange,
            String mode,
            String now,
            String knowledgeVersion,
            String digest,
            String notKnown,
            List<LinkView> open,
            @Nullable String carried) {}

    /** The reader is no administrator: what the reader can do comes first, the rest is for the helpdesk. */
    public boolean forUser() {
        return theCase.audience().equals(Context.Audience.ENDUSER.word());
    }

    /** What the user of Outlook can do without anybody's help. */
    public List<RemediationView> ownRemediations() {
        return remediations.stream().filter(RemediationView::own).toList();
    }

    /** What needs somebody else. */
    public List<RemediationView> otherRemediations() {
        return remediations.stream().filter(remediation -> !remediation.own()).toList();
    }

    /** Causes worth naming at once. */
    public List<CauseView> listedCauses() {
        return causes.stream().filter(CauseView::listed).toList();
    }

    /** The others: unlikely and ruled out. */
    public List<CauseView> otherCauses() {
        return causes.stream().filter(cause -> !cause.listed()).toList();
    }

    /** Findings in one state: {@code present}, {@code absent}, {@code unknown}; without what is normal. */
    public List<FindingView> findingsIn(String state) {
        return findings.stream()
                .filter(finding -> finding.state().equals(state) && !finding.normal())
                .toList();
    }

    /** What was seen that looks like a fault and is none. */
    public List<FindingView> normal() {
        return findings.stream()
                .filter(finding -> finding.normal() && finding.state().equals(FindingState.PRESENT.word()))
                .toList();
    }

    /**
     * Findings that are present and add something: not among the reasons of a listed cause, not another word for what confirmed a cause,
     * and of several that tell the same only the gravest.
     */
    public List<FindingView> furtherFindings() {
        return new FurtherFindings(listedCauses()).of(findingsIn("present"));
    }
}
