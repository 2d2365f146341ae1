package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the evidence shows about one subject. */
public record FindingAnswer(
        String id,
        String kind,
        String subject,
        String state,
        String severity,
        String title,
        String rule,
        List<EvidenceAnswer> because,
        @Nullable String guideSection,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String why) {

    static FindingAnswer of(Finding finding, KnowledgeBase knowledge, boolean explained) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        return new FindingAnswer(
                finding.id(),
                kind(indicator),
                finding.subject().toString(),
                finding.state().word(),
                finding.severity().word(),
                title(finding.id(), knowledge),
                finding.id(),
                EvidenceAnswer.of(finding.because()),
                indicator == null ? null : guideSection(indicator, knowledge),
                why(indicator, explained));
    }

    private static String kind(@Nullable Indicator indicator) {
        return indicator == null
                ? "finding"
                : indicator.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That something is normal is worth nothing without its reason. */
    private static @Nullable String why(@Nullable Indicator indicator, boolean explained) {
        return indicator != null && (explained || indicator.kind() == Indicator.Kind.NORMAL) ? indicator.why() : null;
    }

    /** What a present finding says. */
    static String title(String id, KnowledgeBase knowledge) {
        Indicator indicator = knowledge.indicators().get(id);
        return indicator == null ? id : indicator.title();
    }

    /** The section of the source guide that the finding belongs to, by the first of its claims. */
    private static @Nullable String guideSection(Indicator indicator, KnowledgeBase knowledge) {
        return indicator.guide().stream()
                .flatMap(claim -> Stream.ofNullable(knowledge.guide().get(claim)))
                .map(GuideClaim::section)
                .findFirst()
                .orElse(null);
    }
}
