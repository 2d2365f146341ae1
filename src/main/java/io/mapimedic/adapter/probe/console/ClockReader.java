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
 * Reads how far a clock is from that of another machine, as {@code w32tm /stripchart} prints it. The last sample counts.
 *
 * <pre>
 * 10:31:07, +00541.2290817s
 * 10:31:09, d:+00.0004126s o:-00.0031527s  [                  *                  ]
 * </pre>
 */
public final class ClockReader implements FormatReader {

    private static final Pattern SAMPLE = Pattern.compile(
            "\\s*+\\d{1,2}:\\d{2}:\\d{2},? (?:d:[+-]\\d{1,8}\\.\\d{1,9}s o:)?[+-](?:(?<hours>\\d{2}):(?<minutes>\\d{2}):)?(?<seconds>\\d{2,8}[.,]\\d{5,9})s(?:\\s.*)?");

    @Override
    public int extent(Lines lines, int from) {
        return isSample(lines.at(from)) ? Runs.of(lines, from, 0, 1_000, ClockReader::isSample) : 0;
    }

    private static boolean isSample(String line) {
        return line.length() < 200
                && line.indexOf('s') > 0
                && SAMPLE.matcher(line).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        int last = block.to() - 1;
        Matcher sample = SAMPLE.matcher(block.lines().at(last));
        if (sample.matches()) {
            double seconds = Double.parseDouble(sample.group("seconds").replace(',', '.'));
            if (sample.group("hours") != null) {
                seconds += 3600.0 * Integer.parseInt(sample.group("hours"))
                        + 60.0 * Integer.parseInt(sample.group("minutes"));
            }
            sink.observe("w32tm.OffsetMinutes", null, Math.round(seconds / 6) / 10.0, At.line(last));
        }
    }
}
