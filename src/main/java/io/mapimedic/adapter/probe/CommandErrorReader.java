package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.message.EventSearch;
import io.mapimedic.model.Passage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the error that a command printed instead of a result. That a registry value does not exist is an answer; every other error
 * is listed, so that nobody takes silence for health; and that a search of the event log found nothing:
 *
 * <pre>
 * Get-ItemProperty : Property MapiHttpDisabled does not exist at path HKEY_CURRENT_USER\Software\Microsoft\Exchange.
 * At line:1 char:1
 *     + CategoryInfo          : InvalidArgument: (MapiHttpDisabled:String) [Get-ItemProperty], PSArgumentException
 *     + FullyQualifiedErrorId : System.Management.Automation.PSArgumentException,Microsoft.PowerShell.Commands.GetItemPropertyCommand
 * </pre>
 */
final class CommandErrorReader implements FormatReader {

    private static final int MAX_LINES = 20;
    private static final int NARROW = 79;
    private static final Pattern START = Pattern.compile(
            "(?:(?:Get|Set|Test|New|Remove|Enable|Disable|Invoke|Import|Export|Connect|Start|Restart)-[A-Z][a-zA-Z0-9]{1,60}+ ?: "
                    + "|ERROR: |WARNING: ).*+");
    private static final Pattern SPEAKER = Pattern.compile("^[A-Za-z]{1,20}(?:-[A-Za-z0-9]{1,61})? ?: ");
    private static final Pattern DETAIL = Pattern.compile("\\s*+(?:At (?:line:|[A-Za-z]:\\\\).*+|\\+.*+)");
    private static final Pattern NO_PROPERTY = Pattern.compile(
            "(?i)(?:^|: )Property (?<name>.{1,255}?) does not exist at path (?<key>HKEY_[^.]{1,400}+)\\.");

    /** The id is the same in every language. */
    private static final Pattern NO_EVENTS = Pattern.compile("FullyQualifiedErrorId\\s*+:\\s*+NoMatchingEventsFound,");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean begins = first.indexOf(": ") > 0 && START.matcher(first).matches();
        if (!begins && !DETAIL.matcher(first).matches()) {
            return 0;
        }
        int at = from + 1;
        while (at < lines.count() && at - from < MAX_LINES && belongs(lines, at)) {
            at++;
        }
        return at - from;
    }

    /** Details always; other lines only as long as they are the message itself. */
    private static boolean belongs(Lines lines, int at) {
        if (lines.isBlank(at)) {
            return false;
        }
        String line = lines.at(at);
        boolean isDetail = DETAIL.matcher(line).matches();
        boolean follows = !DETAIL.matcher(lines.at(at - 1)).matches();
        return isDetail
                || (follows
                        && !PropertyLine.is(line)
                        && CommandLine.parse(line).isEmpty()
                        && hasDetailBelow(lines, at));
    }

    private static boolean hasDetailBelow(Lines lines, int at) {
        for (int next = at + 1; next < lines.count() && next <= at + 4; next++) {
            if (DETAIL.matcher(lines.at(next)).matches()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        StringBuilder message = new StringBuilder();
        int width = 0;
        for (int at = block.from(); at < block.to(); at++) {
            String line = block.lines().at(at);
            if (DETAIL.matcher(line).matches() && !message.isEmpty()) {
                break;
            }
            message.append(message.isEmpty() || width >= NARROW ? "" : " ").append(line.stripLeading());
            width = line.length();
        }
        Matcher noProperty = NO_PROPERTY.matcher(message);
        Optional<RegistryKey> key = noProperty.find() ? RegistryKey.parse(noProperty.group("key")) : Optional.empty();
        CommandErrorId.of(block).ifPresent(id -> id.report(sink));
        Optional<EventSearch> search =
                NO_EVENTS.matcher(block.text()).find() ? EventSearch.of(block.command()) : Optional.empty();
        if (search.isPresent()) {
            search.get().found(0, block.from(), sink);
        } else if (key.isPresent()) {
            key.get().on(block.command().computer()).observe(noProperty.group("name"), null, block.from(), sink);
        } else {
            Passage line = block.lines().passage(block.from(), block.from() + 1);
            String said = SPEAKER.matcher(message).replaceFirst("");
            sink.rejectMessage(
                    block.from(),
                    message.toString(),
                    "A command printed an error or a warning instead of a result.",
                    "Put right what the message says and run the command again.",
                    new Passage(said, line.file(), line.line()));
        }
    }
}
