package io.mapimedic.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do, ready to be read.
 *
 * @param open    shown unfolded
 * @param own     the user of Outlook can do it without anybody's help
 * @param kind    Repair, Check or Advice
 * @param because the causes it would fix, with the word of belief
 * @param why     in sentences, why it has this rank
 * @param cost    minutes, risk, restart, who may do it
 * @param toFill  names in the commands that the case does not know
 * @param downloads the same as files
 * @param guide   what the source guide says instead
 * @param tried   that it was carried out already, and why it is here all the same; null when it was not
 */
public record RemediationView(
        int rank,
        boolean open,
        boolean own,
        String id,
        String title,
        String kind,
        String subject,
        List<Because> because,
        List<Sentence> why,
        Cost cost,
        RichText undo,
        List<ToFill> toFill,
        List<StepView> steps,
        List<ClaimView> guide,
        List<ReferenceView> references,
        List<Download> downloads,
        @Nullable RichText tried) {

    /** A file or zip that does the same. */
    public record Download(String title, String href) {}

    /** A cause that the remediation would fix. */
    public record Because(String cause, String title, String belief, String label) {}

    /** The price. */
    public record Cost(
            int minutes,
            String risk,
            String riskSentence,
            String restart,
            String outage,
            String runAs,
            String appliesTo) {}

    /** A placeholder value: {@code example} stands in the commands and must be replaced by the own one. */
    public record ToFill(String name, String type, String example) {}
}
