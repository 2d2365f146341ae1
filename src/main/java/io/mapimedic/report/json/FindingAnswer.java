package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the evidence shows about one subject. */
public record FindingAnswer(
        String id,
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
                finding.subject().toString(),
                finding.state().word(),
                finding.severity().word(),
                title(finding.id(), knowledge),
                finding.id(),
                EvidenceAnswer.of(finding.because()),
                indicator == null ? null : guideSection(indicator, knowledge),
                explained && indicator != null ? indicator.why() : null);
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
