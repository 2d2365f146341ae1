package io.mapimedic.adapter.probe.monitoring;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Opens text that is too large to be held: by its byte order mark, by zeros in every second byte, else as UTF-8. */
final class DecodedText {

    private DecodedText() {}

    static Reader open(ProbeInput input) throws IOException {
        PushbackInputStream in = new PushbackInputStream(input.open(), 4);
        byte[] first = in.readNBytes(4);
        int mark = mark(first);
        in.unread(first, mark, first.length - mark);
        return new InputStreamReader((InputStream) in, charset(first));
    }

    private static int mark(byte[] first) {
        if (first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
            return 3;
        }
        boolean isUtf16 = first.length >= 2
                && ((first[0] == (byte) 0xFF && first[1] == (byte) 0xFE)
                        || (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF));
        return isUtf16 ? 2 : 0;
    }

    private static Charset charset(byte[] first) {
        if (first.length < 2) {
            return StandardCharsets.UTF_8;
        }
        boolean isLittle = first[0] == (byte) 0xFF || (first[0] != 0 && first[1] == 0);
        boolean isBig = first[0] == (byte) 0xFE || (first[0] == 0 && first[1] != 0);
        return isLittle ? StandardCharsets.UTF_16LE : isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
