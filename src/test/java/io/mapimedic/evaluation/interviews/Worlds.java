package io.mapimedic.evaluation.interviews;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * All worlds behind one sentence.
 *
 * @param settings the healthy backgrounds
 */
record Worlds(String sentence, Map<String, Background> settings, List<World> worlds) {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path HEALTHY = RESOURCES.resolve("collect/healthy.properties");
    private static final String ALL = "all";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * What is healthy.
     *
     * @param healthy which keys of the healthy recording belong to it: all, or those that begin so
     */
    record Background(String healthy, Map<String, @Nullable Object> facts) {}

    static Worlds read(String file) {
        try {
            return YAML.readValue(
                    Files.readString(RESOURCES.resolve("interviews").resolve(file)), Worlds.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Everything that can be told in a world. */
    Map<String, @Nullable Object> tellable(World world) {
        Background background = Objects.requireNonNull(settings.get(world.setting()), world.setting());
        Map<String, @Nullable Object> all = recorded(background.healthy());
        all.putAll(background.facts());
        all.putAll(world.facts());
        world.notKnown().forEach(all::remove);
        return all;
    }

    private static Map<String, @Nullable Object> recorded(String prefix) {
        Properties healthy = new Properties();
        try (Reader in = Files.newBufferedReader(HEALTHY)) {
            healthy.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, @Nullable Object> recorded = new HashMap<>();
        healthy.forEach((key, value) -> {
            if (prefix.equals(ALL) || key.toString().startsWith(prefix + ".")) {
                recorded.put(key.toString(), value.toString());
            }
        });
        return recorded;
    }
}
