package io.mapimedic.inference.drools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import io.mapimedic.model.Testimony;
import io.mapimedic.model.TreeAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;

/**
 * Makes an engine of a knowledge base. Compiling takes seconds, loading what was compiled a fraction of one, so compiled rules are
 * kept in a folder, named by all that they depend on; the build fills it, and the package ships it.
 */
public final class RuleBaseCompiler {

    private final Path rules;
    private final Path cache;
    private @Nullable Path likely;
    private @Nullable FutureTask<RuleBase> loading;

    /**
     * @param rules folder of templates and hand-written rules
     * @param cache folder of compiled rules; need not exist, need not be writable
     */
    public RuleBaseCompiler(Path rules, Path cache) {
        this.rules = rules;
        this.cache = cache;
    }

    /**
     * Begins to load what lies in the cache, while the caller still reads the knowledge: each takes seconds. Nothing happens unless there
     * is exactly one set of compiled rules, and {@link #engine} uses it only when it is that of the knowledge.
     */
    public RuleBaseCompiler ahead() {
        try (Stream<Path> files = Files.list(cache)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() == 1) {
                likely = jars.get(0);
                loading = new FutureTask<>(() -> RuleBase.load(read(jars.get(0))));
                Thread thread = new Thread(loading, "rules");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException noCache) {
            return this;
        }
        return this;
    }

    /**
     * The engine of this knowledge base, from the cache when it is there.
     *
     * @throws io.mapimedic.knowledge.BrokenKnowledgeException when a rule does not compile
     */
    public InferenceEngine engine(KnowledgeBase knowledge) {
        RuleSources sources = RuleSources.of(knowledge, rules);
        Path jar = jar(sources);
        RuleBase loaded = loaded();
        if (loaded != null && !jar.equals(likely)) {
            loaded.close();
            loaded = null;
        }
        if (loaded == null) {
            byte[] compiled = Files.isReadable(jar) ? read(jar) : RuleBase.compile(sources, knowledge.digest());
            loaded = RuleBase.load(compiled);
        }
        return new DroolsInferenceEngine(loaded.expecting(sources.expected()));
    }

    /** What {@link #ahead} began to load; null when it did not, or could not. */
    private @Nullable RuleBase loaded() {
        FutureTask<RuleBase> task = loading;
        loading = null;
        try {
            return task == null ? null : task.get();
        } catch (ExecutionException damaged) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Compiles into the cache unless it is there, and removes what older states of the folders left. */
    void compile(KnowledgeBase knowledge) throws IOException {
        RuleSources sources = RuleSources.of(knowledge, rules);
        Path jar = jar(sources);
        if (Files.exists(jar)) {
            return;
        }
        Files.createDirectories(cache);
        try (Stream<Path> old = Files.list(cache)) {
            for (Path file : old.filter(path -> path.toString().matches(".*\\.(jar|tmp)"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Path unfinished = Files.createTempFile(cache, "rules", ".tmp");
        Files.write(unfinished, Unpacked.of(RuleBase.compile(sources, knowledge.digest())));
        Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Compiled rules fit the text of the rules, the form of the facts they match on, and the release of Drools. */
    private Path jar(RuleSources sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sources.files().forEach((path, drl) -> digest.update((path + "\0" + drl + "\0").getBytes(UTF_8)));
            digest.update(Drools.getFullVersion().getBytes(UTF_8));
            for (Class<?> fact :
                    List.of(Evidence.class, Finding.class, Support.class, Testimony.class, TreeAnswer.class)) {
                try (InputStream bytes = fact.getResourceAsStream(fact.getSimpleName() + ".class")) {
                    digest.update(requireNonNull(bytes).readAllBytes());
                }
            }
            return cache.resolve(HexFormat.of().formatHex(digest.digest()) + ".jar");
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The compiled rules cannot be named: " + e.getMessage(), e);
        }
    }

    private static byte[] read(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Compiled rules cannot be read: " + jar, e);
        }
    }

    /** The build step: {@code knowledge-folder rules-folder cache-folder}. */
    public static void main(String[] folders) throws IOException {
        Path knowledge = Path.of(folders[0]);
        Path rules = Path.of(folders[1]);
        new RuleBaseCompiler(rules, Path.of(folders[2]))
                .compile(YamlKnowledgeReader.read(knowledge, Digest.of(knowledge, rules)));
    }
}
