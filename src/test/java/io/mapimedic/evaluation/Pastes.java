package io.mapimedic.evaluation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the collection of pastes, strictly: a field that nobody knows is an error. */
final class Pastes {

    /** The program learns from these. */
    private static final Path KNOWN = TestKnowledge.KNOWLEDGE.resolve("pastes");

    private static final Path FOLDER = Path.of("src/test/resources/pastes");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Pastes() {}

    /**
     * A paste and where it comes from.
     *
     * @param name of the file, without its ending
     */
    record Filed<T extends Paste>(String name, T paste) {}

    static List<Filed<Paste.Known>> known() {
        return in(KNOWN, Paste.Known.class);
    }

    static List<Filed<Paste.Unknown>> unknown() {
        return in(FOLDER.resolve("unknown"), Paste.Unknown.class);
    }

    static List<Filed<Paste.Normal>> normal() {
        return in(FOLDER.resolve("normal"), Paste.Normal.class);
    }

    static List<Filed<Paste.Misleading>> misleading() {
        return in(FOLDER.resolve("misleading"), Paste.Misleading.class);
    }

    private static <T extends Paste> List<Filed<T>> in(Path folder, Class<T> type) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> read(file, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends Paste> Filed<T> read(Path file, Class<T> type) {
        try {
            String name = file.getFileName().toString().replace(".yaml", "");
            return new Filed<>(name, YAML.readValue(Files.readString(file), type));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
