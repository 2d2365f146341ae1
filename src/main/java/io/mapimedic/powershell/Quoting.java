package io.mapimedic.powershell;

/**
 * Turns any text into one literal of PowerShell, or refuses it. Always single quotes: nothing is expanded in them, and only
 * the five characters that PowerShell takes for a single quote have to be doubled.
 *
 * @see <a href="https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules">about_Quoting_Rules</a>
 */
public final class Quoting {

    private Quoting() {}

    /**
     * {@code 'text'}.
     *
     * @throws UnquotableTextException when the text has control, format or unassigned characters, line ends, or half a surrogate pair
     */
    public static String literal(String text) {
        return "'" + inSingleQuotes(text) + "'";
    }

    /**
     * What stands between the single quotes.
     *
     * @throws UnquotableTextException as {@link #literal(String)}
     */
    public static String inSingleQuotes(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Characters.isHidden(c)) {
                throw new UnquotableTextException(c, i);
            }
            quoted.appendCodePoint(c);
            if (Characters.isSingleQuote(c)) {
                quoted.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return quoted.toString();
    }
}
