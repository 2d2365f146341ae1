package io.mapimedic.adapter.config;

import io.mapimedic.adapter.storage.Database;
import io.mapimedic.interview.StoreUnavailableException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * The one database of the service. It is opened beside the start, which does not wait for it: whoever has a question while the
 * database is away still gets a diagnosis, only without a memory.
 */
@ApplicationScoped
public class Storage {

    private static final Logger LOG = Logger.getLogger(Storage.class);

    @Produces
    @Singleton
    Database database(StorageConfig config, Folders folders) {
        return new Database(config.settings(folders.data()));
    }

    void close(@Disposes Database database) {
        database.close();
    }

    void openBeside(@Observes StartupEvent started, Database database) {
        Thread thread = new Thread(() -> open(database), "storage");
        thread.setDaemon(true);
        thread.start();
    }

    private static void open(Database database) {
        try {
            database.connection().close();
            LOG.infof("Interviews are kept at %s.", database.place());
        } catch (StoreUnavailableException e) {
            LOG.errorf("Interviews are not available. %s", e.getMessage());
        } catch (java.sql.SQLException e) {
            LOG.errorf("Interviews are not available: %s", e.getMessage());
        }
    }
}
