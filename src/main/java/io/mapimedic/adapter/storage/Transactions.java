package io.mapimedic.adapter.storage;

import io.mapimedic.interview.InterviewStore.Added;
import io.mapimedic.interview.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs statements all or none, and tells a lost race from a database that is away. */
final class Transactions {

    /** How often a transaction is tried that the database ended in favour of others. */
    private static final int TRIES = 5;

    private final Database database;

    Transactions(Database database) {
        this.database = database;
    }

    /** Statements over one connection. */
    interface Work<T> {
        T over(Connection connection) throws SQLException;
    }

    /** Reads. */
    <T> T read(Work<T> work) {
        try (Connection connection = database.connection()) {
            return work.over(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Adds; a key that exists already says that somebody was first. */
    Added write(Work<Added> work) {
        return transaction(work, Added.SOMEBODY_WAS_FIRST);
    }

    /** Changes rows, and tells how many. */
    int change(Work<Integer> work) {
        return transaction(work, 0);
    }

    private <T> T transaction(Work<T> work, T whenRefused) {
        return database.write(() -> tried(work, whenRefused));
    }

    private <T> T tried(Work<T> work, T whenRefused) {
        for (int i = 1; ; i++) {
            try (Connection connection = database.connection()) {
                return committed(connection, work);
            } catch (SQLException e) {
                if (Failures.isConstraint(e)) {
                    return whenRefused;
                }
                if (!Failures.isCollision(e) || i == TRIES) {
                    throw unavailable(e);
                }
            }
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.over(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Without what the database says, which may quote values. */
    private StoreUnavailableException unavailable(SQLException e) {
        return new StoreUnavailableException(
                "The database at %s does not answer as it should (SQL state %s)."
                        .formatted(database.place(), e.getSQLState()),
                e);
    }
}
