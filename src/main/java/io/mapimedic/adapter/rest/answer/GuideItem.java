package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.json.StepAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement of the source guide, with what documentation says of it. */
public record GuideItem(
        String id,
        String section,
        int line,
        String kind,
        String says,
        Map<String, Object> details,
        String verdict,
        @Nullable String alternative,
        @Nullable String why,
        boolean fails,
        List<String> servedBy,
        List<StepAnswer.ReferenceAnswer> references) {

    public static GuideItem of(GuideClaim claim, KnowledgeBase knowledge) {
        return new GuideItem(
                claim.id(),
                claim.section(),
                claim.line(),
                claim.kind(),
                claim.says(),
                claim.details(),
                claim.verdict().word(),
                claim.alternative(),
                claim.why(),
                claim.fails(),
                claim.servedBy(),
                StepAnswer.references(claim.sources(), knowledge));
    }
}
