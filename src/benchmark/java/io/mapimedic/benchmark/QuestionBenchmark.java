package io.mapimedic.benchmark;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Prior;
import io.mapimedic.knowledge.Respondent;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Verdict;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.ExpectedCostRanking;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import io.mapimedic.ranking.QuestionChoice;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.testsupport.SmallCauses;
import io.mapimedic.testsupport.SmallRemediation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next question for 300 causes and 200 questions, each cause linked to six findings, beside the plain order of repairs by probability
 * over cost. Nothing is known yet, which is the worst case: no cause can be left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuestionBenchmark {

    private static final int CAUSES = 300;
    private static final int QUESTIONS = 200;
    private static final WeightOfEvidence[] WEIGHTS = {
        WeightOfEvidence.WEAKLY_FOR, WeightOfEvidence.FOR, WeightOfEvidence.STRONGLY_FOR
    };

    /** How many questions one command answers. */
    @Param({"1", "4"})
    public int perCommand;

    private QuestionChoice choice;
    private ExpectedCostRanking ranking;
    private Beliefs beliefs;

    /** Builds the knowledge; the same every time. */
    @Setup
    public void load() {
        Random random = new Random(1);
        SmallCauses small = new SmallCauses();
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (int c = 0; c < CAUSES; c++) {
            Cause cause = cause("c" + c, random);
            small.cause(cause);
            small.remediation(new SmallRemediation("r" + c)
                    .fixes("c" + c, 0.8)
                    .minutes(5 + random.nextInt(56))
                    .build());
            hypotheses.add(new Hypothesis(
                    cause,
                    Subject.unnamed(SubjectKind.SERVER),
                    random.nextDouble() / CAUSES * 2,
                    false,
                    List.of(),
                    List.of()));
        }
        for (int q = 0; q < QUESTIONS; q++) {
            small.indicator(indicator("f" + q, "server.q" + q))
                    .evidence(definition("server.q" + q, "Get-It" + q / perCommand));
        }
        KnowledgeBase knowledge = small.knowledge();
        hypotheses.sort(Comparator.comparingDouble(Hypothesis::probability).reversed());
        beliefs = new Beliefs(hypotheses, 0.04);
        choice = new QuestionChoice(knowledge);
        ranking = new ExpectedCostRanking(knowledge);
        System.out.println(nextQuestion());
    }

    /** The question worth most. */
    @Benchmark
    public Optional<NextQuestion> nextQuestion() {
        return choice.choose(beliefs, Set.of(), Map.<SubjectKind, TreeSet<Subject>>of(), respondent -> true);
    }

    /** The repairs in their order, without commands. */
    @Benchmark
    public List<RankedRemediation> repairsOnly() {
        return ranking.rank(beliefs.hypotheses(), null, Map.<SubjectKind, TreeSet<Subject>>of(), List.of());
    }

    private static Cause cause(String id, Random random) {
        Map<String, WeightOfEvidence> links = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            links.put("f" + random.nextInt(QUESTIONS), WEIGHTS[random.nextInt(WEIGHTS.length)]);
        }
        return SmallCauses.cause(id, SubjectKind.SERVER, Prior.COMMON, Impact.MANY, links, List.of());
    }

    private static Indicator indicator(String id, String key) {
        return new Indicator(
                id,
                Indicator.Kind.FINDING,
                "t",
                "Title",
                new Detection.Composite(
                        Detection.Quantifier.ALL,
                        List.of(new Condition(key, Condition.Operator.EQUALS, List.of(true)))),
                Severity.WARNING,
                "Why.",
                null,
                Verdict.DOCUMENTED,
                List.of(),
                List.of());
    }

    private static EvidenceDefinition definition(String key, String command) {
        return new EvidenceDefinition(
                key,
                SubjectKind.SERVER,
                "t",
                "Title",
                ValueType.BOOLEAN,
                null,
                null,
                null,
                Map.of(),
                "Ask?",
                null,
                Respondent.ADMIN,
                command,
                List.of(),
                Map.of(),
                null,
                List.of());
    }
}
