package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code nltest /sc_query} and {@code /sc_verify} print of the secure channel to the domain. The number of the status is the
 * same in every language.
 *
 * <pre>
 * C:\&gt;nltest /sc_verify:contoso
 * Flags: b0 HAS_IP  HAS_TIMESERV
 * Trusted DC Name \\dc01.contoso.com
 * Trusted DC Connection Status Status = 5 0x5 ERROR_ACCESS_DENIED
 *
 * PS C:\&gt; Test-ComputerSecureChannel
 * False
 * </pre>
 */
public final class SecureChannelReader implements FormatReader {

    private static final String NAME = "nltest.SecureChannel";
    private static final int MAX_LINES = 12;
    private static final Pattern COMMAND =
            Pattern.compile("(?i).{0,200}\\bnltest(?:\\.exe)?\\s+/sc_(?:query|verify|reset):.{1,100}");
    private static final Pattern FLAGS = Pattern.compile("\\p{L}{4,20}: [0-9a-f]{1,8}(?:\\s+HAS_\\w{1,20}){0,4}\\s*");
    private static final Pattern CONTROLLER =
            Pattern.compile(".{0,60}\\\\\\\\[A-Za-z0-9_.-]{1,255}\\s*|\\p{L}.{3,60}\\s\\p{L}{2,20}\\s*");
    private static final Pattern STATUS =
            Pattern.compile(".{3,80}= (?<code>\\d{1,10}) 0x[0-9a-fA-F]{1,8} [A-Z][A-Za-z0-9_]{2,60}\\s*");
    /** {@code I_NetLogonControl failed: Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN}: nobody was asked. */
    private static final Pattern NOT_ASKED = Pattern.compile("I_NetLogonControl.{0,80}");

    private static final Pattern END = Pattern.compile("[^:=\\\\|]{5,60}");

    private static final int ACCESS_DENIED = 5;

    /** The computer and its domain know different passwords, or the account is gone. */
    private static final Set<Integer> BROKEN = Set.of(ACCESS_DENIED, 1786, 1787, 1789, 1790);

    private static final Pattern TEST =
            Pattern.compile("(?i).{0,200}\\bTest-ComputerSecureChannel(?:\\s+-\\w.{0,80})?\\s*");
    /** In the language of the system: {@code VERBOSE: Performing the operation …}. */
    private static final Pattern VERBOSE = Pattern.compile("\\p{Lu}{4,20}: .{1,500}");

    private static final Pattern ANSWER = Pattern.compile("(?i)\\s*+(?<value>True|False)\\s*");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        if (isTest(first)) {
            int answer = Runs.next(lines, from, 2);
            if (answer >= 0
                    && lines.at(answer).length() < 600
                    && VERBOSE.matcher(lines.at(answer)).matches()) {
                answer = Runs.next(lines, answer, 2);
            }
            return answer >= 0 && ANSWER.matcher(lines.at(answer)).matches() ? answer + 1 - from : 0;
        }
        boolean isCommand = first.contains("/sc_") && COMMAND.matcher(first).matches();
        boolean isStatus = first.contains("0x") && STATUS.matcher(first).matches();
        if (first.length() > 400
                || !isCommand && !isStatus && !FLAGS.matcher(first).matches()) {
            return 0;
        }
        int run = Runs.of(lines, from, 0, MAX_LINES, SecureChannelReader::belongs);
        for (int at = from; at < from + run; at++) {
            if (STATUS.matcher(lines.at(at)).matches()) {
                return run;
            }
        }
        return 0;
    }

    private static boolean isTest(String line) {
        return line.length() < 400
                && line.indexOf("hannel") > 0
                && TEST.matcher(line).matches();
    }

    private static boolean belongs(String line) {
        return line.length() < 400
                && (STATUS.matcher(line).matches()
                        || FLAGS.matcher(line).matches()
                        || CONTROLLER.matcher(line).matches()
                        || END.matcher(line).matches());
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String first = block.lines().at(block.from());
        Matcher answer = ANSWER.matcher(block.lines().at(block.to() - 1));
        if (isTest(first) && answer.matches()) {
            String computer =
                    CommandLine.parse(first).map(CommandLine::computer).orElse(null);
            Subject whose = computer == null ? null : Whom.server(computer);
            sink.observe(NAME, whose, answer.group("value").equalsIgnoreCase("True"), At.line(block.to() - 1));
        } else {
            status(block, sink);
        }
    }

    private static void status(Block block, ReadingSink sink) {
        for (int at = block.to() - 1; at >= block.from(); at--) {
            Matcher status = STATUS.matcher(block.lines().at(at));
            if (status.matches()) {
                int code = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(status.group("code")));
                boolean isAsked = !NOT_ASKED.matcher(status.group()).matches();
                if (isAsked && (code == 0 || BROKEN.contains(code))) {
                    Subject whose = block.command().computer() == null ? null : Whom.server(block);
                    sink.observe(NAME, whose, code == 0, At.line(at));
                } else if (!isAsked && code == ACCESS_DENIED) {
                    sink.reject(
                            at,
                            "nltest",
                            "The command was not run as administrator, so nothing is known of the secure channel.",
                            "Run it again in a prompt that was opened as administrator.");
                } else {
                    sink.reject(
                            at,
                            status.group().strip(),
                            "No domain controller was found, so nothing is known of the secure channel.",
                            "Look whether the name of the domain resolves and a domain controller is reached, then run it again.");
                }
                return;
            }
        }
    }
}
