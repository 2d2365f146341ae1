package io.mapimedic.adapter.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** All recordings among the resources of the tests. */
final class Recordings {

    private static final List<Recording> ALL = all();

    /** @param name its path, which some formats are recognised by */
    record Recording(String name, byte[] bytes) {

        /** One character a byte. */
        String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private Recordings() {}

    static Recording any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static String tail(Random random) {
        String text = any(random).text();
        return text.substring(random.nextInt(text.length()));
    }

    private static List<Recording> all() {
        try {
            Path folder = Path.of(Objects.requireNonNull(Recordings.class.getResource("/recorded"))
                    .toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .sorted()
                        .map(file ->
                                new Recording(folder.relativize(file).toString().replace('\\', '/'), bytes(file)))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
