package io.mapimedic.adapter.storage;

import java.nio.file.Path;
import java.sql.SQLException;

/** Another process that holds the database until it is killed. */
final class FileHolder {

    static final String HELD = "held";

    private FileHolder() {}

    public static void main(String... arguments) throws SQLException, InterruptedException {
        Database database = new Database(StorageSettings.embedded(Path.of(arguments[0]), 1));
        database.connection().close();
        System.out.println(HELD);
        Thread.currentThread().join();
    }
}
