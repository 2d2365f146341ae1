package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an error of a test, which is the same in every language:
 *
 * <pre>
 *  + FullyQualifiedErrorId : System.InvalidOperationException,Microsoft.Exchange.Management.Tasks.TestOutlookConnectivity
 *  + PSComputerName : ex01.contoso.com
 * </pre>
 *
 * @param id     the type of the exception
 * @param server on which the test ran
 * @param line   where the error begins
 */
record CommandErrorId(String id, Subject server, int line) {

    private static final Pattern ID = Pattern.compile(
            "FullyQualifiedErrorId\\s*+:\\s*+(?:\\[[^\\]]{0,300}\\]\\s*+)?(?<id>[A-Za-z0-9.]{1,120}+),Microsoft\\.Exchange\\.[A-Za-z.]{1,120}TestOutlookConnectivity\\b");
    private static final Pattern COMPUTER = Pattern.compile("PSComputerName\\s*+:\\s*+(?<name>[A-Za-z0-9_.-]{1,255}+)");

    static Optional<CommandErrorId> of(Block block) {
        String text = block.text();
        Matcher id = ID.matcher(text);
        if (!id.find()) {
            return Optional.empty();
        }
        Matcher computer = COMPUTER.matcher(text);
        Subject server =
                computer.find() ? Subjects.server(computer.group("name")) : Subject.unnamed(SubjectKind.SERVER);
        return Optional.of(new CommandErrorId(id.group("id"), server, block.from()));
    }

    void report(ReadingSink sink) {
        sink.observe("Test-OutlookConnectivity.FullyQualifiedErrorId", server, id, At.line(line));
    }
}
