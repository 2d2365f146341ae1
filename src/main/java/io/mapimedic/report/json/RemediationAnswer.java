package io.mapimedic.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mapimedic.artifact.JobLink;
import io.mapimedic.artifact.Renderers;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.ranking.RankedRemediation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done, with the names of the case in its commands. */
public record RemediationAnswer(
        int rank,
        String id,
        String kind,
        String title,
        List<String> causes,
        String subject,
        double probability,
        double score,
        RiskOfChange riskOfChange,
        String outage,
        String restart,
        int minutes,
        String runAs,
        String undo,
        List<StepAnswer> steps,
        List<Parameter> parameters,
        List<GuideSays> guideSays,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TriedAlready tried,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ArtifactLink> artifacts) {

    /** Where the remediation can be had as a file. */
    public record ArtifactLink(String format, String title, String href) {}

    /** That it was carried out, what came of it, and whether doing it again has a reason. */
    public record TriedAlready(String result, boolean again, String note) {
        static @Nullable TriedAlready of(RankedRemediation ranked) {
            RankedRemediation.Tried tried = ranked.tried();
            return tried == null ? null : new TriedAlready(tried.result().word(), tried.again(), tried.note());
        }
    }

    /** How much can go wrong, as a word and a fixed sentence. */
    public record RiskOfChange(String level, String sentence) {}

    /** A name in a command; {@code value} is null when the example stands there. */
    public record Parameter(
            String name, String type, @Nullable String value, String example) {}

    /** What the source guide advises instead, and why that is not what we print. */
    public record GuideSays(
            String claim,
            String section,
            String says,
            String verdict,
            @Nullable String alternative,
            @Nullable String why,
            boolean fails) {

        public static GuideSays of(GuideClaim claim) {
            return new GuideSays(
                    claim.id(),
                    claim.section(),
                    claim.says(),
                    claim.verdict().word(),
                    claim.alternative(),
                    claim.why(),
                    claim.fails());
        }
    }

    static RemediationAnswer of(RankedRemediation ranked, KnowledgeBase knowledge, boolean withArtifacts) {
        Remediation remediation = ranked.remediation();
        Remediation.Cost cost = remediation.cost();
        return new RemediationAnswer(
                ranked.rank(),
                remediation.id(),
                remediation.kind().word(),
                remediation.title(),
                ranked.causes(),
                ranked.subject().toString(),
                CauseAnswer.rounded(ranked.probability(), 4),
                CauseAnswer.rounded(ranked.score(), 6),
                new RiskOfChange(cost.risk().word(), cost.risk().sentence()),
                cost.outage().word(),
                remediation.restart().word(),
                cost.minutes(),
                remediation.runAs(),
                remediation.undo(),
                StepAnswer.of(ranked.steps(), knowledge),
                ranked.parameters().stream()
                        .map(name -> new Parameter(name.name(), name.type(), name.value(), name.example()))
                        .toList(),
                remediation.guideSays().stream()
                        .flatMap(id -> Stream.ofNullable(knowledge.guide().get(id)))
                        .map(GuideSays::of)
                        .toList(),
                TriedAlready.of(ranked),
                withArtifacts ? artifacts(ranked, knowledge) : null);
    }

    private static List<ArtifactLink> artifacts(RankedRemediation ranked, KnowledgeBase knowledge) {
        Map<String, String> values = JobPlanner.values(ranked);
        Remediation remediation = ranked.remediation();
        return Renderers.formats(new JobPlanner(knowledge).job(1, remediation, values, Set.of())).stream()
                .map(format ->
                        new ArtifactLink(format.word(), format.title(), JobLink.of(remediation.id(), values, format)))
                .toList();
    }
}
