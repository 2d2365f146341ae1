package io.mapimedic.adapter.config;

import io.mapimedic.adapter.http.OperatorToken;
import io.mapimedic.adapter.storage.Database;
import io.mapimedic.adapter.storage.JdbcOutcomeStore;
import io.mapimedic.knowledge.AuthoredFiles;
import io.mapimedic.learning.OutcomeRecorder;
import io.mapimedic.learning.OutcomeStore;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts learning together. */
@ApplicationScoped
public class LearningWiring {

    @Produces
    @Singleton
    OutcomeStore outcomes(Database database) {
        return new JdbcOutcomeStore(database);
    }

    @Produces
    @Singleton
    OutcomeRecorder recorder(OutcomeStore store, LearningConfig config) {
        return new OutcomeRecorder(store, config.checkedPerCallerAndDay());
    }

    @Produces
    @Singleton
    AuthoredFiles files(Folders folders) {
        return file -> lines(folders.knowledge().resolve(file));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(); // the patch as YAML still tells what to change
        }
    }

    /** Made at start, so that a token that cannot be is told then. */
    @Produces
    @Singleton
    @Startup
    OperatorToken operator(LearningConfig config) {
        return new OperatorToken(config.operatorToken().orElse(null));
    }
}
