package io.mapimedic.adapter.config;

import io.mapimedic.adapter.endpoint.NetworkEndpointProbe;
import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.EndpointProbe;
import io.mapimedic.diagnosis.ProbePolicy;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.yaml.Digest;
import io.mapimedic.knowledge.yaml.YamlKnowledgeReader;
import io.mapimedic.text.TextReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a command needs, without the service: no container, no port, no reloading. The worked cases are not run: the build has run them,
 * and whoever edits the knowledge runs {@code knowledge check} or the service.
 */
public final class Offline {

    private Offline() {}

    /**
     * Knowledge and rules, ready to answer.
     *
     * @param knowledge the folder; null for the configured one, else the one beside the application
     * @throws io.mapimedic.knowledge.BrokenKnowledgeException with every problem, when the folders cannot be used
     */
    public static Troubleshooter troubleshooter(@Nullable Path knowledge) {
        return Loaded.of(knowledge == null ? folder("knowledge") : knowledge, folder("rules"), folder("rulebase"))
                .troubleshooter();
    }

    /** The knowledge without its rules, for those who conclude nothing; begun at once on a thread of its own. */
    public static Beginning<KnowledgeBase> beginKnowledge(@Nullable Path knowledge) {
        Path folder = knowledge == null ? folder("knowledge") : knowledge;
        return new Beginning<>("loading", () -> YamlKnowledgeReader.read(folder, Digest.of(folder, folder("rules"))));
    }

    /** Reads sentences by the phrases of this knowledge. */
    public static TextReader textReader(KnowledgeBase knowledge) {
        return Loaded.textReader(knowledge);
    }

    /** The folder of this name: as configured for the service, else beside the application, else in the working directory. */
    public static Path folder(String name) {
        String property = "mapimedic." + name + "-dir";
        String configured = System.getProperty(
                property,
                System.getenv(property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)));
        return configured == null || configured.isBlank() ? Folders.beside(name) : Path.of(configured);
    }

    /** Reads whatever people have in files. */
    public static ProbeReader reader() {
        return new ProbeReaders();
    }

    /** Looks at live endpoints within the policy. */
    public static EndpointProbe probe(ProbePolicy policy, Clock clock) {
        return new NetworkEndpointProbe(policy, clock);
    }
}
