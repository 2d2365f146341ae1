package io.mapimedic.artifact.runbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text inside an HTML document, in an element or in an attribute with quotation marks. */
public final class Html {

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");

    private Html() {}

    /** Escaped; what hides or reorders text, and what HTML has no place for, is shown as U+FFFD. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isHidden(c) ? 0xFFFD : c);
            }
        });
        return out.toString();
    }

    /** A sentence of the knowledge base, in which commands and values stand between backticks. */
    public static String prose(String text) {
        return QUOTED.matcher(text(text)).replaceAll("<code>$1</code>");
    }

    /** A link; plain text when the address is not one of the web. */
    public static String link(String title, @Nullable String url) {
        return url != null && url.startsWith("https://")
                ? "<a href=\"%s\">%s</a>".formatted(text(url), text(title))
                : text(url == null ? title : title + " " + url);
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && c != '\n' && c != '\t'
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c & 0xFFFE) == 0xFFFE;
    }
}
