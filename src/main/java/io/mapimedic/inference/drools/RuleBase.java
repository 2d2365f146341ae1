package io.mapimedic.inference.drools;

import io.mapimedic.knowledge.BrokenKnowledgeException;
import io.mapimedic.knowledge.Problem;
import java.util.List;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Compiled rules, ready to run. One generation has one; {@link #close()} gives its classes back.
 *
 * <p>The number and the names of the rules are asserted: Drools builds an empty rule base from a mapped folder and reports success.
 */
final class RuleBase implements AutoCloseable {

    private static final KieServices SERVICES = KieServices.get();

    private final ReleaseId releaseId;
    private final KieContainer container;
    private final KieBase base;
    private final int ruleCount;

    private RuleBase(ReleaseId releaseId, KieContainer container) {
        this.releaseId = releaseId;
        this.container = container;
        this.base = container.getKieBase();
        this.ruleCount = base.getKiePackages().stream()
                .mapToInt(kiePackage -> kiePackage.getRules().size())
                .sum();
    }

    /** Compiles the sources into the bytes of a jar with the executable model. */
    static byte[] compile(RuleSources sources, String digest) {
        KieFileSystem files = SERVICES.newKieFileSystem();
        ReleaseId releaseId = releaseId(digest);
        files.generateAndWritePomXML(releaseId);
        files.writeKModuleXML(LoadedJar.model().toXML());
        sources.files().forEach((path, drl) -> files.write("src/main/resources/" + path, drl));
        KieBuilder builder =
                SERVICES.newKieBuilder(files, RuleBase.class.getClassLoader()).buildAll(ExecutableModelProject.class);
        List<Problem> problems = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(message -> new Problem(
                        String.valueOf(message.getPath()), "line " + message.getLine(), firstLine(message.getText())))
                .distinct()
                .toList();
        SERVICES.getRepository().removeKieModule(releaseId);
        if (!problems.isEmpty()) {
            throw new BrokenKnowledgeException(problems);
        }
        return ((InternalKieModule) builder.getKieModule()).getBytes();
    }

    /** The compiler appends whole generated classes to its messages; the first line says what is wrong. */
    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no text");
    }

    /** Loads compiled rules; whether they are the right ones is a question for {@link #expecting}. */
    static RuleBase load(byte[] jar) {
        KieModule module = LoadedJar.of(jar);
        SERVICES.getRepository().addKieModule(module);
        ReleaseId releaseId = module.getReleaseId();
        try {
            KieContainer container = SERVICES.newKieContainer(releaseId, RuleBase.class.getClassLoader());
            return new RuleBase(releaseId, container);
        } catch (RuntimeException e) {
            SERVICES.getRepository().removeKieModule(releaseId);
            throw e;
        }
    }

    /**
     * The same, or nothing.
     *
     * @throws IllegalStateException when they are not exactly the rules expected
     */
    RuleBase expecting(List<String> expected) {
        TreeSet<String> missing = new TreeSet<>(expected);
        for (var kiePackage : base.getKiePackages()) {
            for (var rule : kiePackage.getRules()) {
                missing.remove(rule.getName());
            }
        }
        if (ruleCount != expected.size() || !missing.isEmpty()) {
            close();
            throw new IllegalStateException("The rule base has %d rules instead of %d; missing: %s."
                    .formatted(ruleCount, expected.size(), missing));
        }
        return this;
    }

    /** A working memory of its own for one run. Default options: others were seen to share facts between sessions. */
    KieSession newSession() {
        return base.newKieSession();
    }

    int ruleCount() {
        return ruleCount;
    }

    @Override
    public void close() {
        container.dispose();
        SERVICES.getRepository().removeKieModule(releaseId);
    }

    private static ReleaseId releaseId(String digest) {
        return SERVICES.newReleaseId("io.mapimedic", "rules", digest.replace("sha256:", ""));
    }
}
