package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which drive has no room left, as {@code Get-PSDrive} prints it. The names of the columns have blanks, so no other table is like
 * it. A small drive without room is a disc or an image that was mounted, which is full by nature.
 *
 * <pre>
 * Name Used (GB) Free (GB) Provider   Root
 * ---- --------- --------- --------   ----
 * L       199.98      0.00 FileSystem L:\
 * </pre>
 */
public final class FreeSpaceReader implements FormatReader {

    private static final int MAX_LINES = 60;

    /** The largest disc with files of setup is smaller. */
    private static final double LARGEST_DISC = 15;

    private static final Pattern HEADER = Pattern.compile(
            "\\s{0,20}Name\\s{1,20}Used \\(GB\\)\\s{1,20}Free \\(GB\\)\\s{1,20}Provider\\s{1,20}Root.{0,60}");
    private static final Pattern LINE = Pattern.compile("\\s{0,20}-{2,10}(?:\\s{1,20}-{2,60}){3,6}\\s{0,200}");
    private static final Pattern DRIVE = Pattern.compile(
            "\\s{0,20}[A-Z]\\s{1,30}(?<used>\\d{1,6}[.,]\\d{2})\\s{1,20}(?<free>\\d{1,6}[.,]\\d{2})\\s{1,20}FileSystem\\b.{0,200}");
    private static final Pattern OTHER =
            Pattern.compile("\\s{0,20}\\w{1,20}\\s{1,60}(?:FileSystem|Registry|Alias|Certificate|"
                    + "Environment|Function|Variable|WSMan)\\b.{0,200}");

    @Override
    public int extent(Lines lines, int from) {
        return HEADER.matcher(lines.at(from)).matches()
                ? Runs.of(lines, from, 0, MAX_LINES, FreeSpaceReader::belongs)
                : 0;
    }

    private static boolean belongs(String line) {
        return HEADER.matcher(line).matches()
                || LINE.matcher(line).matches()
                || DRIVE.matcher(line).matches()
                || OTHER.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        for (int at = block.from(); at < block.to(); at++) {
            Matcher drive = DRIVE.matcher(block.lines().at(at));
            if (drive.matches() && number(drive.group("used")) > LARGEST_DISC && number(drive.group("free")) == 0) {
                sink.observe("server.volume-full", null, true, At.line(at));
            }
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
