package io.mapimedic.adapter.rest.answer;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.report.json.RemediationAnswer;
import io.mapimedic.report.json.StepAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done about causes, with placeholders where a case would have names. */
public record RemediationItem(
        String id,
        String kind,
        String title,
        List<Fix> fixes,
        List<String> appliesTo,
        RemediationAnswer.RiskOfChange riskOfChange,
        String outage,
        String restart,
        int minutes,
        String runAs,
        String undo,
        List<StepAnswer> steps,
        List<Parameter> parameters,
        List<RemediationAnswer.GuideSays> guideSays,
        List<StepAnswer.ReferenceAnswer> references) {

    /**
     * The probability that it fixes a cause.
     *
     * @param probability as authored
     * @param learned     what outcomes made of it; null when nothing
     */
    public record Fix(
            String cause, double probability, @Nullable Double learned) {

        static Fix of(String cause, double now, @Nullable Remediation authored) {
            double before = authored == null ? now : authored.fixes().getOrDefault(cause, now);
            return new Fix(cause, before, now == before ? null : now);
        }
    }

    /** A name that the commands need, and the evidence key it is taken from. */
    public record Parameter(
            String name, String type, @Nullable String from, String example) {}

    public static RemediationItem of(Remediation remediation, KnowledgeBase knowledge) {
        Remediation.Cost cost = remediation.cost();
        return new RemediationItem(
                remediation.id(),
                remediation.kind().word(),
                remediation.title(),
                remediation.fixes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fix -> Fix.of(
                                fix.getKey(),
                                fix.getValue(),
                                knowledge.authored().remediations().get(remediation.id())))
                        .toList(),
                remediation.appliesTo(),
                new RemediationAnswer.RiskOfChange(
                        cost.risk().word(), cost.risk().sentence()),
                cost.outage().word(),
                remediation.restart().word(),
                cost.minutes(),
                remediation.runAs(),
                remediation.undo(),
                StepAnswer.of(remediation.steps(), knowledge),
                remediation.parameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Parameter(
                                entry.getKey(),
                                entry.getValue().type().word(),
                                entry.getValue().from(),
                                entry.getValue().example()))
                        .toList(),
                remediation.guideSays().stream()
                        .flatMap(id -> Stream.ofNullable(knowledge.guide().get(id)))
                        .map(RemediationAnswer.GuideSays::of)
                        .toList(),
                StepAnswer.references(remediation.sources(), knowledge));
    }
}
