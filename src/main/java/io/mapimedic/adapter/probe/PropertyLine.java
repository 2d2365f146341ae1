package io.mapimedic.adapter.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code Name : value} of a list.
 *
 * @param name  of the property
 * @param value as far as it stands on this line
 * @param colon the column of the colon, under which the colons of the other properties stand
 */
record PropertyLine(String name, String value, int colon) {

    private static final int LONGEST_NAME = 80;

    /** What somebody has written behind a value: an arrow that points at it, or signs that begin a comment in code. */
    private static final Pattern COMMENT =
            Pattern.compile("[ \\t]{1,40}(?:<[-=]{1,20}|<<+|←|◄|!{2,}|\\?{2,}|#{1,3} |// ).{0,400}$");

    /** The value as it was printed, without the comment that somebody has put behind it. */
    static String withoutComment(String value) {
        Matcher comment = value.length() > 1_000 || value.indexOf(' ') < 0 ? null : COMMENT.matcher(value);
        return comment != null && comment.find() ? value.substring(0, comment.start()) : value;
    }

    static boolean is(String line) {
        return parse(line) != null;
    }

    /** A property as cmdlets name them: one word, a blank before the colon unless the word is well known. */
    static @Nullable PropertyLine parse(String line) {
        int start = indent(line);
        int end = start;
        while (end < line.length() && isNamePart(line.charAt(end), end == start)) {
            end++;
        }
        int colon = line.startsWith(" (RTT)", end) ? end + " (RTT)".length() : end;
        while (colon < line.length() && (line.charAt(colon) == ' ' || line.charAt(colon) == '\t')) {
            colon++;
        }
        boolean isSet =
                end > start && colon < line.length() && line.charAt(colon) == ':' && end - start <= LONGEST_NAME;
        if (!isSet) {
            return null;
        }
        String name = line.substring(start, end);
        boolean isKnown = Signatures.isKnownProperty(name) || RegistryNames.isKnown(name);
        // Pastes lose the blank: MapiHttpEnabled:False.
        boolean mayBeSqueezed = isKnown
                && colon == end
                && Character.isLetterOrDigit(line.charAt(Math.min(colon + 1, line.length() - 1)));
        if (!isFollowedByBlank(line, colon) && !mayBeSqueezed) {
            return null;
        }
        return colon > end || isKnown
                ? new PropertyLine(name, line.substring(colon + 1).strip(), colon)
                : null;
    }

    /** A name with blanks or signs, as values of the registry may have: only where its colon stands under the one above. */
    static @Nullable PropertyLine parseAligned(String line, int colon) {
        boolean isAligned = colon > 1
                && colon < line.length()
                && line.charAt(colon) == ':'
                && line.charAt(colon - 1) == ' '
                && isFollowedByBlank(line, colon)
                && indent(line) <= 2;
        String name = isAligned ? line.substring(0, colon).strip() : "";
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? null
                : new PropertyLine(name, line.substring(colon + 1).strip(), colon);
    }

    private static boolean isFollowedByBlank(String line, int colon) {
        return colon + 1 == line.length() || line.charAt(colon + 1) == ' ' || line.charAt(colon + 1) == '\t';
    }

    private static boolean isNamePart(char c, boolean isFirst) {
        boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        return isLetter || (!isFirst && c >= '0' && c <= '9');
    }

    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }
}
