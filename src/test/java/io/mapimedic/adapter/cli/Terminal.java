package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Offline;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.testsupport.TestKnowledge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A terminal, or a pipe, in which a test runs commands as a user does. */
final class Terminal {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";
    private Charset charset = StandardCharsets.UTF_8;
    private boolean isPerson;
    private Surroundings.Loader loader = Terminal::loaded;

    Terminal with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Terminal in(Charset shown) {
        charset = shown;
        return this;
    }

    Terminal typing(String text) {
        input = text;
        return this;
    }

    /** Loads as the command does, which takes seconds; others get what is loaded. */
    Terminal loading() {
        loader = Offline::troubleshooter;
        return this;
    }

    private static Troubleshooter loaded(@Nullable Path knowledge) {
        return TestKnowledge.KNOWLEDGE.equals(knowledge)
                ? TestKnowledge.troubleshooter()
                : Offline.troubleshooter(knowledge);
    }

    /** Standard output and error are seen by a person. */
    Terminal watched() {
        isPerson = true;
        return with("COLUMNS", "80");
    }

    /** Runs one command with the project's own knowledge, and gives its exit code. */
    int run(String... arguments) {
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                charset,
                isPerson,
                isPerson,
                environment,
                Clock.fixed(NOW, ZoneOffset.UTC),
                loader);
        return Commands.of(around)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    /** The same, with the knowledge of the project named. */
    int runHere(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--knowledge", TestKnowledge.KNOWLEDGE.toString()))
                .toArray(String[]::new));
    }

    String out() {
        return out.toString(charset);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
