package io.mapimedic.adapter.config;

import io.mapimedic.adapter.storage.StorageSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where interviews are kept. */
@ConfigMapping(prefix = "mapimedic.storage")
public interface StorageConfig {

    /** {@code jdbc:postgresql://host/database}; without it a file in {@code mapimedic.data-dir}. */
    Optional<String> url();

    Optional<String> user();

    Optional<String> password();

    /** The most connections that are open at the same time. */
    @WithDefault("16")
    int connections();

    /**
     * All of it in the words of the adapter.
     *
     * @param folder the folder of the embedded file
     * @throws IllegalArgumentException naming the property, when it cannot be
     */
    default StorageSettings settings(Path folder) {
        return url().map(url ->
                        StorageSettings.at(url, user().orElse(null), password().orElse(null), connections()))
                .orElseGet(() -> StorageSettings.embedded(folder, connections()));
    }
}
