package io.mapimedic.adapter.probe;

/**
 * The beginning of an input, from which its format is recognised.
 *
 * @param bytes the first {@value #SIZE} bytes, fewer when the input is shorter
 * @param text  the same decoded, as far as it is text; empty for binary data
 */
public record Head(byte[] bytes, String text) {

    static final int SIZE = 64 * 1024;

    static Head of(byte[] bytes) {
        return new Head(bytes, TextDecoder.decode(bytes).text());
    }

    /** Whether this is all there is. */
    public boolean isWhole() {
        return bytes.length < SIZE;
    }

    /** Whether the input begins with these bytes. */
    public boolean startsWith(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
