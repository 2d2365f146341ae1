package io.mapimedic.adapter.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2OutcomeStoreTest extends OutcomeStoreContract {

    @TempDir
    Path folder;

    @Override
    StorageSettings settings() {
        return StorageSettings.embedded(folder, 8);
    }
}
