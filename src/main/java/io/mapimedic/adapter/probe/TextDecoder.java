package io.mapimedic.adapter.probe;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a probe result is written. regedit and Windows PowerShell's {@code >} write UTF-16LE with a byte
 * order mark, most collectors UTF-8, old tools the Windows code page, and each of them also turns up without its mark.
 */
final class TextDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 4_096;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,16}m");

    /**
     * @param text    the text; empty when it was refused
     * @param refusal why it is no text, null when it is
     */
    record Decoded(String text, @Nullable String refusal) {}

    private TextDecoder() {}

    static Decoded decode(byte[] bytes) {
        String text = textOf(bytes);
        if (text.indexOf('\0') >= 0) {
            return new Decoded("", "This is binary data and not text: it contains NUL characters.");
        }
        if (isMostlyControl(text)) {
            return new Decoded("", "This is binary data and not text: it contains many control characters.");
        }
        return new Decoded(
                text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll(""), null);
    }

    private static String textOf(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (hasZerosAt(1, bytes)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (hasZerosAt(0, bytes)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Nothing was replaced, so it is UTF-8; the strict decoder tells the rest, and needs four times the memory.
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in nearly every second byte, and none in the others. */
    private static boolean hasZerosAt(int parity, byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int zeros = 0;
        int strangers = 0;
        for (int i = 0; i < pairs; i++) {
            zeros += bytes[2 * i + parity] == 0 ? 1 : 0;
            strangers += bytes[2 * i + 1 - parity] == 0 ? 1 : 0;
        }
        return pairs >= 2 && zeros * 10 >= pairs * 7 && strangers * 20 <= pairs;
    }

    private static boolean isMostlyControl(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int strange = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean allowed = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\b' || c == '\u001b';
            strange += (c < ' ' && !allowed) ? 1 : 0;
        }
        return strange * 10 > length;
    }
}
