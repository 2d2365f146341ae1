package io.mapimedic.testsupport;

import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.inference.drools.RuleBaseCompiler;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Phrasebook;
import io.mapimedic.knowledge.Phrasebook.SaidOf;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.text.PhraseTextReader;
import io.mapimedic.text.TextReader;
import io.mapimedic.text.lucene.LuceneWords;
import java.nio.file.Path;
import java.util.List;

/** The project's own knowledge, reader of sentences and rules, each loaded once for all tests of one run, when the first one asks for it. */
public final class TestKnowledge {

    public static final Path KNOWLEDGE = Path.of(System.getProperty("mapimedic.knowledge-dir", "knowledge"));
    public static final Path RULES = Path.of(System.getProperty("mapimedic.rules-dir", "rules"));
    public static final Path RULE_BASE = Path.of(System.getProperty("mapimedic.rulebase-dir", "target/rulebase"));

    private TestKnowledge() {}

    /** The knowledge base, read and checked. */
    public static KnowledgeBase knowledge() {
        return Knowledge.READ;
    }

    /** Reads sentences by the phrases of the knowledge. */
    public static PhraseTextReader reader() {
        return Phrases.READER;
    }

    /** The whole engine. */
    public static Troubleshooter troubleshooter() {
        return Rules.TROUBLESHOOTER;
    }

    /** The same, with another reader of sentences. */
    public static Troubleshooter troubleshooter(TextReader reader) {
        return new RuleBasedTroubleshooter(knowledge(), Rules.ENGINE, reader);
    }

    /** A knowledge base that learned words from these pasted texts instead of its own. */
    public static KnowledgeBase taughtBy(List<SaidOf> pastes, KnowledgeBase all) {
        Phrasebook own = all.phrasebook();
        Phrasebook phrasebook = new Phrasebook(
                own.phrases(), own.synonyms(), own.cues(), own.saidOf(), own.areas(), own.asides(), pastes);
        return new KnowledgeBase(
                all.digest(),
                new KnowledgeBase.Items(
                        all.vocabulary(),
                        all.indicators(),
                        all.causes(),
                        all.remediations(),
                        all.references(),
                        all.guide(),
                        all.decisionTree(),
                        all.catalogue(),
                        phrasebook,
                        all.lifecycles()));
    }

    private static final class Knowledge {
        static final KnowledgeBase READ = YamlKnowledgeReader.read(KNOWLEDGE, Digest.of(KNOWLEDGE, RULES));
    }

    private static final class Phrases {
        static final PhraseTextReader READER = new PhraseTextReader(knowledge(), new LuceneWords());
    }

    private static final class Rules {
        static final InferenceEngine ENGINE = new RuleBaseCompiler(RULES, RULE_BASE).engine(knowledge());
        static final Troubleshooter TROUBLESHOOTER = new RuleBasedTroubleshooter(knowledge(), ENGINE, reader());
    }
}
