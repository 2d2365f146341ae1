package io.mapimedic.adapter.storage;

import io.mapimedic.interview.InterviewStore.Added;
import io.mapimedic.learning.Outcome;
import io.mapimedic.learning.OutcomeStore;
import io.mapimedic.learning.StoredOutcome;
import io.mapimedic.model.SubjectKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Outcomes in the database. That a case has one only is a key of the table, which holds for all processes. */
public final class JdbcOutcomeStore implements OutcomeStore {

    private static final String COLUMNS =
            "case_id, remediation, cause, subject_kind, result, tried, caller, reported_at";

    /** Ids of the knowledge have no blank. */
    private static final String SEPARATOR = " ";

    private final Transactions transactions;

    public JdbcOutcomeStore(Database database) {
        this.transactions = new Transactions(database);
    }

    @Override
    public boolean add(Outcome outcome) {
        return transactions.write(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO outcome (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                        insert.setString(1, outcome.caseId());
                        insert.setString(2, outcome.remediation());
                        insert.setString(3, outcome.cause());
                        insert.setString(
                                4,
                                outcome.subject() == null
                                        ? null
                                        : outcome.subject().word());
                        insert.setString(5, outcome.result().word());
                        insert.setString(6, String.join(SEPARATOR, outcome.tried()));
                        insert.setString(7, outcome.caller());
                        insert.setLong(8, outcome.at().toEpochMilli());
                        insert.executeUpdate();
                    }
                    return Added.YES;
                })
                == Added.YES;
    }

    @Override
    public Optional<StoredOutcome> ofCase(String caseId) {
        return transactions.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT id, " + COLUMNS + " FROM outcome WHERE case_id = ?")) {
                select.setString(1, caseId);
                return rows(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<StoredOutcome> youngest(int most) {
        return transactions.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, " + COLUMNS + " FROM outcome ORDER BY id DESC FETCH FIRST " + most + " ROWS ONLY")) {
                List<StoredOutcome> youngest = rows(select);
                Collections.reverse(youngest);
                return youngest;
            }
        });
    }

    private static List<StoredOutcome> rows(PreparedStatement select) throws SQLException {
        List<StoredOutcome> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String kind = row.getString(5);
                String tried = row.getString(7);
                rows.add(new StoredOutcome(
                        row.getLong(1),
                        new Outcome(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                kind == null ? null : SubjectKind.ofWord(kind).orElse(null),
                                Outcome.Result.ofWord(row.getString(6)).orElse(Outcome.Result.NOT_FIXED),
                                tried.isEmpty() ? List.of() : List.of(tried.split(SEPARATOR)),
                                row.getString(8),
                                Instant.ofEpochMilli(row.getLong(9)))));
            }
        }
        return rows;
    }

    @Override
    public long count(String caller, Instant from) {
        return transactions.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT COUNT(*) FROM outcome WHERE caller = ? AND reported_at >= ?")) {
                select.setString(1, caller);
                select.setLong(2, from.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
    }

    @Override
    public Mark mark() {
        return transactions.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT COUNT(*), COALESCE(MAX(id), 0), CAST(COALESCE(SUM(id), 0) AS BIGINT) FROM outcome");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? new Mark(row.getLong(1), row.getLong(2), row.getLong(3)) : new Mark(0, 0, 0);
            }
        });
    }

    @Override
    public boolean remove(long id) {
        return transactions.change(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outcome WHERE id = ?")) {
                        delete.setLong(1, id);
                        return delete.executeUpdate();
                    }
                })
                > 0;
    }

    @Override
    public boolean removeCase(String caseId) {
        return transactions.change(connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement("DELETE FROM outcome WHERE case_id = ?")) {
                        delete.setString(1, caseId);
                        return delete.executeUpdate();
                    }
                })
                > 0;
    }

    @Override
    public int removeAll() {
        return transactions.change(JdbcOutcomeStore::empty);
    }

    private static int empty(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outcome")) {
            return delete.executeUpdate();
        }
    }
}
