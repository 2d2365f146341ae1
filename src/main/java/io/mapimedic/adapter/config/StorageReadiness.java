package io.mapimedic.adapter.config;

import io.mapimedic.adapter.storage.Database;
import io.mapimedic.interview.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether interviews can be kept. It never says "down": a diagnosis needs no database, and a service that is taken away while
 * the database is helps nobody.
 */
@Readiness
@ApplicationScoped
public class StorageReadiness implements HealthCheck {

    private static final int SECONDS = 2;

    private final Database database;

    StorageReadiness(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("storage").up();
        try (Connection connection = database.connection()) {
            return answer.withData("interviews", connection.isValid(SECONDS) ? "available" : "not available")
                    .build();
        } catch (StoreUnavailableException | SQLException e) {
            return answer.withData("interviews", "not available").build();
        }
    }
}
