package io.mapimedic.adapter.probe.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Gives any text as UTF-8. Exchange and IIS write UTF-8; what Windows PowerShell redirected into a file is UTF-16. */
final class Utf8 {

    private Utf8() {}

    static InputStream of(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] mark = bytes.readNBytes(4);
        int first = mark.length > 0 ? mark[0] & 0xFF : -1;
        int second = mark.length > 1 ? mark[1] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && mark.length > 2 && (mark[2] & 0xFF) == 0xBF) {
            bytes.unread(mark, 3, mark.length - 3);
            return bytes;
        }
        boolean hasMark = first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
        bytes.unread(mark, hasMark ? 2 : 0, mark.length - (hasMark ? 2 : 0));
        if (first == 0xFF && second == 0xFE || first > 0 && second == 0) {
            return new Recoded(bytes, StandardCharsets.UTF_16LE);
        }
        boolean isBigEndian = first == 0xFE && second == 0xFF || first == 0 && second > 0;
        return isBigEndian ? new Recoded(bytes, StandardCharsets.UTF_16BE) : bytes;
    }

    private static final class Recoded extends InputStream {

        private final Reader reader;
        private final char[] characters = new char[16 * 1024];
        private byte[] ready = {};
        private int at;

        private Recoded(InputStream in, Charset charset) {
            this.reader = new InputStreamReader(in, charset);
        }

        @Override
        public int read() throws IOException {
            return isReady() ? ready[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!isReady()) {
                return -1;
            }
            int count = Math.min(length, ready.length - at);
            System.arraycopy(ready, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean isReady() throws IOException {
            while (at == ready.length) {
                int count = reader.read(characters, 0, characters.length - 1);
                if (count < 0) {
                    return false;
                }
                if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
                    int second = reader.read();
                    if (second >= 0) {
                        characters[count++] = (char) second;
                    }
                }
                ready = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return true;
        }
    }
}
