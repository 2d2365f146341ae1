package io.mapimedic.benchmark;

import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.WorkedCase;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.normalisation.Normaliser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case of 40 facts, taken from the worked cases one key each, so that it is made of values that really occur. */
final class BenchmarkCase {

    static final int FACTS = 40;
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Path KNOWLEDGE = Path.of(System.getProperty("mapimedic.knowledge-dir", "knowledge"));
    static final Path RULES = Path.of(System.getProperty("mapimedic.rules-dir", "rules"));
    static final Path RULE_BASE = Path.of(System.getProperty("mapimedic.rulebase-dir", "target/rulebase"));

    private BenchmarkCase() {}

    static KnowledgeBase knowledge() {
        return YamlKnowledgeReader.read(KNOWLEDGE, Digest.of(KNOWLEDGE, RULES));
    }

    /** Observations whose evidence, derived facts included, is {@value #FACTS} facts. */
    static List<Observation> observations(KnowledgeBase knowledge) {
        Normaliser normaliser = new Normaliser(knowledge);
        Map<String, Observation> byKey = new LinkedHashMap<>();
        for (WorkedCase worked : YamlKnowledgeReader.readCases(KNOWLEDGE)) {
            for (WorkedCase.Given given : worked.given()) {
                Observation observation = new Observation(
                        given.key(),
                        named(given.subject()),
                        given.value(),
                        given.unit(),
                        Source.PROBE,
                        NOW,
                        "benchmark");
                byKey.putIfAbsent(given.key(), observation);
                List<Observation> all = new ArrayList<>(byKey.values());
                if (normaliser.normalise(all, NOW).evidence().size() == FACTS) {
                    return all;
                }
            }
        }
        throw new IllegalStateException("The worked cases give fewer than %d facts.".formatted(FACTS));
    }

    private static Subject named(Subject subject) {
        return subject == null ? null : new Subject(subject.kind(), "one.contoso.com");
    }

    static List<Evidence> facts(KnowledgeBase knowledge) {
        return new Normaliser(knowledge).normalise(observations(knowledge), NOW).evidence();
    }
}
