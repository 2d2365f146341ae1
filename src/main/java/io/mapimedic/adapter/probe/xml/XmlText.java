package io.mapimedic.adapter.probe.xml;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens a hostile XML document: no DTD, no entity but the five of XML, nothing fetched, no tag longer than memory. The encoding is told by
 * the first bytes and not by the document, because exported files get re-encoded on their way; what is no character becomes U+FFFD.
 */
final class XmlText {

    /** A start tag with all its attributes. */
    static final int LONGEST_TAG = 64 * 1024;

    private static final XMLInputFactory FACTORY = factory();

    private XmlText() {}

    static XMLStreamReader open(InputStream bytes) throws IOException, XMLStreamException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(8);
        byte[] head = in.readNBytes(4);
        in.reset();
        return FACTORY.createXMLStreamReader(new ShortTags(withoutMark(new InputStreamReader(in, charset(head)))));
    }

    private static Charset charset(byte[] head) {
        int first = head.length > 0 ? head[0] & 0xFF : 0;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static Reader withoutMark(Reader text) throws IOException {
        Reader buffered = new java.io.BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Entities are not read.");
        });
        return factory;
    }

    /** StAX hands text over in pieces, but holds a tag as a whole. */
    private static final class ShortTags extends FilterReader {

        private int length = -1;

        private ShortTags(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                count((char) c);
            }
            return c;
        }

        @Override
        public int read(char[] buffer, int from, int most) throws IOException {
            int count = super.read(buffer, from, most);
            for (int i = from; i < from + count; i++) {
                count(buffer[i]);
            }
            return count;
        }

        private void count(char c) throws IOException {
            if (c == '<') {
                length = 0;
            } else if (c == '>') {
                length = -1;
            } else if (length >= 0 && ++length > LONGEST_TAG) {
                throw new IOException("A tag has more than %d characters.".formatted(LONGEST_TAG));
            }
        }
    }
}
