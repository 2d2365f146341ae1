package io.mapimedic.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.interview.StoreUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void a_database_is_opened_at_its_first_use_and_no_earlier() throws SQLException {
        Path data = folder.resolve("data");
        try (Database database = new Database(StorageSettings.embedded(data, 2))) {
            assertThat(data).doesNotExist();

            database.connection().close();

            assertThat(data).isDirectory();
        }
    }

    @Test
    void a_second_process_at_the_same_file_is_told_what_to_do() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Database database = new Database(StorageSettings.embedded(folder, 2))) {
            assertThat(other.inputReader().readLine()).isEqualTo(FileHolder.HELD);

            assertThatThrownBy(database::connection)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("Another process uses the database in " + folder)
                    .hasMessageContaining("MAPIMEDIC_DATA_DIR")
                    .hasMessageContaining("mapimedic.storage.url");

            other.destroyForcibly().waitFor();
            database.connection().close();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void what_cannot_be_opened_is_tried_again_at_the_next_use() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(data, "a file where the folder should be");
        try (Database database = new Database(StorageSettings.embedded(data, 2))) {
            assertThatThrownBy(database::connection)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("cannot be made or written")
                    .hasMessageContaining("mapimedic.data-dir");

            Files.delete(data);

            database.connection().close();
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_without_its_password() {
        StorageSettings settings =
                StorageSettings.at("jdbc:postgresql://127.0.0.1:1/cases?password=secret", "me", "secret", 1);
        try (Database database = new Database(settings)) {
            assertThatThrownBy(database::connection)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/cases")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void only_two_kinds_of_database_are_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StorageSettings.at("jdbc:mysql://host/db", null, null, 1))
                .withMessageContaining("mapimedic.storage.url");
    }
}
