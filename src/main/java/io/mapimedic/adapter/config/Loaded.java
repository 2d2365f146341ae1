package io.mapimedic.adapter.config;

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

/** One state of the folders, read, checked and compiled, but not yet held against its worked cases. */
record Loaded(Troubleshooter troubleshooter, InferenceEngine engine) {

    /**
     * @param ruleBase folder of compiled rules; what is not there is compiled, which takes seconds
     * @throws io.mapimedic.knowledge.BrokenKnowledgeException with every problem, when the folders cannot be used
     */
    static Loaded of(Path knowledge, Path rules, Path ruleBase) {
        RuleBaseCompiler compiler = new RuleBaseCompiler(rules, ruleBase).ahead();
        KnowledgeBase read = YamlKnowledgeReader.read(knowledge, Digest.of(knowledge, rules));
        Beginning<TextReader> phrases = new Beginning<>("phrases", () -> textReader(read));
        InferenceEngine engine = compiler.engine(read);
        return new Loaded(new RuleBasedTroubleshooter(read, engine, phrases.end()), engine);
    }

    /** Reads sentences by the phrases of this knowledge. */
    static TextReader textReader(KnowledgeBase knowledge) {
        return new PhraseTextReader(knowledge, new LuceneWords());
    }
}
