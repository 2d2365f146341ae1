package io.mapimedic.testsupport;

import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.inference.drools.RuleBaseCompiler;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.text.PhraseTextReader;
import io.mapimedic.text.TextReader;
import io.mapimedic.text.lucene.LuceneWords;
import java.nio.file.Path;

/** The project's own knowledge and rules, loaded once for all tests of one run. */
public final class TestKnowledge {

    public static final Path KNOWLEDGE = Path.of(System.getProperty("mapimedic.knowledge-dir", "knowledge"));
    public static final Path RULES = Path.of(System.getProperty("mapimedic.rules-dir", "rules"));
    public static final Path RULE_BASE = Path.of(System.getProperty("mapimedic.rulebase-dir", "target/rulebase"));

    private TestKnowledge() {}

    /** The knowledge base, read and checked. */
    public static KnowledgeBase knowledge() {
        return Holder.TROUBLESHOOTER.knowledge();
    }

    /** The whole engine. */
    public static Troubleshooter troubleshooter() {
        return Holder.TROUBLESHOOTER;
    }

    /** The same, with another reader of sentences. */
    public static Troubleshooter troubleshooter(TextReader reader) {
        return new RuleBasedTroubleshooter(knowledge(), Holder.ENGINE, reader);
    }

    private static final class Holder {
        static final KnowledgeBase KNOWLEDGE_BASE = YamlKnowledgeReader.read(KNOWLEDGE, Digest.of(KNOWLEDGE, RULES));
        static final InferenceEngine ENGINE = new RuleBaseCompiler(RULES, RULE_BASE).engine(KNOWLEDGE_BASE);
        static final Troubleshooter TROUBLESHOOTER = new RuleBasedTroubleshooter(
                KNOWLEDGE_BASE, ENGINE, new PhraseTextReader(KNOWLEDGE_BASE, new LuceneWords()));
    }
}
