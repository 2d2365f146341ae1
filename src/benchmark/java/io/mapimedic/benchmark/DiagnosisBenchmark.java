package io.mapimedic.benchmark;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.Conclusions;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.inference.drools.RuleBaseCompiler;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.testsupport.PlainJavaEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One diagnosis of 40 facts with the whole knowledge base: the rules in Drools, the same conclusions in hand-written Java, and the
 * whole diagnosis (normalisation, rules, belief, ranking, next question). Only ratios of one run count.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 6, time = 2)
public class DiagnosisBenchmark {

    private List<Observation> observations;
    private List<Observation> beginning;
    private List<Evidence> facts;
    private InferenceEngine drools;
    private InferenceEngine plainJava;
    private Troubleshooter troubleshooter;
    private Context context;

    /** Loads both engines, and stops when they disagree: a quick wrong answer is no floor. */
    @Setup
    public void load() {
        // As in the running application; outside of it the logging of Quarkus lets everything through, and formats it.
        Logger.getLogger("").setLevel(Level.WARNING);
        KnowledgeBase knowledge = BenchmarkCase.knowledge();
        observations = BenchmarkCase.observations(knowledge);
        facts = BenchmarkCase.facts(knowledge);
        drools = new RuleBaseCompiler(BenchmarkCase.RULES, BenchmarkCase.RULE_BASE).engine(knowledge);
        plainJava = new PlainJavaEngine(knowledge);
        troubleshooter = new RuleBasedTroubleshooter(knowledge, drools);
        context = Context.at(BenchmarkCase.NOW);
        beginning = List.of(observations.stream()
                .filter(one -> troubleshooter
                                .diagnose(List.of(one), List.of(), context)
                                .nextQuestion()
                        != null)
                .findFirst()
                .orElseThrow());
        Conclusions expected = plainJava.infer(facts);
        if (facts.size() != BenchmarkCase.FACTS || !drools.infer(facts).equals(expected)) {
            throw new IllegalStateException("The engines disagree.");
        }
        System.out.printf(
                "%d facts, %d rules, %d findings, %d supports%n",
                facts.size(),
                drools.ruleCount(),
                expected.findings().size(),
                expected.supports().size());
    }

    /** The rules in Drools. */
    @Benchmark
    public Conclusions drools() {
        return drools.infer(facts);
    }

    /** The same conclusions in plain Java. */
    @Benchmark
    public Conclusions plainJava() {
        return plainJava.infer(facts);
    }

    /** The whole diagnosis where one thing is known, so that the next question has to be chosen. */
    @Benchmark
    public Diagnosis beginning() {
        return troubleshooter.diagnose(beginning, List.of(), context);
    }

    /** The whole diagnosis. */
    @Benchmark
    public Diagnosis diagnosis() {
        return troubleshooter.diagnose(observations, List.of(), context);
    }
}
