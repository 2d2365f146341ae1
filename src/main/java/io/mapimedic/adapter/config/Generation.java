package io.mapimedic.adapter.config;

import io.mapimedic.diagnosis.CaseCheck;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.inference.drools.RuleBaseCompiler;
import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Problem;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One state of the folders, compiled, checked against its own worked cases and warm: ready to serve.
 *
 * @param cases the worked cases it passed
 */
record Generation(Troubleshooter troubleshooter, InferenceEngine engine, List<WorkedCase> cases, Instant loadedAt) {

    /**
     * Reads, compiles and checks the folders.
     *
     * @throws BrokenKnowledgeException with every problem, worked cases that fail included
     */
    static Generation load(Folders folders, ProbeReader reader, Instant now) {
        KnowledgeBase knowledge =
                YamlKnowledgeReader.read(folders.knowledge(), Digest.of(folders.knowledge(), folders.rules()));
        List<WorkedCase> cases = YamlKnowledgeReader.readCases(folders.knowledge());
        InferenceEngine engine = new RuleBaseCompiler(folders.rules(), folders.ruleBase()).engine(knowledge);
        Troubleshooter troubleshooter = new RuleBasedTroubleshooter(knowledge, engine);
        Generation generation = new Generation(troubleshooter, engine, cases, now);
        List<Problem> problems = generation.failingCases(reader);
        if (!problems.isEmpty()) {
            engine.close();
            throw new BrokenKnowledgeException(problems);
        }
        return generation;
    }

    private List<Problem> failingCases(ProbeReader reader) {
        CaseCheck check = new CaseCheck(troubleshooter, reader);
        List<Problem> problems = new ArrayList<>();
        for (WorkedCase one : cases) {
            List<String> differences = check.differences(one);
            if (!differences.isEmpty()) {
                problems.add(new Problem(one.file(), "case '" + one.title() + "'",
                        differences.get(0) + ". Maybe the case or the change is wrong."));
            }
        }
        return problems;
    }

    /** Runs the worked cases again and again, so that the first user does not wait for the compiler of the Java machine. */
    void warmUp(ProbeReader reader, int rounds) {
        CaseCheck check = new CaseCheck(troubleshooter, reader);
        for (int round = 0; round < rounds; round++) {
            cases.forEach(check::differences);
        }
    }
}
