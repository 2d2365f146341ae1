package io.mapimedic.adapter.probe.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Probes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Reads a folder of samples that do not belong to the project: {@code -Dmapimedic.samples=/some/folder}. */
@EnabledIfSystemProperty(named = "mapimedic.samples", matches = ".+")
class SamplesTest {

    @Test
    void every_sample_is_recognised() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("mapimedic.samples")))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(it -> !it.getFileName().toString().startsWith("README"))
                    .sorted()
                    .toList()) {
                Probes probes = Probes.reading(Files.readAllBytes(file));
                System.out.printf(
                        "%-60s %4d observations %4d unrecognised%n",
                        file.getFileName(),
                        probes.observations().size(),
                        probes.unrecognised().size());
                probes.lines().forEach(line -> System.out.println("    " + line));
                probes.unrecognised().forEach(it -> System.out.println("    not read: " + it));
                if (probes.observations().isEmpty()
                        && probes.reasons().stream().noneMatch(SamplesTest::isReadToTheEnd)) {
                    silent.add(file.getFileName().toString());
                }
            }
        }

        assertThat(silent).as("samples that gave nothing").isEmpty();
    }

    /**
     * A log of a few rows, or one without MAPI, was read to the end and holds no figure; a command that writes is known, and says nothing of
     * what is there.
     */
    private static boolean isReadToTheEnd(String reason) {
        return reason.startsWith("No row of this log")
                || reason.startsWith("Requests to /mapi")
                || reason.startsWith("The line says what shall be written");
    }
}
