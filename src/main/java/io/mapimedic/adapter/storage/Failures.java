package io.mapimedic.adapter.storage;

import io.mapimedic.interview.StoreUnavailableException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a database says, in the words of whoever operates the service. */
final class Failures {

    /** Classes of SQLSTATE: constraint violated. */
    private static final String CONSTRAINT = "23";

    private Failures() {}

    static StoreUnavailableException unavailable(StorageSettings settings, Exception failure) {
        SQLException sql = sql(failure);
        if (sql != null && isLocked(sql)) {
            return new StoreUnavailableException(
                    "Another process uses the database in %s. Stop it, or give this one a folder of its own (mapimedic.data-dir,"
                                    .formatted(settings.place())
                            + " MAPIMEDIC_DATA_DIR), or let both use PostgreSQL (mapimedic.storage.url).",
                    failure);
        }
        if (failure instanceof FileSystemException file) {
            return new StoreUnavailableException(
                    "The folder %s cannot be made or written (%s). Name another: mapimedic.data-dir, MAPIMEDIC_DATA_DIR."
                            .formatted(settings.place(), file.getClass().getSimpleName()),
                    failure);
        }
        return new StoreUnavailableException(
                "The database at %s cannot be used: %s"
                        .formatted(settings.place(), firstLine(sql == null ? failure : sql)),
                failure);
    }

    /** True when a unique or foreign key says no: somebody else was first. */
    static boolean isConstraint(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(CONSTRAINT);
    }

    /** True when the database ended this transaction in favour of another one; it may be tried again. */
    static boolean isCollision(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("40")
                || failure.getErrorCode() == ErrorCode.CONCURRENT_UPDATE_1
                || failure.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1;
    }

    private static boolean isLocked(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    private static @Nullable SQLException sql(Throwable failure) {
        SQLException last = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                last = sql;
            }
        }
        return last;
    }

    private static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
    }
}
