package io.mapimedic.report.json;

import io.mapimedic.interview.Replay;
import io.mapimedic.knowledge.KnowledgeBase;
import java.util.List;

/**
 * What came of concluding everything anew.
 *
 * @param knowledge     the one that concluded now
 * @param identical     how many diagnoses are the same, byte by byte
 * @param different     how many are not, although the knowledge is
 * @param notComparable how many were answered by another knowledge, which is not here any more
 */
public record ReplayAnswer(
        String id,
        int revision,
        DiagnosisAnswer.KnowledgeVersion knowledge,
        boolean knowledgeChanged,
        long identical,
        long different,
        long notComparable,
        List<StepAnswer> events) {

    /** One event, and whether its diagnosis is the same. */
    public record StepAnswer(
            int revision, String kind, String at, DiagnosisAnswer.KnowledgeVersion knowledge, String result) {}

    public static ReplayAnswer of(Replay replay, KnowledgeBase now) {
        return new ReplayAnswer(
                replay.interview().id(),
                replay.interview().revision(),
                DiagnosisAnswer.KnowledgeVersion.of(now),
                replay.count(Replay.Result.NOT_COMPARABLE) > 0,
                replay.count(Replay.Result.IDENTICAL),
                replay.count(Replay.Result.DIFFERENT),
                replay.count(Replay.Result.NOT_COMPARABLE),
                replay.steps().stream()
                        .map(step -> new StepAnswer(
                                step.event().revision(),
                                step.event().change().word(),
                                step.event().at().toString(),
                                new DiagnosisAnswer.KnowledgeVersion(
                                        step.event().answered().knowledgeVersion(),
                                        step.event().answered().knowledgeDigest()),
                                step.result().word()))
                        .toList());
    }
}
