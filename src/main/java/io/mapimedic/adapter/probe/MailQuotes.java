package io.mapimedic.adapter.probe;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Takes away the signs with which mail programs mark what they quote: {@code > MapiHttpEnabled : False}. */
final class MailQuotes {

    private static final int ENOUGH = 2;
    private static final Pattern QUOTE = Pattern.compile("(?m)^>(?: ?>){0,9}(?: |$)");
    /** What curl sent; its lines bear the same sign. */
    private static final Pattern REQUEST = Pattern.compile("(?m)^(?:< HTTP/|> (?:GET|POST|HEAD|OPTIONS) /)");
    /** {@code >>} alone is the prompt with which PowerShell wants more of a command. */
    private static final Pattern SINGLE = Pattern.compile("(?m)^> ");

    /** Quoted twice or more, and output for certain. */
    private static final Pattern NESTED =
            Pattern.compile("(?m)^>(?: ?>){1,9} ?(?=[A-Za-z]\\w{2,60}[ \\t]{0,40}:[ \\t])");

    /** Some programs quote with a bar, as tables and programs draw one too: behind it only the begin of a sentence counts. */
    private static final Pattern BAR = Pattern.compile("[ \\t]{0,3}\\|(?: (?![ |_]).{0,2000}[^|\\s]\\s*|\\s*)");

    private static final int LONGEST = 2_100;

    private MailQuotes() {}

    /** The numbers of the lines that have the sign of a quotation, counted from 0. */
    static BitSet quoted(String text) {
        BitSet quoted = new BitSet();
        boolean hasAngles = isQuotation(text);
        if (!hasAngles && text.indexOf('|') < 0) {
            return quoted;
        }
        Lines lines = new Lines("", text);
        for (int at = 0; at < lines.count(); at++) {
            String line = lines.at(at);
            boolean isQuoted = hasAngles && QUOTE.matcher(line).lookingAt()
                    || line.indexOf('|') >= 0
                            && line.length() < LONGEST
                            && BAR.matcher(line).matches();
            quoted.set(at, isQuoted);
        }
        return quoted;
    }

    /** The text without the signs; the text itself when it is no quotation. Lines keep their numbers. */
    static String without(String text) {
        return isQuotation(text) ? QUOTE.matcher(text).replaceAll("") : text;
    }

    private static boolean isQuotation(String text) {
        return text.indexOf('>') >= 0
                && (isTwice(SINGLE, text) || isTwice(NESTED, text))
                && !REQUEST.matcher(text).find();
    }

    private static boolean isTwice(Pattern sign, String text) {
        return sign.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
    }
}
