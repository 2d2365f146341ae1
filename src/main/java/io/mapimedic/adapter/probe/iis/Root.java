package io.mapimedic.adapter.probe.iis;

/** Finds the root element of a file without parsing it, so that a file with mistakes is recognised as well. */
final class Root {

    private Root() {}

    /** The name of the first element; empty when the text does not begin like XML. */
    static String of(String text) {
        int at = afterWhite(text, text.startsWith("\uFEFF") ? 1 : 0);
        while (at < text.length() && text.charAt(at) == '<') {
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                int bracket = text.indexOf('[', at);
                int end = text.indexOf('>', at);
                at = after(text, ">", bracket >= 0 && bracket < end ? Math.max(at, text.indexOf("]", bracket)) : at);
            } else {
                return name(text, at + 1);
            }
            at = afterWhite(text, at);
        }
        return "";
    }

    private static String name(String text, int from) {
        int to = from;
        while (to < text.length()
                && (Character.isLetterOrDigit(text.charAt(to)) || ".-_:".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static int afterWhite(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
