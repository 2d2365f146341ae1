package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.ReadingSink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an event as the Event Viewer copies it. The labels come in the language of the server; the XML below them, where it was copied
 * as well, is read by {@link EventXmlReader}:
 *
 * <pre>
 * Log Name:      Security
 * Source:        Microsoft-Windows-Security-Auditing
 * Date:          11/22/2026 8:15:30 AM
 * Event ID:      4625
 * Computer:      EX01.contoso.com
 * Description:
 * An account failed to log on.
 * </pre>
 */
public final class EventTextReader implements FormatReader {

    private static final int MAX_LABELS = 14;
    private static final int MAX_LINES = 400;
    /** Headings within a description are shorter than a sentence of somebody that introduces what follows. */
    private static final int SENTENCE = 60;

    private static final Pattern BEGIN = Pattern.compile(
            "(?:Log Name|Protokollname|Nom du journal|Nombre de registro|Nome registro|Logboeknaam)\\s?:\\s.*");
    private static final Map<String, Pattern> LABELS = Map.of(
            "provider", label("Source|Quelle|Origen|Origine|Bron"),
            "time", label("Date|Datum|Fecha|Data"),
            "id",
                    label(
                            "Event ID|Ereignis-ID|ID de l.événement|Id\\. del evento|ID evento|Gebeurtenis-id",
                            "\\d{1,6}(?![\\w.,])"),
            "computer", label("Computer|Ordinateur|Equipo"));
    private static final Pattern XML = Pattern.compile("\\s*+[-+]?\\s*+<Event\\s.*");

    /** A program that somebody ran, pasted without the prompt before it. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:certutil|nslookup|ping|tracert|curl|telnet|netsh|setspn|klist|dsregcmd|w32tm|nltest|openssl)(?:\\.exe)? [-/\\w].{0,400}");

    private static final Pattern SCRIPT = Pattern.compile("(?:Exchange )?Health ?Checker\\b.{0,60}");

    private static Pattern label(String words) {
        return label(words, ".{1,300}");
    }

    /** What somebody added behind the value is no part of it. */
    private static Pattern label(String words, String value) {
        return Pattern.compile("(?i)(?:" + words + ")\\s?:\\s{1,40}(?<value>" + value + ").{0,300}");
    }

    @Override
    public int extent(Lines lines, int from) {
        if (!BEGIN.matcher(lines.at(from)).matches() || !labels(lines, from).containsKey("id")) {
            return 0;
        }
        int last = from;
        int blanks = 0;
        boolean hasBlank = false;
        for (int at = from + 1; at < lines.count() && at - from < MAX_LINES && blanks < 3; at++) {
            if (lines.isBlank(at)) {
                blanks++;
                continue;
            }
            String line = lines.at(at);
            if (XML.matcher(line).matches()) {
                return at - from;
            }
            hasBlank |= blanks > 0;
            boolean isSentence = blanks > 0 && line.length() >= SENTENCE && line.endsWith(":");
            if (isSentence
                    || hasBlank && isOther(lines, at)
                    || BEGIN.matcher(line).matches()
                    || CommandLine.parse(line).isPresent()) {
                break;
            }
            blanks = 0;
            last = at;
        }
        return last + 1 - from;
    }

    /** Another event without its first line, the report of a script, or what a program printed. */
    private static boolean isOther(Lines lines, int at) {
        return EventLineReader.isPair(lines, at)
                || SCRIPT.matcher(lines.at(at)).matches()
                || PROGRAM.matcher(lines.at(at)).matches();
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        boolean hasXml = block.to() < block.lines().count()
                && XML.matcher(block.lines().at(block.to())).matches();
        Map<String, String> labels = labels(block.lines(), block.from());
        if (hasXml || !labels.getOrDefault("id", "").matches("\\d{1,6}")) {
            // The XML says the same, with times that have one meaning and values that have names.
            return;
        }
        boolean isOfSecurity = block.lines().at(block.from()).endsWith("Security");
        WindowsEvent event = new WindowsEvent(
                labels.getOrDefault("provider", isOfSecurity ? "Security" : ""),
                Integer.parseInt(labels.getOrDefault("id", "0")),
                labels.get("computer"),
                Moments.read(labels.getOrDefault("time", "")).orElse(null),
                block.text(),
                List.of(),
                block.from());
        new EventFacts(event, sink).report();
    }

    private static Map<String, String> labels(Lines lines, int from) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int at = from; at < lines.count() && at < from + MAX_LABELS; at++) {
            String line = lines.at(at);
            LABELS.forEach((name, pattern) -> {
                Matcher label = pattern.matcher(line);
                if (label.matches()) {
                    found.putIfAbsent(name, label.group("value").strip());
                }
            });
        }
        return found;
    }
}
