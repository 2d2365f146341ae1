package io.mapimedic.adapter.cli;

import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.report.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files one after the other and tells what each of them gave. */
final class InputReading {

    /** Of all files together. */
    static final int MOST_VALUES = 200_000;
    /** Of what comes through a pipe, which is kept in a file while it is read. */
    private static final long LONGEST_PIPE = 1L << 30;

    private final ProbeReader reader;
    private final InputStream standardInput;
    private final Progress progress;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Unrecognised> unread = new ArrayList<>();
    private final List<InputFile> files = new ArrayList<>();
    private Names names = Names.among(List.of());
    private boolean isComplete = true;
    private long bytesBefore;
    private long bytes;

    InputReading(ProbeReader reader, InputStream standardInput, Progress progress) {
        this.reader = reader;
        this.standardInput = standardInput;
        this.progress = progress;
    }

    /**
     * Everything that the input told.
     *
     * @param isComplete false when a part of the input could not be looked at
     */
    record Input(
            List<Observation> observations, List<Unrecognised> unread, List<InputFile> files, boolean isComplete) {}

    Input read(FileSearch.Found found) {
        unread.addAll(found.leftOut());
        isComplete = found.isComplete();
        names = Names.among(found.files());
        bytes = found.files().stream().mapToLong(InputReading::size).sum();
        for (Path file : found.files()) {
            if (observations.size() >= MOST_VALUES) {
                refuse(
                        file,
                        "More than %d values in all; this file is not read.".formatted(MOST_VALUES),
                        "Name the files of one case.");
            } else {
                read(file);
            }
        }
        return new Input(List.copyOf(observations), List.copyOf(unread), List.copyOf(files), isComplete);
    }

    private void read(Path file) {
        try {
            if (FileSearch.isStandardInput(file)) {
                throughFile(file, standardInput);
            } else if (Files.isRegularFile(file)) {
                readFile(file, file);
            } else {
                try (InputStream pipe = Files.newInputStream(file)) {
                    throughFile(file, pipe);
                }
            }
        } catch (IOException e) {
            refuse(file, "It cannot be read: " + e.getMessage(), "Run as somebody who may read it.");
        }
    }

    /** A reader opens its input twice, and what comes through a pipe comes once; so it is kept until it is read. */
    private void throughFile(Path named, InputStream pipe) throws IOException {
        Path kept = Files.createTempFile("mapimedic", ".tmp");
        try {
            if (copy(pipe, kept)) {
                readFile(named, kept);
            } else {
                refuse(
                        named,
                        "More than %d MB came through a pipe.".formatted(LONGEST_PIPE >> 20),
                        "Name the file instead.");
            }
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static boolean copy(InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > LONGEST_PIPE) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private void readFile(Path named, Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("permission denied");
        }
        String name = names.in(named);
        ProbeInput input =
                new CountedInput(ProbeInput.of(name, file), read -> progress.at(name, bytesBefore + read, bytes));
        ProbeResult result = reader.read(input);
        observations.addAll(result.observations());
        unread.addAll(result.unrecognised());
        files.add(InputFile.of(
                name,
                FileSearch.isStandardInput(named) ? name : named.normalize().toString(),
                result));
        bytesBefore += Files.size(file);
        progress.at(name, bytesBefore, bytes);
    }

    private void refuse(Path file, String reason, String remedy) {
        isComplete = false;
        unread.add(new Unrecognised(names.in(file), "", reason, remedy));
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
