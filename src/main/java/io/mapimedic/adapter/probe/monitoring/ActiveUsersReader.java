package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.PrintedValue;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the well-known script {@code Get-ActiveExchangeUsers.ps1} prints: how many users or requests each protocol has, of one
 * server or of all:
 *
 * <pre>
 * Server          : EX01
 * EWS             : 63
 * MAPI over Http  : 3
 * </pre>
 */
public final class ActiveUsersReader implements FormatReader {

    private static final Pattern LINE =
            Pattern.compile("(?<name>[A-Za-z][A-Za-z ()/_-]{1,40}?)\\s*+:\\s(?<value>\\S.{0,60}+)");
    private static final Pattern OF_THE_SCRIPT =
            Pattern.compile("MAPI (?:User Count|over Http|FE AppPool|BE AppPool)\\s*+:.*+");
    private static final int LONGEST = 40;
    private static final String NAME = "Get-ActiveExchangeUsers.";

    @Override
    public int extent(Lines lines, int from) {
        int colon = colon(lines.at(from));
        if (colon < 0) {
            return 0;
        }
        boolean isOfScript = false;
        int at = from;
        while (at < lines.count() && at - from < LONGEST && colon(lines.at(at)) == colon) {
            isOfScript |= OF_THE_SCRIPT.matcher(lines.at(at)).matches();
            at++;
        }
        return isOfScript ? at - from : 0;
    }

    private static int colon(String line) {
        int colon = line.indexOf(" :");
        return colon > 0 && line.length() < 200 && LINE.matcher(line).matches() ? colon : -1;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Subject server = server(block);
        for (int at = block.from(); at < block.to(); at++) {
            Matcher line = LINE.matcher(block.lines().at(at));
            if (line.matches()) {
                String name = line.group("name").strip();
                Optional<Number> number = PrintedValue.number(line.group("value"));
                if (number.isPresent()) {
                    sink.observe(NAME + name, server, number.get(), At.line(at));
                } else if (!name.equals("Server")) {
                    sink.reject(at, block.lines().at(at), "This is not a number.", null);
                }
            }
        }
    }

    private static @Nullable Subject server(Block block) {
        for (int at = block.from(); at < block.to(); at++) {
            Matcher line = LINE.matcher(block.lines().at(at));
            if (line.matches() && line.group("name").strip().equals("Server")) {
                return Subjects.server(line.group("value").replaceAll("\\p{Cntrl}", " "));
            }
        }
        return null;
    }
}
