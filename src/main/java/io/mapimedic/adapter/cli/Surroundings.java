package io.mapimedic.adapter.cli;

import io.mapimedic.adapter.config.Beginning;
import io.mapimedic.adapter.config.Offline;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.report.text.Paper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command finds around it; given in, so that a test can be a terminal or a pipe.
 *
 * @param out           standard output, in bytes: reports for programs are UTF-8 whatever the terminal is
 * @param err           standard error, for people only
 * @param charset       what the terminal shows
 * @param outIsTerminal a person reads standard output
 * @param errIsTerminal a person reads standard error
 * @param loader        takes seconds, so that a test of many commands brings one that has loaded
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Charset charset,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Clock clock,
        Loader loader) {

    private static final int USUAL_WIDTH = 80;

    /** Gives knowledge and rules, ready to answer. */
    @FunctionalInterface
    interface Loader {

        /** @param knowledge the folder; null for the usual one */
        Troubleshooter load(@Nullable Path knowledge);
    }

    /** Those of this process. */
    static Surroundings ofProcess() {
        Charset charset = charsetOfTerminal();
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                isTerminal(1),
                isTerminal(2),
                System.getenv(),
                Clock.systemUTC(),
                Offline::troubleshooter);
    }

    /** Begins to load, so that the caller can read files in the meantime. */
    Beginning<Troubleshooter> beginLoading(@Nullable Path knowledge) {
        return new Beginning<>("loading", () -> loader.load(knowledge));
    }

    /** Where a text report is written: in colours for a person who has not said no, as wide as the terminal. */
    Paper paper() {
        boolean coloured = outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Paper(width(), coloured, charset);
    }

    /** For a file that is forwarded: no colours, any character. */
    Paper paperOfFile() {
        return new Paper(width(), false, StandardCharsets.UTF_8);
    }

    private int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(columns);
        }
        // Shells rarely hand COLUMNS on; picocli asks the terminal.
        return outIsTerminal
                ? CommandSpec.create().usageMessage().autoWidth(true).width()
                : USUAL_WIDTH;
    }

    /** Newer Java machines tell the encoding of standard output, older ones under another name. */
    private static Charset charsetOfTerminal() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : nativeCharset();
    }

    private static Charset nativeCharset() {
        String name = System.getProperty("native.encoding", "");
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    /** Java only tells whether both input and output are terminals; where the kernel tells more, it is asked. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return Ansi.AUTO.enabled();
        }
    }
}
