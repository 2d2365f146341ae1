package io.mapimedic.adapter.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which database, and how many connections to it.
 *
 * @param url         JDBC URL of H2 or PostgreSQL
 * @param folder      the folder of the embedded file; null when the database is elsewhere
 * @param connections the most that are open at the same time
 */
public record StorageSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        int connections,
        @Nullable Path folder) {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * What H2 must do: understand what PostgreSQL does, have a commit written when it returns, and leave closing to us, so that what
     * is under way when the process ends is finished first.
     */
    private static final List<String> H2_SETTINGS = List.of(
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            "WRITE_DELAY=0",
            "LOCK_TIMEOUT=10000",
            "TRACE_LEVEL_FILE=0",
            "DB_CLOSE_DELAY=-1",
            "DB_CLOSE_ON_EXIT=FALSE");

    public StorageSettings {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "mapimedic.storage.url must begin with jdbc:h2: or jdbc:postgresql:, not with '%s'."
                            .formatted(url.substring(0, Math.min(url.length(), 16))));
        }
        if (connections < 1) {
            throw new IllegalArgumentException("mapimedic.storage.connections must be at least 1.");
        }
        url = url.startsWith(H2) ? withSettings(url) : url;
    }

    /** A file in this folder, which is made when it is missing. */
    public static StorageSettings embedded(Path folder, int connections) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new StorageSettings(H2 + "file:" + absolute.resolve("mapimedic"), "sa", "", connections, absolute);
    }

    /** Another database. */
    public static StorageSettings at(String url, @Nullable String user, @Nullable String password, int connections) {
        return new StorageSettings(url, user, password, connections, null);
    }

    boolean isH2() {
        return url.startsWith(H2);
    }

    /** Where it is, for people: without parameters, which may hold a password. */
    String place() {
        if (folder != null) {
            return folder.toString();
        }
        int end = url.indexOf(isH2() ? ';' : '?');
        return end < 0 ? url : url.substring(0, end);
    }

    private static String withSettings(String url) {
        StringBuilder all = new StringBuilder(url);
        for (String setting : H2_SETTINGS) {
            String name = ";" + setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(name)) {
                all.append(';').append(setting);
            }
        }
        return all.toString();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return place();
    }
}
