package io.mapimedic.change;

import java.util.regex.Pattern;

/**
 * The types of names that may reach a command, each with the only characters it may have. None of the patterns admits a
 * quotation mark, a line break or a control character, so a value stays inside the single quotes it is put into.
 */
public enum ParameterType {
    SERVER("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})){0,10}"),
    HOST("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})){0,10}"),
    MAILBOX("[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,63})(?:@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}))?"),
    URL("https?://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]{0,200})?"),
    THUMBPRINT("[0-9A-Fa-f]{40}"),
    NUMBER("[0-9]{1,12}"),
    NAME("[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?");

    private final Pattern pattern;

    ParameterType(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** True when the whole value is of this type. */
    public boolean accepts(String value) {
        return value.length() <= 300 && pattern.matcher(value).matches();
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
