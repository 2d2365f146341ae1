package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whether a computer takes its time from another one, as {@code w32tm /query /status} prints it in English and German. Indicator 3
 * says that it does not, and so do the two names of the own clock, which are the same in every language.
 *
 * <pre>
 * Leap Indicator: 3(not synchronized)
 * Stratum: 0 (unspecified)
 * Source: Local CMOS Clock
 *
 * Sprungindikator: 0(keine Warnung)
 * Quelle: dc01.contoso.com
 * </pre>
 */
public final class ClockStatusReader implements FormatReader {

    private static final int MAX_LINES = 20;
    private static final String NOT_SYNCHRONISED = "3";
    private static final Pattern LEAP =
            Pattern.compile("\\s*+(?:Leap Indicator|Sprungindikator): (?<value>[0-3])\\s?\\(.*");
    /** 1 is who leads the time. A member without a source gives 0, so 1 with its own clock is the controller that all follow. */
    private static final Pattern STRATUM = Pattern.compile("\\s*+Stratum: (?<value>\\d{1,2})\\s?\\(.*");

    private static final Pattern SOURCE = Pattern.compile("\\s*+(?:Source|Quelle): (?<value>\\S.{0,250})");
    private static final Pattern LINE = Pattern.compile("\\s*+\\p{L}[\\p{L} .-]{2,60}(?:\\([^)]{1,20}\\))?: .{1,300}");
    private static final List<String> OWN = List.of("local cmos clock", "free-running system clock");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean begins = first.length() < 400
                && first.contains(": ")
                && (LEAP.matcher(first).matches() || STRATUM.matcher(first).matches());
        return begins
                ? Runs.of(lines, from, 0, MAX_LINES, line -> LINE.matcher(line).matches())
                : 0;
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String leap = "";
        String source = "";
        boolean isRoot = false;
        for (int at = block.from(); at < block.to(); at++) {
            Matcher indicator = LEAP.matcher(block.lines().at(at));
            Matcher from = SOURCE.matcher(block.lines().at(at));
            leap = indicator.matches() ? indicator.group("value") : leap;
            Matcher stratum = STRATUM.matcher(block.lines().at(at));
            isRoot |= stratum.matches() && stratum.group("value").equals("1");
            source = from.matches() ? from.group("value").strip().toLowerCase(Locale.ROOT) : source;
        }
        boolean isOwn = OWN.contains(source);
        if (isOwn && isRoot) {
            sink.observe(
                    "organization.domain-clock-without-source",
                    Subject.unnamed(SubjectKind.ORGANIZATION),
                    true,
                    At.line(block.from()));
        }
        if (leap.equals(NOT_SYNCHRONISED) || isOwn || !leap.isEmpty() && !source.isEmpty()) {
            sink.observe(
                    "network.clock-not-synchronised",
                    Whom.network(),
                    leap.equals(NOT_SYNCHRONISED) || isOwn,
                    At.line(block.from()));
        } else {
            sink.reject(
                    block.from(),
                    block.lines().at(block.from()),
                    "The lines with the leap indicator and the source are not both here.",
                    "Paste all that w32tm /query /status prints.");
        }
    }
}
