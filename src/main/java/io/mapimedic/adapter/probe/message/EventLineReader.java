package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.ReadingSink;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as people shorten them: the labels in one line or without the first of them, a row of the list of the Event Viewer, or
 * provider and number alone.
 *
 * <pre>
 * Log Name: System  Source: Microsoft-Windows-WAS  Event ID: 5074
 * A worker process with process id of '9120' serving application pool 'MSExchangeMapiFrontEndAppPool' has requested a recycle …
 *
 * Warnung  20.11.2026 09:00:01  WAS  5074  Keine  Ein Arbeitsprozess …
 * WAS 5059: Application pool MSExchangeMapiMailboxAppPool has been disabled. …
 * </pre>
 */
public final class EventLineReader implements FormatReader {

    private static final int LONGEST = 4_000;
    private static final int MAX_LINES = 40;
    private static final String LEVEL =
            "(?:Information(?:en)?|Warn(?:ing|ung)|Error|Fehler|Critical|Kritisch|Audit Failure|Überwachung gescheitert|Avertissement|Erreur)";
    private static final Pattern LABELS = Pattern.compile(
            "(?i)(?:.{0,80}?\\s)?(?:Source|Quelle|Origine|Origen): {0,40}(?<provider>[^:]{2,80}?)[,;]?\\s{1,20}(?:Event[ -]?ID|Ereignis-?ID|ID): {0,40}(?<id>\\d{1,6})\\b.{0,3000}");
    /** The labels in the other order, and nothing else in the line. */
    private static final Pattern ID_LABEL_FIRST = Pattern.compile(
            "(?i)\\s*+(?:Event[ -]?ID|Ereignis-?ID): {0,40}(?<id>\\d{1,6})[,;]?\\s{1,20}(?:Source|Quelle): {0,40}(?<provider>[^:\\s][^:]{1,60}?)\\s*+");

    private static final Pattern BELOW = Pattern.compile(
            "(?i)(?:(?:Sub )?Status:.{0,80}|(?:Closing )?Mapi session .{0,400}\\bobjects of type\\b.{0,80})");

    private static final Pattern SOURCE = Pattern.compile("(?i)(?:Source|Quelle):\\s{1,40}(?<provider>\\S.{1,78})");
    private static final Pattern ID = Pattern.compile("(?i)(?:Event[ -]?ID|Ereignis-?ID):\\s{1,40}(?<id>\\d{1,6})");
    private static final Pattern ROW = Pattern.compile(
            "\\s*+(?<before>[0-9][0-9./: -]{4,24}(?: [AP]M)?\\s{1,20})?" + LEVEL + "\\b(?<after>\\s.{5,3900})");
    private static final Pattern TIME =
            Pattern.compile("(?<time>\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? {1,3}\\d{1,2}:\\d{2}:\\d{2}(?: ?[AP]M)?)");
    private static final Pattern ID_FIRST = Pattern.compile(
            "\\s++(?<id>\\d{1,5})\\s++(?<provider>[A-Za-z][A-Za-z0-9._-]{1,60}(?: [A-Z][A-Za-z0-9.]{0,30}){0,5}?)\\s{2,}.*");
    private static final Pattern PROVIDER_FIRST = Pattern.compile(
            "\\s++(?<provider>[A-Za-z][A-Za-z0-9._-]{1,60}(?: [A-Z][A-Za-z0-9.]{0,30}){0,5}?)\\s++(?<id>\\d{1,5})\\b.*");

    /** Provider and number that a text carries, and where they were found. */
    private record Found(String provider, int id, @Nullable String time) {}

    @Override
    public int extent(Lines lines, int from) {
        String line = lines.at(from);
        if (line.length() > LONGEST || !hasDigit(line) && !SOURCE.matcher(line).matches()) {
            return 0;
        }
        if (isPair(lines, from)
                || line.indexOf(':') > 0
                        && (LABELS.matcher(line).matches()
                                || ID_LABEL_FIRST.matcher(line).matches())) {
            return run(lines, from);
        }
        if (row(line) != null) {
            return 1;
        }
        return EventMention.in(line) != null ? shortRun(lines, from) : 0;
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** A source, and right below it the number of an event. */
    static boolean isPair(Lines lines, int from) {
        return from + 1 < lines.count()
                && SOURCE.matcher(lines.at(from)).matches()
                && (ID.matcher(lines.at(from + 1)).matches()
                        || from + 2 < lines.count()
                                && ID.matcher(lines.at(from + 2)).matches());
    }

    /** With the text of the event, as far as it goes without an empty line. */
    private static int run(Lines lines, int from) {
        int at = from + 1;
        while (at < lines.count()
                && at - from < MAX_LINES
                && !lines.isBlank(at)
                && !LABELS.matcher(lines.at(at)).matches()
                && CommandLine.parse(lines.at(at)).isEmpty()) {
            at++;
        }
        return at - from;
    }

    /** The codes of a failed sign-in may stand in the lines below, and the session of which there was too much. */
    private static int shortRun(Lines lines, int from) {
        int at = from + 1;
        while (at < lines.count()
                && at - from < 4
                && BELOW.matcher(lines.at(at).stripLeading()).matches()) {
            at++;
        }
        return at - from;
    }

    private static @Nullable Found row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return null;
        }
        String after = row.group("after");
        Matcher time = TIME.matcher(line);
        String moment = time.find() ? time.group("time") : null;
        String rest = TIME.matcher(after).replaceFirst(" ");
        Matcher first = ID_FIRST.matcher(rest);
        Matcher second = PROVIDER_FIRST.matcher(rest);
        boolean hasTime = row.group("before") != null || !rest.equals(after);
        Matcher found = first.matches() ? first : second.matches() ? second : null;
        return !hasTime || found == null
                ? null
                : new Found(found.group("provider"), Integer.parseInt(found.group("id")), moment);
    }

    @Override
    public String wordsAround(Block block) {
        String line = block.lines().at(block.from());
        boolean isPrinted = row(line) != null
                || LABELS.matcher(line).matches()
                || ID_LABEL_FIRST.matcher(line).matches();
        EventMention mention = isPrinted ? null : EventMention.in(line);
        return mention == null ? "" : mention.before();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Found found = found(block);
        if (found != null) {
            String time = found.time();
            WindowsEvent event = new WindowsEvent(
                    found.provider(),
                    found.id(),
                    block.command().computer(),
                    time == null ? null : Moments.read(time).orElse(null),
                    block.text(),
                    List.of(),
                    block.from());
            new EventFacts(event, sink).report();
        }
    }

    private static @Nullable Found found(Block block) {
        String line = block.lines().at(block.from());
        if (isPair(block.lines(), block.from())) {
            Matcher source = SOURCE.matcher(line);
            Matcher id = ID.matcher(block.text());
            return source.matches() && id.find()
                    ? new Found(source.group("provider").strip(), Integer.parseInt(id.group("id")), null)
                    : null;
        }
        for (Pattern pattern : List.of(LABELS, ID_LABEL_FIRST)) {
            Matcher labels = pattern.matcher(line);
            if (labels.matches()) {
                return new Found(labels.group("provider").strip(), Integer.parseInt(labels.group("id")), null);
            }
        }
        Found row = row(line);
        EventMention mention = row == null ? EventMention.in(line) : null;
        return mention == null ? row : new Found(mention.provider(), mention.id(), null);
    }
}
