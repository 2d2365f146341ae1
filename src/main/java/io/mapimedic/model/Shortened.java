package io.mapimedic.model;

/** Text that is quoted from the input, cut to a length. */
public final class Shortened {

    private static final String MORE = "…";

    private Shortened() {}

    /**
     * The text, or its begin with an ellipsis; no character is cut in two.
     *
     * @param length at most so many, the ellipsis among them; at least 2
     */
    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
