package io.mapimedic.knowledge;

import io.mapimedic.model.Severity;
import io.mapimedic.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What turns evidence into a finding: a plain finding, a threshold, a best practice, or what looks like a fault and is none. One indicator
 * is one rule, named by the id.
 *
 * @param id        the id of the finding
 * @param kind      which of them it is
 * @param topic     the file it stands in
 * @param title     what a present finding says
 * @param detection how it is detected
 * @param severity  how much it matters when present; a threshold with two limits decides by itself
 * @param why       why it matters, or why it is normal
 * @param practice  the recommended state, for a best practice
 * @param verdict   what documentation says of the limit or practice
 * @param sources   ids of references
 * @param guide     ids of claims of the source guide that it serves
 * @param applicability the versions and times for which it means something
 * @param baseRate  how often it is present in trouble that has nothing to do with it, above 0 and below 1; a judgement
 */
public record Indicator(
        String id,
        Kind kind,
        String topic,
        String title,
        Detection detection,
        Severity severity,
        String why,
        @Nullable String practice,
        Verdict verdict,
        List<String> sources,
        List<String> guide,
        Applicability applicability,
        double baseRate) {

    /** Base rate of a sign of trouble. */
    public static final double RARE = 0.05;

    /** Base rate of what is no sign of trouble but a circumstance: where the mailbox is, what works. */
    private static final double COMMON = 0.3;

    /** As common as such indicators are. */
    public Indicator(
            String id,
            Kind kind,
            String topic,
            String title,
            Detection detection,
            Severity severity,
            String why,
            @Nullable String practice,
            Verdict verdict,
            List<String> sources,
            List<String> guide) {
        this(
                id,
                kind,
                topic,
                title,
                detection,
                severity,
                why,
                practice,
                verdict,
                sources,
                guide,
                Applicability.ALL,
                severity == Severity.INFO ? COMMON : RARE);
    }

    /** The same for some versions only. */
    public Indicator with(Applicability some) {
        return with(some, baseRate);
    }

    /** The same, present as often as this in trouble that has nothing to do with it. */
    public Indicator withBaseRate(double rate) {
        return with(applicability, rate);
    }

    private Indicator with(Applicability some, double rate) {
        return new Indicator(
                id, kind, topic, title, detection, severity, why, practice, verdict, sources, guide, some, rate);
    }

    /** The kinds of indicators, which are also the folders. */
    public enum Kind {
        FINDING("findings"),
        THRESHOLD("thresholds"),
        BEST_PRACTICE("best-practices"),
        /** Expected behaviour, or an error of a tool, that is taken for a fault. */
        NORMAL("normal");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** Its folder below {@code knowledge/}, which is also the name of the table in its files. */
        public String folder() {
            return folder;
        }
    }
}
