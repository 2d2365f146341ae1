package io.mapimedic.adapter.storage;

import io.mapimedic.interview.Event;
import io.mapimedic.interview.InterviewStore.Keyed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the log, and what repeated requests are answered. */
final class EventRows {

    private EventRows() {}

    /** All events of an interview in their order. */
    static List<Event> of(Connection connection, String id) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT revision, kind, payload, occurred_at, knowledge_version, knowledge_digest, diagnosis_digest"
                        + " FROM interview_event WHERE interview_id = ? ORDER BY revision")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Event(
                            row.getInt(1),
                            Instant.ofEpochMilli(row.getLong(4)),
                            ChangeJson.read(row.getString(2), row.getString(3)),
                            new Event.Answered(row.getString(5), row.getString(6), row.getString(7))));
                }
            }
        }
        return events;
    }

    /** Adds an event, within a transaction that has taken its revision. */
    static void add(Connection connection, String id, Event event, String payload, @Nullable Keyed again)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO interview_event (interview_id, revision, kind, payload, occurred_at, knowledge_version,"
                        + " knowledge_digest, diagnosis_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setInt(2, event.revision());
            insert.setString(3, event.change().word());
            insert.setString(4, payload);
            insert.setLong(5, event.at().toEpochMilli());
            insert.setString(6, event.answered().knowledgeVersion());
            insert.setString(7, event.answered().knowledgeDigest());
            insert.setString(8, event.answered().diagnosisDigest());
            insert.executeUpdate();
        }
        if (again != null) {
            add(connection, id, event.revision(), Packed.digest(event.change().word(), payload), again);
        }
    }

    private static void add(Connection connection, String id, int revision, String digest, Keyed again)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO interview_reply (interview_id, idempotency_key, request_digest, revision, status, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, again.key());
            insert.setString(3, digest);
            insert.setInt(4, revision);
            insert.setInt(5, again.status());
            insert.setString(6, Packed.pack(again.body()));
            insert.executeUpdate();
        }
    }
}
