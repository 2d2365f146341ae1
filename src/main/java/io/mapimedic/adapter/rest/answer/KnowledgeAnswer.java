package io.mapimedic.adapter.rest.answer;

import io.mapimedic.diagnosis.Generations;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.report.json.DiagnosisAnswer;
import io.mapimedic.report.json.QuestionAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What serves now, and what is wrong with the newest state of the folders.
 *
 * @param learned  digest over what outcomes taught, null when all is as authored
 * @param problems empty when the newest state is the one that serves
 */
public record KnowledgeAnswer(
        String version,
        String digest,
        @Nullable String learned,
        int ruleCount,
        Counts counts,
        String loadedAt,
        List<String> problems) {

    /** Entries of each kind. */
    public record Counts(
            int vocabulary,
            int findings,
            int thresholds,
            int bestPractices,
            int normal,
            int causes,
            int remediations,
            int questions,
            int references,
            int guide) {

        static Counts of(KnowledgeBase knowledge) {
            return new Counts(
                    knowledge.vocabulary().size(),
                    knowledge.indicators(Indicator.Kind.FINDING).size(),
                    knowledge.indicators(Indicator.Kind.THRESHOLD).size(),
                    knowledge.indicators(Indicator.Kind.BEST_PRACTICE).size(),
                    knowledge.indicators(Indicator.Kind.NORMAL).size(),
                    knowledge.causes().size(),
                    knowledge.remediations().size(),
                    (int) knowledge.vocabulary().values().stream()
                            .filter(QuestionAnswer::isAsked)
                            .count(),
                    knowledge.references().size(),
                    knowledge.guide().size());
        }
    }

    public static KnowledgeAnswer of(Generations generations) {
        Troubleshooter current = generations.current();
        return new KnowledgeAnswer(
                current.knowledge().version(),
                current.knowledge().digest(),
                current.knowledge().learned(),
                current.ruleCount(),
                Counts.of(current.knowledge()),
                generations.loadedAt().toString(),
                List.copyOf(generations.problems()));
    }

    /** The entries of one kind. */
    public record Items(DiagnosisAnswer.KnowledgeVersion knowledge, int count, List<?> items) {
        public static Items of(KnowledgeBase knowledge, List<?> items) {
            return new Items(DiagnosisAnswer.KnowledgeVersion.of(knowledge), items.size(), items);
        }
    }
}
