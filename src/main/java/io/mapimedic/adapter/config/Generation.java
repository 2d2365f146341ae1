package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.CaseCheck;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Problem;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One state of the folders, compiled and ready to serve.
 *
 * @param cases    its worked cases
 * @param problems worked cases that fail without keeping it from serving
 */
record Generation(
        Troubleshooter troubleshooter,
        InferenceEngine engine,
        List<WorkedCase> cases,
        List<Problem> problems,
        Instant loadedAt) {

    /**
     * The first generation, not yet held against its worked cases: a service that people need while their mail is down starts whatever
     * they say.
     *
     * @throws BrokenKnowledgeException with every problem, when the folders cannot be used at all
     */
    static Generation first(Folders folders, Instant now) {
        Loaded loaded = Loaded.of(folders.knowledge(), folders.rules(), folders.ruleBase());
        return new Generation(
                loaded.troubleshooter(),
                loaded.engine(),
                YamlKnowledgeReader.readCases(folders.knowledge()),
                List.of(),
                now);
    }

    /** The same, with the worked cases that fail as its problems. */
    Generation heldAgainstItsCases(ProbeReader reader) {
        return new Generation(
                troubleshooter, engine, cases, List.copyOf(failing(reader).values()), loadedAt);
    }

    /**
     * The generation after a change.
     *
     * @throws BrokenKnowledgeException with every problem; a worked case that fails is one, unless it is about a limit that was edited,
     *     or failed before: that was said already, and must not keep other changes from serving
     */
    static Generation next(Folders folders, ProbeReader reader, Instant now, Generation before) {
        Generation next = first(folders, now);
        EditedLimits limits = EditedLimits.between(before.troubleshooter.knowledge(), next.troubleshooter.knowledge());
        Set<String> failed = before.problems.stream()
                .map(problem -> problem.file() + problem.place())
                .collect(Collectors.toSet());
        Map<WorkedCase, Problem> failing = next.failing(reader);
        List<Problem> fatal = failing.entrySet().stream()
                .filter(one -> !limits.concern(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(problem -> !failed.contains(problem.file() + problem.place()))
                .toList();
        if (!fatal.isEmpty()) {
            next.engine.close();
            throw new BrokenKnowledgeException(fatal);
        }
        return new Generation(next.troubleshooter, next.engine, next.cases, List.copyOf(failing.values()), now);
    }

    private static String place(WorkedCase one) {
        return "case '" + one.title() + "'";
    }

    /** The worked cases that fail, in their order, each with what differs first. */
    private Map<WorkedCase, Problem> failing(ProbeReader reader) {
        // To choose the questions of all cases took a third of a start; that code gets warm afterwards.
        CaseCheck check = new CaseCheck(troubleshooter, reader, Context.Mode.GUIDED);
        Map<WorkedCase, Problem> failing = new LinkedHashMap<>();
        for (WorkedCase one : cases) {
            List<String> differences = differences(check, one);
            if (!differences.isEmpty()) {
                failing.put(
                        one,
                        new Problem(
                                one.file(),
                                place(one),
                                differences.get(0) + ". Maybe the case or the change is wrong."));
            }
        }
        return failing;
    }

    /** A case that cannot be run at all differs, too: it must not end the service. */
    private static List<String> differences(CaseCheck check, WorkedCase one) {
        try {
            return check.differences(one);
        } catch (RuntimeException e) {
            return List.of("it cannot be run: " + e.getMessage());
        }
    }

    /** Runs the worked cases again and again, so that the first user does not wait for the compiler of the Java machine. */
    void warmUp(ProbeReader reader, int rounds) {
        CaseCheck check = new CaseCheck(troubleshooter, reader);
        for (int round = 0; round < rounds; round++) {
            cases.forEach(one -> differences(check, one));
        }
    }
}
