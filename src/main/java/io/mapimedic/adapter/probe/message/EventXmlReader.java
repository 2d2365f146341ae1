package io.mapimedic.adapter.probe.message;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.ReadingSink;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads events as XML, as the Event Viewer shows it (with the {@code -} of Internet Explorer) and {@code wevtutil} prints it:
 *
 * <pre>
 * &lt;Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"&gt;
 *   &lt;System&gt;
 *     &lt;Provider Name="Microsoft-Windows-Security-Auditing" /&gt;
 *     &lt;EventID&gt;4625&lt;/EventID&gt;
 *     &lt;TimeCreated SystemTime="2026-11-22T08:15:30.0000000Z" /&gt;
 *     &lt;Computer&gt;EX01.contoso.com&lt;/Computer&gt;
 *   &lt;/System&gt;
 *   &lt;EventData&gt;
 *     &lt;Data Name="Status"&gt;0xc000006d&lt;/Data&gt;
 *     &lt;Data Name="SubStatus"&gt;0xc000035b&lt;/Data&gt;
 *   &lt;/EventData&gt;
 * &lt;/Event&gt;
 * </pre>
 *
 * An empty {@code <Events />} is how our collector prints that a search found none.
 */
public final class EventXmlReader implements FormatReader {

    private static final int MAX_LINES = 500;
    private static final int MAX_TEXT = 256 * 1024;
    private static final int MAX_GAP = 5;
    private static final Pattern BEGIN = Pattern.compile("\\s*+(?:[-+] ?)?<(?:Events?>|Event\\s|Events\\s?/>).*");
    private static final Pattern NONE = Pattern.compile("\\s*+<Events\\s?/>\\s*+");
    private static final Pattern DASHES = Pattern.compile("(?m)^[ \\t]{0,40}[-+][ \\t]?(?=<)");
    private static final String END = "</Event>";

    private final XMLInputFactory factory = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    @Override
    public int extent(Lines lines, int from) {
        if (!isBegin(lines.at(from))) {
            return 0;
        }
        int end = from + one(lines, from);
        int next = nextLine(lines, end);
        while (next < lines.count() && end - from < MAX_LINES && isBegin(lines.at(next))) {
            end = next + one(lines, next);
            next = nextLine(lines, end);
        }
        return end - from;
    }

    private static int nextLine(Lines lines, int from) {
        int at = from;
        while (at < lines.count() && at - from < MAX_GAP && lines.isBlank(at)) {
            at++;
        }
        return at;
    }

    private static boolean isBegin(String line) {
        return line.contains("<Event") && BEGIN.matcher(line).matches();
    }

    /** The lines of one event. */
    private static int one(Lines lines, int from) {
        if (NONE.matcher(lines.at(from)).matches()) {
            return 1;
        }
        for (int at = from; at < lines.count() && at - from < MAX_LINES; at++) {
            String line = lines.at(at);
            if (at > from && BEGIN.matcher(line).matches()) {
                return at - from;
            }
            if (line.contains(END)) {
                return at + 1 - from;
            }
        }
        return Math.min(lines.count() - from, MAX_LINES);
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        String text = DASHES.matcher(block.text()).replaceAll("");
        int start = text.indexOf("<Event ");
        int line = block.from();
        int counted = 0;
        int events = 0;
        boolean isWhole = isAllOfIt(block);
        while (start >= 0 && !sink.isFull()) {
            int end = text.indexOf(END, start);
            int to = end < 0 ? text.length() : end + END.length();
            line += (int) text.substring(counted, start)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = start;
            isWhole &= readEvent(text.substring(start, Math.min(to, start + MAX_TEXT)), line, sink);
            events++;
            start = end < 0 ? -1 : text.indexOf("<Event ", end);
        }
        if (isWhole) {
            int found = events;
            EventSearch.of(block.command()).ifPresent(search -> search.found(found, block.from(), sink));
        }
    }

    /** Whether the events before and after these do not belong to the same output: so many are read in several parts. */
    private static boolean isAllOfIt(Block block) {
        Lines lines = block.lines();
        int next = nextLine(lines, block.to());
        boolean isFirst = block.from() == 0 || !lines.at(block.from() - 1).contains(END);
        return isFirst && (next >= lines.count() || !isBegin(lines.at(next)));
    }

    /** Whether it was all there. */
    private boolean readEvent(String xml, int line, ReadingSink sink) {
        EventElements elements = new EventElements();
        boolean isWhole = true;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reader.next();
                elements.take(reader);
            }
        } catch (XMLStreamException broken) {
            isWhole = false;
            sink.reject(
                    line,
                    xml.substring(0, Math.min(xml.length(), 200)),
                    "The XML of the event is broken; only what stands before the break was read.",
                    "Copy the whole XML of the event.");
        }
        if (elements.isEvent()) {
            WindowsEvent event = new WindowsEvent(
                    elements.provider(),
                    elements.id(),
                    elements.computer(),
                    Moments.read(elements.time()).orElse(null),
                    elements.message(),
                    elements.data(),
                    line);
            new EventFacts(event, sink).report();
        }
        return isWhole;
    }
}
