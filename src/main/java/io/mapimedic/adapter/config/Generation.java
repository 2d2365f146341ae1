package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.CaseCheck;
import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Problem;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One state of the folders, compiled, held against its own worked cases and ready to serve.
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
     * The first generation. Worked cases that fail are reported only: a service that people need while their mail is down starts.
     *
     * @throws BrokenKnowledgeException with every problem, when the folders cannot be used at all
     */
    static Generation first(Folders folders, ProbeReader reader, Instant now) {
        return load(folders, reader, now, knowledge -> theCase -> true);
    }

    /**
     * The generation after a change.
     *
     * @throws BrokenKnowledgeException with every problem; a worked case that fails is one, unless it is about a limit that was edited,
     *     or failed before: that was said already, and must not keep other changes from serving
     */
    static Generation next(Folders folders, ProbeReader reader, Instant now, Generation before) {
        Set<String> failed = before.problems.stream()
                .map(problem -> problem.file() + problem.place())
                .collect(Collectors.toSet());
        return load(folders, reader, now, knowledge -> {
            EditedLimits limits = EditedLimits.between(before.troubleshooter.knowledge(), knowledge);
            return one -> limits.concern(one) || failed.contains(one.file() + place(one));
        });
    }

    private static String place(WorkedCase one) {
        return "case '" + one.title() + "'";
    }

    private interface Leniency {
        Predicate<WorkedCase> towards(KnowledgeBase knowledge);
    }

    private static Generation load(Folders folders, ProbeReader reader, Instant now, Leniency leniency) {
        Loaded loaded = Loaded.of(folders.knowledge(), folders.rules(), folders.ruleBase());
        List<WorkedCase> cases = YamlKnowledgeReader.readCases(folders.knowledge());
        KnowledgeBase knowledge = loaded.troubleshooter().knowledge();
        InferenceEngine engine = loaded.engine();
        Troubleshooter troubleshooter = loaded.troubleshooter();
        // To choose the questions of all cases took a third of a start; that code gets warm afterwards.
        CaseCheck check = new CaseCheck(troubleshooter, reader, Context.Mode.GUIDED);
        Predicate<WorkedCase> mayFail = leniency.towards(knowledge);
        List<Problem> tolerated = new ArrayList<>();
        List<Problem> fatal = new ArrayList<>();
        for (WorkedCase one : cases) {
            List<String> differences = differences(check, one);
            if (!differences.isEmpty()) {
                (mayFail.test(one) ? tolerated : fatal)
                        .add(new Problem(
                                one.file(),
                                place(one),
                                differences.get(0) + ". Maybe the case or the change is wrong."));
            }
        }
        if (!fatal.isEmpty()) {
            engine.close();
            throw new BrokenKnowledgeException(fatal);
        }
        return new Generation(troubleshooter, engine, cases, List.copyOf(tolerated), now);
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
