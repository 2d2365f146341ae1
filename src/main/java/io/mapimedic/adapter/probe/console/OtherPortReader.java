package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.TestedPort;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows sentences in which somebody tells the result of {@code Test-NetConnection} for another port than 443, which says nothing about
 * MAPI over HTTP. The other words of the sentence are read as such.
 *
 * <pre>
 * tnc mail 80 says TcpTestSucceeded True, Outlook can't connect
 * </pre>
 */
public final class OtherPortReader implements FormatReader {

    private static final int LONGEST = 2_000;
    private static final Pattern TEST = Pattern.compile(
            "(?i)\\b(?:tnc|Test-NetConnection)\\b.{1,300}?\\bTcpTestSucceeded\\W{0,9}(?:(?:ist|is|says|returns|meldet|liefert)\\W{1,3})?(?:True|False)\\b");

    @Override
    public int extent(Lines lines, int from) {
        return test(lines.at(from)) == null ? 0 : 1;
    }

    private static @Nullable Matcher test(String line) {
        boolean mayBe = line.length() < LONGEST && line.toLowerCase(Locale.ROOT).contains("tcptestsucceeded");
        Matcher test = mayBe ? TEST.matcher(line) : null;
        return test != null
                        && test.find()
                        && TestedPort.in(test.group())
                                .filter(port -> !port.equals("443"))
                                .isPresent()
                ? test
                : null;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Matcher test = test(block.lines().at(block.from()));
        if (test != null) {
            NetConnectionReader.rejectOtherPort(block.from(), test.group(), sink);
        }
    }

    @Override
    public String wordsAround(Block block) {
        Matcher test = test(block.lines().at(block.from()));
        return test == null ? "" : test.replaceFirst("");
    }
}
