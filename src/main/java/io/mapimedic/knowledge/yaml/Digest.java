package io.mapimedic.knowledge.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over names and contents of all files in the folders {@code knowledge/} and {@code rules/}. */
public final class Digest {

    private Digest() {}

    /** {@code sha256:} and 64 hexadecimal digits; the same on every machine for the same files. */
    public static String of(Path knowledge, Path rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, "knowledge", knowledge);
            add(digest, "rules", rules);
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the knowledge base cannot be read: " + e.getMessage(), e);
        }
    }

    /** Names, sizes and times of change: cheap, and different whenever somebody saved a file. */
    public static String fingerprint(Path knowledge, Path rules) {
        StringBuilder fingerprint = new StringBuilder();
        try {
            for (Path folder : List.of(knowledge, rules)) {
                for (Path file : files(folder)) {
                    fingerprint
                            .append(file)
                            .append('|')
                            .append(Files.size(file))
                            .append('|')
                            .append(Files.getLastModifiedTime(file).toMillis())
                            .append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the knowledge base cannot be read: " + e.getMessage(), e);
        }
        return fingerprint.toString();
    }

    private static void add(MessageDigest digest, String name, Path folder) throws IOException {
        for (Path file : files(folder)) {
            byte[] content = Files.readAllBytes(file);
            String entry = name + "/"
                    + folder.toRealPath().relativize(file).toString().replace('\\', '/') + "\0" + content.length + "\0";
            digest.update(entry.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
    }

    /** YAML, DRL and templates; whatever editors leave beside them does not count. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.toRealPath())) { // a folder may be a link to a release
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(yaml|drl|drt)"))
                    .sorted()
                    .toList();
        }
    }
}
