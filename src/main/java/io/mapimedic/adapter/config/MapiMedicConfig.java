package io.mapimedic.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where things lie. All folders default to places beside the application. */
@ConfigMapping(prefix = "mapimedic")
public interface MapiMedicConfig {

    /** The knowledge base; read at start and after each change. Default: {@code knowledge} beside the application. */
    Optional<Path> knowledgeDir();

    /** Rule templates and hand-written rules. Default: {@code rules} beside the application. */
    Optional<Path> rulesDir();

    /** Rules that the build compiled; need not be writable. Default: {@code rulebase} beside the application. */
    Optional<Path> rulebaseDir();

    /** What the service keeps lies here, when it uses no other database. Default: {@code data} beside the application. */
    Optional<Path> dataDir();

    /** How often the folders are looked at: a duration, or {@code off}. Read by the scheduler. */
    @WithDefault("2s")
    String reloadEvery();

    /**
     * Runs of all worked cases before a generation serves. Without one the first answers are some 100 times slower than later ones, and that is
     * still sooner than all cases are run.
     */
    @WithDefault("0")
    int warmUpRounds();
}
