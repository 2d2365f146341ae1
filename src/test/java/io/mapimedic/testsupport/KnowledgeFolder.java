package io.mapimedic.testsupport;

import io.mapimedic.diagnosis.RuleBasedTroubleshooter;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.inference.drools.RuleBaseCompiler;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small knowledge base of a test, in a temporary folder: begins with what every knowledge base needs, and is added to. */
public final class KnowledgeFolder {

    private final Path root;

    public KnowledgeFolder(Path root) {
        this.root = root;
        write("knowledge/vocabulary/base.yaml", """
                topic: base
                evidence:
                  - { key: organization.on, title: On, type: boolean, ask: 'Is it on?', answered-by: admin }
                """);
        write("knowledge/findings/base.yaml", """
                topic: base
                findings:
                  - { id: base.off, title: It is off, when: { evidence: organization.on, equals: false }, severity: critical, why: Because. }
                """);
        write("knowledge/decision-tree/tree.yaml", """
                id: tree
                title: Tree
                start: on
                nodes:
                  - id: on
                    ask: 'Is it on?'
                    evidence: organization.on
                    branches:
                      - { answer: 'no', to: switch-on, when: [base.off] }
                leaves:
                  - { id: switch-on, title: Switch it on }
                """);
        write("knowledge/references/base.yaml", """
                references:
                  - { id: REF, title: A reference, checked: 2026-11-22 }
                """);
        copyTemplates();
    }

    /** Writes one file below the folder. */
    public KnowledgeFolder write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path knowledge() {
        return root.resolve("knowledge");
    }

    public Path rules() {
        return root.resolve("rules");
    }

    /** Reads and checks it, without compiling rules. */
    public KnowledgeBase read() {
        return YamlKnowledgeReader.read(knowledge(), Digest.of(knowledge(), rules()));
    }

    /** The whole engine over it. */
    public Troubleshooter troubleshooter() {
        KnowledgeBase knowledge = read();
        return new RuleBasedTroubleshooter(
                knowledge, new RuleBaseCompiler(rules(), root.resolve("rulebase")).engine(knowledge));
    }

    private void copyTemplates() {
        try (Stream<Path> templates = Files.list(TestKnowledge.RULES.resolve("templates"))) {
            for (Path template : List.copyOf(templates.toList())) {
                write("rules/templates/" + template.getFileName(), Files.readString(template));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
