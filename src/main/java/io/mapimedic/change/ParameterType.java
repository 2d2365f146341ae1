package io.mapimedic.change;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The types of names that may reach a command, each with the only characters it may have. None admits a quotation mark but the
 * apostrophe of a person's name, which is doubled wherever it is put in; none admits a line break, a control or a format character.
 */
public enum ParameterType {
    SERVER(host(), "letters, digits, hyphens and dots, for example EX01"),
    HOST(host(), "letters, digits, hyphens and dots, for example mail.contoso.com"),
    MAILBOX(
            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'._+-]{0,63}(?:@[A-Za-z0-9][A-Za-z0-9.-]{0,252})?",
            "an alias or an address, for example anna@contoso.com"),
    URL(
            "https?://[A-Za-z0-9][A-Za-z0-9.-]{0,252}(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]{0,200})?",
            "an address, for example https://mail.contoso.com/mapi"),
    THUMBPRINT("[0-9A-Fa-f]{40}", "40 hexadecimal digits"),
    NUMBER("[0-9]{1,12}", "a whole number of at most 12 digits"),
    ACCOUNT("[A-Za-z0-9][A-Za-z0-9._-]{0,63}[$]?", "the name of an account, for example EXCHASA"),
    PROXY("[A-Za-z0-9][A-Za-z0-9.:=-]{0,252}", "the address of a proxy with its port, for example proxy:8080"),
    VERSION_RANGES("-?[0-9][0-9.]{0,40}-?(?:[;-][0-9.-]{0,40}){0,10}", "ranges of versions, for example -5.9.9;7.0.0-"),
    NAME(
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}' ._-]{0,98}[\\p{L}\\p{M}\\p{N}])?",
            "letters, digits, blanks, dots, hyphens and underscores, at most 100");

    private final String expression;
    private final Pattern pattern;
    private final String description;

    ParameterType(String expression, String description) {
        this.expression = expression;
        this.pattern = Pattern.compile(expression);
        this.description = description;
    }

    private static String host() {
        return "[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,10}";
    }

    /** True when the whole value is of this type. */
    public boolean accepts(String value) {
        return value.length() <= 300 && pattern.matcher(value).matches();
    }

    /** A regular expression for the whole value that means the same to Java and to .NET. */
    public String expression() {
        return expression;
    }

    /** What a value of this type looks like, to be put behind "must be". */
    public String description() {
        return description;
    }

    /** True when a value may reach a program of Windows, whose command line has rules of its own. */
    public boolean plain() {
        return this != MAILBOX && this != NAME && this != VERSION_RANGES;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
