package io.mapimedic.adapter.probe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The port that a command line of {@code Test-NetConnection} names, by its number or by the word for it. A sentence may leave out the name of
 * the parameter.
 *
 * <pre>
 * Test-NetConnection mail.contoso.com -Port 80
 * tnc mail.contoso.com http
 * tnc mail 80
 * </pre>
 */
public final class TestedPort {

    private static final String COMMAND = "(?i)\\b(?:tnc|Test-NetConnection)\\b";
    private static final Pattern NAMED =
            Pattern.compile(COMMAND + "[^|;]{0,300}?\\s-P(?:o|or|ort)?[\\s:]{1,9}(?<port>\\d{1,5})(?!\\d)");
    private static final Pattern BARE = Pattern.compile(COMMAND
            + "\\s{1,9}(?:-C[a-z]{0,11}\\s{1,9})?[^\\s,;|-][^\\s,;|]{0,252}[:\\s]\\s{0,9}(?<port>\\d{1,5})(?![\\d.])");
    private static final Pattern WORD = Pattern.compile(
            COMMAND + "[^|;]{0,300}?\\s(?:-CommonT[a-z]{0,6}[\\s:]{1,9})?(?<port>HTTP|RDP|SMB|WINRM)\\b(?!://)");

    private TestedPort() {}

    /** The port as it was written; empty when none is named. */
    static Optional<String> of(CommandLine command) {
        return in(command.text());
    }

    /** The port that the first such command in this line tests. */
    public static Optional<String> in(String line) {
        for (Pattern pattern : new Pattern[] {NAMED, BARE, WORD}) {
            Matcher found = pattern.matcher(line);
            if (found.find()) {
                return Optional.of(found.group("port"));
            }
        }
        return Optional.empty();
    }
}
