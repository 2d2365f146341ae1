package io.mapimedic.artifact.runbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text inside a Markdown document. Names and values from a case are always code, where no markup, link or HTML is possible; the
 * rest is escaped all the same.
 */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&$]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LINE_START = Pattern.compile("^(?:([#+=-])|(\\d{1,9})([.)]))");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|mailto|xmpp):|(www)\\.");
    private static final Pattern QUOTED = Pattern.compile("`([^`\r\n]+)`");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** A sentence on one line, without markup. */
    public static String text(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ");
        String escaped = SPECIAL.matcher(line).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
        String unlinked = ADDRESS.matcher(escaped)
                .replaceAll(found -> found.group(1) == null ? found.group(2) + "\\\\." : found.group(1) + "\\\\:");
        String started = LINE_START
                .matcher(unlinked)
                .replaceFirst(found -> found.group(1) == null
                        ? found.group(2) + "\\\\" + found.group(3)
                        : "\\\\" + Matcher.quoteReplacement(found.group(1)));
        // An escaped @ still becomes a link to a mail address or a mention; as code it does not.
        return started.replace("@", "`@`");
    }

    /** A sentence of the knowledge base, in which commands and values stand between backticks. */
    public static String prose(String text) {
        StringBuilder out = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        int end = 0;
        while (quoted.find()) {
            out.append(spaced(text.substring(end, quoted.start()))).append(code(quoted.group(1)));
            end = quoted.end();
        }
        return out.append(spaced(text.substring(end))).toString().strip();
    }

    /** Blanks at the ends stay: they part the words from the code beside them. */
    private static String spaced(String text) {
        return text.isBlank() ? text : text(text);
    }

    /** A name or value on one line, as code. */
    public static String code(String text) {
        // Stripped first: a blank beyond ASCII before a backtick would go, and the backtick join the fence.
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (line.isBlank()) {
            return "(empty)";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        String room = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + room + line + room + fence;
    }

    /** The same in a cell of a table, where a bar would end the cell. */
    public static String cell(String text) {
        return code(text.replace("|", "¦"));
    }

    /** Lines as they stand. */
    public static String block(String language, String lines) {
        String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
        return fence + language + "\n"
                + lines.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n" + fence + "\n";
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
