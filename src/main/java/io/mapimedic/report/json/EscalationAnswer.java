package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Escalation;
import io.mapimedic.ranking.FaultPair;
import io.mapimedic.ranking.Hypothesis;
import java.util.List;

/** The case should go to somebody else, and what that one should know. */
public record EscalationAnswer(
        String reason, String says, List<Excluded> excluded, List<CauseName> open, List<String> handOver) {

    /** A cause that needs no second look, and why. */
    public record Excluded(String id, String title, String subject, String how) {}

    /** A cause with its probability. */
    public record CauseName(String id, String title, String subject, double probability) {
        static CauseName of(Hypothesis hypothesis) {
            return new CauseName(
                    hypothesis.cause().id(),
                    hypothesis.cause().title(),
                    hypothesis.subject().toString(),
                    CauseAnswer.rounded(hypothesis.probability(), 4));
        }
    }

    /** Two faults that explain what is seen better than any single one. */
    public record Together(List<CauseName> causes, double probability, String says) {
        static Together of(FaultPair pair) {
            return new Together(
                    List.of(CauseName.of(pair.first()), CauseName.of(pair.second())),
                    CauseAnswer.rounded(pair.probability(), 4),
                    pair.says());
        }
    }

    static EscalationAnswer of(Escalation escalation) {
        return new EscalationAnswer(
                escalation.reason().word(),
                escalation.says(),
                escalation.excluded().stream()
                        .map(one -> new Excluded(
                                one.hypothesis().cause().id(),
                                one.hypothesis().cause().title(),
                                one.hypothesis().subject().toString(),
                                one.how()))
                        .toList(),
                escalation.open().stream().map(CauseName::of).toList(),
                escalation.handOver());
    }
}
