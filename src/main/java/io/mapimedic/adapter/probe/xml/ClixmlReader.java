package io.mapimedic.adapter.probe.xml;

import io.mapimedic.adapter.probe.DocumentReader;
import io.mapimedic.adapter.probe.Head;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects that were exported instead of printed, as {@code Export-Clixml} writes them. They carry what print-outs lose: types,
 * whole lists, dates with their zone.
 *
 * <pre>
 * &lt;Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"&gt;
 *   &lt;Obj RefId="0"&gt;
 *     &lt;TN RefId="0"&gt;&lt;T&gt;Deserialized.Microsoft.Exchange.Data.Directory.Management.ExchangeServer&lt;/T&gt;&lt;/TN&gt;
 *     &lt;ToString&gt;EX01&lt;/ToString&gt;
 *     &lt;Props&gt;&lt;S N="Name"&gt;EX01&lt;/S&gt;&lt;Nil N="InternetWebProxy" /&gt;&lt;/Props&gt;
 *     &lt;MS&gt;&lt;S N="PSComputerName"&gt;ex01.contoso.com&lt;/S&gt;&lt;/MS&gt;
 *   &lt;/Obj&gt;
 * &lt;/Objs&gt;
 * </pre>
 */
public final class ClixmlReader implements DocumentReader {

    private static final Pattern BEGINNING =
            Pattern.compile("\\s*+(?:<\\?xml[^>]{0,200}+>\\s*+)?+<Objs\\b[^>]{0,2000}+>.*+", Pattern.DOTALL);

    private static final String NAMESPACE = "schemas.microsoft.com/powershell/2004/04";

    @Override
    public boolean recognises(Head head) {
        String text = head.text();
        int start = text.indexOf('\uFEFF') == 0 ? 1 : 0;
        String begin = text.substring(start, Math.min(text.length(), 4_096));
        return begin.contains(NAMESPACE) && BEGINNING.matcher(begin).matches();
    }

    @Override
    public void read(ProbeInput input, ReadingSink sink) throws IOException {
        ClixmlObjects objects = new ClixmlObjects(sink);
        ClixmlParser parser = null;
        try (InputStream bytes = input.open()) {
            parser = new ClixmlParser(new XmlCursor(XmlText.open(bytes)));
            parser.open();
            readAll(parser, objects, sink);
        } catch (XMLStreamException broken) {
            ClixmlNode cut = parser == null ? null : parser.unfinished();
            if (cut != null) {
                objects.addUnfinished(cut);
            }
            sink.breakOff();
            throw new IOException(sentence(broken), broken);
        } catch (RuntimeException limit) {
            sink.breakOff();
            // The parser of the JDK has limits of its own, and breaks some of them without an XMLStreamException.
            throw new IOException("It is no XML that can be read: " + limit.getMessage(), limit);
        } finally {
            objects.finish();
        }
    }

    private static void readAll(ClixmlParser parser, ClixmlObjects objects, ReadingSink sink)
            throws XMLStreamException {
        ClixmlNode object = parser.object();
        while (object != null && !sink.isFull()) {
            if (parser.isTooLarge()) {
                sink.reject(object.line, object.type(), "The object is too large; the rest of it was not read.", null);
            }
            objects.add(object);
            object = parser.object();
        }
    }

    private static String sentence(XMLStreamException broken) {
        @Nullable String message = broken.getMessage();
        String first = message == null ? "" : message.replace("Message:", "").replaceAll("\\s+", " ");
        return "The XML ends or is wrong at line %d: %s"
                .formatted(
                        broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber(), first.strip());
    }
}
