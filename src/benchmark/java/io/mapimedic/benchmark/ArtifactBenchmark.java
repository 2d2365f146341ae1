package io.mapimedic.benchmark;

import io.mapimedic.artifact.Artifact;
import io.mapimedic.artifact.Bundle;
import io.mapimedic.artifact.Format;
import io.mapimedic.artifact.Job;
import io.mapimedic.artifact.Renderers;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.JobPlanner;
import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.drools.RuleBaseCompiler;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.model.Observation;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

/** All files of all remediations of one diagnosis, beside that diagnosis; only ratios of one run count. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ArtifactBenchmark {

    private List<Observation> observations;
    private Troubleshooter troubleshooter;
    private Context context;
    private List<Job> jobs;

    /** Prints how much is rendered, so that the figure can be judged. */
    @Setup
    public void load() {
        // As in the running application; outside of it the logging of Quarkus lets everything through, and formats it.
        Logger.getLogger("").setLevel(Level.WARNING);
        KnowledgeBase knowledge = BenchmarkCase.knowledge();
        observations = BenchmarkCase.observations(knowledge);
        troubleshooter = new RuleBasedTroubleshooter(
                knowledge, new RuleBaseCompiler(BenchmarkCase.RULES, BenchmarkCase.RULE_BASE).engine(knowledge));
        context = Context.at(BenchmarkCase.NOW);
        JobPlanner planner = new JobPlanner(knowledge);
        jobs = new ArrayList<>();
        for (RankedRemediation ranked : diagnosis().remediations()) {
            jobs.add(planner.job(jobs.size() + 1, ranked.remediation(), JobPlanner.values(ranked), Set.of()));
        }
        List<Artifact> files = files();
        System.out.printf(
                "%d remediations, %d files, %d bytes%n",
                jobs.size(),
                files.size(),
                files.stream().mapToInt(file -> file.content().length).sum());
    }

    /** The diagnosis itself. */
    @Benchmark
    public Diagnosis diagnosis() {
        return troubleshooter.diagnose(observations, List.of(), context);
    }

    /** All files in all formats. */
    @Benchmark
    public List<Artifact> files() {
        return jobs.stream()
                .flatMap(job -> Renderers.render(job, Arrays.asList(Format.values())).stream())
                .toList();
    }

    /** The same with manifest, check sums and compression. */
    @Benchmark
    public byte[] bundle() {
        return Bundle.of(jobs.stream()
                .map(job -> new Bundle.Part(job, Renderers.render(job, Arrays.asList(Format.values()))))
                .toList());
    }
}
