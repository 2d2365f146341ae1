package io.mapimedic.adapter.probe;

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

    private MailQuotes() {}

    /** The text without the signs; the text itself when it is no quotation. Lines keep their numbers. */
    static String without(String text) {
        boolean isQuotation = text.indexOf('>') >= 0
                && (isTwice(SINGLE, text) || isTwice(NESTED, text))
                && !REQUEST.matcher(text).find();
        return isQuotation ? QUOTE.matcher(text).replaceAll("") : text;
    }

    private static boolean isTwice(Pattern sign, String text) {
        return sign.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
    }
}
