package io.mapimedic.adapter.probe;

import java.util.regex.Pattern;

/**
 * Takes away what a web page, a ticket or a coloured console leaves in the text that somebody copies: names of signs such as
 * {@code &gt;}, breaks of lines, codes for colours, signs that nobody sees, quotation marks of a word processor around values. Lines keep
 * their numbers.
 */
final class Markup {

    private static final Pattern COLOUR = Pattern.compile("\\u001b?\\[\\d{1,2}(?:;\\d{1,3}){0,4}m");
    private static final Pattern BREAK = Pattern.compile("(?im)<br ?/?>(?=[ \\t]*$)");
    private static final Pattern FENCE = Pattern.compile("\\{(?:code(?::[A-Za-z0-9|=. -]{1,60})?|noformat)\\}");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\u2060\\u00ad]");
    /** A value without blanks; sentences keep their signs. */
    private static final Pattern QUOTED = Pattern.compile("[“„]([^\\s“”„\"]{1,400})[”“]");
    /** In XML and HTML that is read as such, the names of signs have to stay. */
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z/!?]");

    private Markup() {}

    /** The text without it; the text itself when it has none. */
    static String without(String text) {
        String plain = text;
        if (plain.indexOf('\u001b') >= 0 || plain.contains("[0m")) {
            plain = COLOUR.matcher(plain).replaceAll("");
        }
        if (plain.contains("<br") || plain.contains("<BR")) {
            plain = BREAK.matcher(plain).replaceAll("");
        }
        if (plain.contains("{code") || plain.contains("{noformat")) {
            plain = FENCE.matcher(plain).replaceAll("");
        }
        if (UNSEEN.matcher(plain).find()) {
            plain = UNSEEN.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('“') >= 0) {
            plain = QUOTED.matcher(plain).replaceAll("\"$1\"");
        }
        boolean hasNames = plain.contains("&gt;") || plain.contains("&nbsp;") || plain.contains("&quot;");
        return hasNames && !ELEMENT.matcher(plain).find() ? signs(plain) : plain;
    }

    private static String signs(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
