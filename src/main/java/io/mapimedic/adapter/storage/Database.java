package io.mapimedic.adapter.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.mapimedic.interview.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * The one database. It is opened, and its schema brought up to date, when it is first used; when that fails, the next use tries
 * again, so that the service needs no restart once the database is back.
 */
public final class Database implements AutoCloseable {

    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    private final StorageSettings settings;
    private final Lock writing = new ReentrantLock(true);
    private volatile @Nullable AgroalDataSource open;
    private boolean closed;

    public Database(StorageSettings settings) {
        this.settings = settings;
    }

    /** Where it is, for people. */
    public String place() {
        return settings.place();
    }

    /**
     * A connection out of the pool, which the caller closes.
     *
     * @throws StoreUnavailableException saying why the database cannot be reached and what to do
     */
    public Connection connection() {
        try {
            return source().getConnection();
        } catch (SQLException e) {
            throw Failures.unavailable(settings, e);
        }
    }

    /**
     * Carries out what writes. Over H2 one after the other: it writes its file while other transactions are half done, and a process killed then
     * was once found with an entry of an index that had no row. Since H2 writes at each commit, little is lost by it.
     */
    <T> T write(Supplier<T> work) {
        if (!settings.isH2()) {
            return work.get();
        }
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    private AgroalDataSource source() {
        AgroalDataSource source = open;
        return source == null ? open() : source;
    }

    private synchronized AgroalDataSource open() {
        AgroalDataSource before = open;
        if (before != null) {
            return before;
        }
        if (closed) {
            throw new StoreUnavailableException("The service is stopping.", new IllegalStateException("closed"));
        }
        AgroalDataSource source = null;
        try {
            makeFolder();
            source = AgroalDataSource.from(pool());
            source.getConnection().close();
            migrate();
            open = source;
            return source;
        } catch (SQLException | IOException | FlywayException e) {
            if (source != null) {
                source.close();
            }
            throw Failures.unavailable(settings, e);
        }
    }

    private AgroalDataSourceConfigurationSupplier pool() {
        // By name: the driver of PostgreSQL has annotations whose library is not here, which the compiler would miss.
        String driver = settings.isH2() ? "org.h2.Driver" : "org.postgresql.Driver";
        return new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(settings.connections())
                        .acquisitionTimeout(WAIT_FOR_CONNECTION)
                        .validateOnBorrow(!settings.isH2())
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(settings.url())
                                    .connectionProviderClassName(driver)
                                    .autoCommit(true);
                            if (settings.user() != null) {
                                factory.principal(new NamePrincipal(settings.user()));
                            }
                            if (settings.password() != null) {
                                factory.credential(new SimplePassword(settings.password()));
                            }
                            return factory;
                        }));
    }

    /** Over connections of its own, since it takes several. Replicas that start together wait for each other. */
    private void migrate() {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    /** Only for the user of the service: it holds what people said of their mail. */
    private void makeFolder() throws IOException {
        Path folder = settings.folder();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Ends what is under way and lets the file go. */
    @Override
    public synchronized void close() {
        closed = true;
        AgroalDataSource source = open;
        open = null;
        if (source == null) {
            return;
        }
        if (settings.isH2()) {
            try (Connection last = source.getConnection();
                    var statement = last.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException alreadyGone) {
                // It is closed either way.
            }
        }
        source.close();
    }
}
