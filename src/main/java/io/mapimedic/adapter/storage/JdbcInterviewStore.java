package io.mapimedic.adapter.storage;

import io.mapimedic.interview.Change;
import io.mapimedic.interview.Event;
import io.mapimedic.interview.InterviewStore;
import io.mapimedic.interview.KeyReusedException;
import io.mapimedic.interview.Reply;
import io.mapimedic.interview.Stored;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Interviews in the database. Two changes at once meet at the revision of the interview's row and at the keys of the tables, which
 * hold for all processes; nothing here holds a lock of its own.
 */
public final class JdbcInterviewStore implements InterviewStore {

    private final Transactions transactions;

    public JdbcInterviewStore(Database database) {
        this.transactions = new Transactions(database);
    }

    @Override
    public Optional<Stored> find(String id, Instant now) {
        return transactions.read(connection -> {
            Instant expiresAt;
            long size;
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT expires_at, characters FROM interview WHERE id = ? AND expires_at > ?")) {
                select.setString(1, id);
                select.setLong(2, now.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    expiresAt = Instant.ofEpochMilli(row.getLong(1));
                    size = row.getLong(2);
                }
            }
            List<Event> events = EventRows.of(connection, id);
            return events.isEmpty() ? Optional.empty() : Optional.of(new Stored(id, expiresAt, size, events));
        });
    }

    @Override
    public Added create(String id, Event first, Duration lifetime, @Nullable Keyed again) {
        return transactions.write(connection -> {
            String payload = ChangeJson.write(first.change());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO interview (id, revision, is_open, characters, created_at, changed_at, expires_at,"
                            + " creation_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, id);
                insert.setInt(2, first.revision());
                insert.setBoolean(3, true);
                insert.setLong(4, payload.length());
                insert.setLong(5, first.at().toEpochMilli());
                insert.setLong(6, first.at().toEpochMilli());
                insert.setLong(7, first.at().plus(lifetime).toEpochMilli());
                insert.setString(8, again == null ? null : again.key());
                insert.executeUpdate();
            }
            EventRows.add(connection, id, first, payload, again);
            return Added.YES;
        });
    }

    @Override
    public Added append(String id, Event next, boolean open, Duration lifetime, @Nullable Keyed again) {
        return transactions.write(connection -> {
            String payload = ChangeJson.write(next.change());
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE interview SET revision = ?, is_open = ?, characters = characters + ?, changed_at = ?,"
                            + " expires_at = ? WHERE id = ? AND revision = ?")) {
                update.setInt(1, next.revision());
                update.setBoolean(2, open);
                update.setLong(3, payload.length());
                update.setLong(4, next.at().toEpochMilli());
                update.setLong(5, next.at().plus(lifetime).toEpochMilli());
                update.setString(6, id);
                update.setInt(7, next.revision() - 1);
                if (update.executeUpdate() == 0) {
                    return Added.SOMEBODY_WAS_FIRST;
                }
            }
            EventRows.add(connection, id, next, payload, again);
            return Added.YES;
        });
    }

    @Override
    public Optional<Reply> reply(@Nullable String id, String key, Change change) {
        String select = "SELECT r.interview_id, r.revision, r.status, r.body, r.request_digest FROM interview_reply r";
        String ofCreation = select + " JOIN interview i ON i.id = r.interview_id"
                + " WHERE i.creation_key = ? AND r.idempotency_key = ? AND r.revision = 1";
        String ofChange = select + " WHERE r.interview_id = ? AND r.idempotency_key = ?";
        return transactions.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(id == null ? ofCreation : ofChange)) {
                query.setString(1, id == null ? key : id);
                query.setString(2, key);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    if (!row.getString(5).equals(Packed.digest(change.word(), ChangeJson.write(change)))) {
                        throw new KeyReusedException();
                    }
                    return Optional.of(
                            new Reply(row.getString(1), row.getInt(2), row.getInt(3), Packed.unpack(row.getString(4))));
                }
            }
        });
    }

    @Override
    public long size(Change change) {
        return ChangeJson.write(change).length();
    }

    @Override
    public long open(Instant now) {
        return transactions.read(connection -> {
            try (PreparedStatement count =
                    connection.prepareStatement("SELECT COUNT(*) FROM interview WHERE is_open AND expires_at > ?")) {
                count.setLong(1, now.toEpochMilli());
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @Override
    public boolean erase(String id) {
        return transactions.change(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM interview WHERE id = ?")) {
                        delete.setString(1, id);
                        return delete.executeUpdate();
                    }
                })
                > 0;
    }

    @Override
    public int eraseExpired(Instant now) {
        return transactions.change(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM interview WHERE expires_at <= ?")) {
                delete.setLong(1, now.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }
}
