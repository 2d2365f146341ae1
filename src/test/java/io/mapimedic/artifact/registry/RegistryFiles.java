package io.mapimedic.artifact.registry;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reads back what this package writes, by rules of its own. */
public final class RegistryFiles {

    private RegistryFiles() {}

    /** The text between quotation marks, where a backslash takes the next character as it is. */
    public static String unquoted(String quoted) {
        StringBuilder text = new StringBuilder();
        int at = 1;
        while (quoted.charAt(at) != '"') {
            at += quoted.charAt(at) == '\\' ? 1 : 0;
            text.append(quoted.charAt(at++));
        }
        if (at != quoted.length() - 1) {
            throw new IllegalArgumentException("something follows the text");
        }
        return text.toString();
    }

    /** A document with the text as an attribute and as content. */
    public static String xml(String text) {
        return new Xml().open("a", "b", text).text("c", text).close().document();
    }

    /** Attribute and content of such a document, read by the parser of the JDK. */
    public static List<String> read(String document) throws Exception {
        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)));
        return List.of(
                read.getDocumentElement().getAttribute("b"),
                read.getElementsByTagName("c").item(0).getTextContent());
    }
}
