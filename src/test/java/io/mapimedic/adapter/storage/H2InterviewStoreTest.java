package io.mapimedic.adapter.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2InterviewStoreTest extends InterviewStoreContract {

    @TempDir
    Path folder;

    @Override
    StorageSettings settings() {
        return StorageSettings.embedded(folder, 8);
    }
}
