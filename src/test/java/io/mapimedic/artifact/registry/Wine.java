package io.mapimedic.artifact.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A registry of its own, with Wine's registry editor: the same program and file format as on Windows. */
final class Wine {

    /** Wine itself, not the registry editor, fails to start at times while the server of the program before is ending; each command can be repeated. */
    private static final int TRIES = 3;

    private final Path home;

    Wine(Path home) throws IOException, InterruptedException {
        this.home = home;
        run("wineboot", "-i");
    }

    /** Imports a file as a double click does. */
    void load(byte[] file) throws IOException, InterruptedException {
        Path path = home.resolve("import.reg");
        Files.write(path, file);
        run("regedit", "/S", "Z:" + path.toString().replace('/', '\\'));
    }

    /** All values below a key: {@code [key]name} to what the export writes for it. */
    Map<String, String> values(String key) throws IOException, InterruptedException {
        Path path = home.resolve("export.reg");
        Files.deleteIfExists(path);
        run("regedit", "/E", "Z:" + path.toString().replace('/', '\\'), key);
        return Files.exists(path) ? parse(Files.readString(path, StandardCharsets.UTF_16)) : Map.of();
    }

    /** Reads the lines of an export; those of a value in hexadecimal go over several. */
    static Map<String, String> parse(String text) {
        Map<String, String> values = new TreeMap<>();
        String key = "";
        String joined = text.replace("\\\r\n  ", "").replace("\\\n  ", "");
        for (String line : joined.lines().toList()) {
            if (line.startsWith("[")) {
                key = line;
            } else if (line.startsWith("\"") || line.startsWith("@")) {
                int split = line.startsWith("@") ? 1 : end(line);
                values.put(
                        key + line.substring(0, split),
                        line.substring(split + 1).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return values;
    }

    private static int end(String line) {
        int at = 1;
        while (line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void run(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("wine"));
        line.addAll(List.of(command));
        int exit = 1;
        for (int left = TRIES; left > 0 && exit != 0; left--) {
            exit = exitOf(line);
        }
        if (exit != 0) {
            throw new IOException(line + " ended with " + exit + ": "
                    + Files.readString(home.resolve("wine.log"), StandardCharsets.ISO_8859_1));
        }
    }

    private int exitOf(List<String> line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("WINEPREFIX", home.resolve("prefix").toString());
        builder.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml=");
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().remove("DISPLAY");
        Process process =
                builder.redirectOutput(home.resolve("wine.log").toFile()).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("wine did not end: " + line);
        }
        return process.exitValue();
    }
}
