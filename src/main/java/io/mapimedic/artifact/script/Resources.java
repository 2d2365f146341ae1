package io.mapimedic.artifact.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that come with the application. */
public final class Resources {

    private Resources() {}

    public static String text(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Resources.class.getResourceAsStream("/artifact/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The functions of these names out of a script, in this order. */
    public static String functions(String script, String... names) {
        StringBuilder functions = new StringBuilder();
        for (String name : names) {
            int from = script.indexOf("function " + name + " {");
            int to = script.indexOf("\n}\n", from);
            if (from < 0 || to < 0) {
                throw new IllegalStateException("no function " + name);
            }
            functions.append(script, from, to).append("\n}\n\n");
        }
        return functions.toString();
    }
}
