package io.mapimedic.adapter.probe.iis;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a configuration file, within limits. What its first bytes show is believed before what its declaration claims: a
 * file that went through {@code Get-Content > copy.config} is UTF-16 and still says UTF-8.
 */
final class ConfigText extends FilterReader {

    /** The largest file that Exchange installs, SharedWebConfig.config, has 2 million. */
    static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    /** Between two {@code <}: the longest attribute or comment that is read. */
    static final int MAX_PIECE = 1024 * 1024;

    private static final int BEGINNING = 4_096;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s{0,5}=\\s{0,5}[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private int characters;
    private int piece;
    private int line = 1;
    private int column = 1;
    private int inkLine;
    private int inkColumn;
    private boolean isAfterReturn;
    private boolean isTagOpen;
    private boolean isStarted;
    private boolean isExhausted;

    private ConfigText(Reader in) {
        super(in);
    }

    /** The input is longer than we read; its own type, so that it is not taken for a fault of the file. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }

    static ConfigText of(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, 2 * BEGINNING);
        buffered.mark(BEGINNING + 1);
        byte[] beginning = buffered.readNBytes(BEGINNING);
        buffered.reset();
        return new ConfigText(new InputStreamReader(buffered, charset(beginning)));
    }

    /**
     * Whether a parser that stopped at this place stopped because there is no more: nothing but white space follows, or the last tag is
     * not closed. Both are counted from 1, as parsers do. (Their offset is of no use: the parser of the JDK counts the last piece twice.)
     */
    boolean endsAt(int atLine, int atColumn) {
        boolean isBehindInk = atLine > inkLine || (atLine == inkLine && atColumn >= inkColumn);
        return isExhausted && (isBehindInk || isTagOpen);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        measure(target, offset, count);
        while (count > 0 && !isStarted) {
            int left = withoutWhiteBeginning(target, offset, count);
            if (left > 0) {
                return give(target, offset, left);
            }
            count = in.read(target, offset, length);
            measure(target, offset, count);
        }
        return give(target, offset, count);
    }

    private int give(char[] target, int offset, int count) {
        isExhausted |= count < 0;
        for (int i = offset; i < offset + count; i++) {
            char c = target[i];
            move(c);
            isTagOpen = c == '<' || (isTagOpen && c != '>');
        }
        return count;
    }

    private void move(char c) {
        if (c == '\r' || (c == '\n' && !isAfterReturn)) {
            line++;
            column = 1;
        } else if (c != '\n') {
            column++;
        }
        isAfterReturn = c == '\r';
        if (!Character.isWhitespace(c)) {
            inkLine = line;
            inkColumn = column;
        }
    }

    /** A paste often begins with an empty line, in front of which no XML declaration may stand. */
    private int withoutWhiteBeginning(char[] target, int offset, int count) {
        int first = offset;
        while (first < offset + count && (target[first] == '\uFEFF' || Character.isWhitespace(target[first]))) {
            first++;
        }
        int left = offset + count - first;
        System.arraycopy(target, first, target, offset, left);
        isStarted = left > 0;
        return left;
    }

    private void measure(char[] target, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            piece = target[i] == '<' ? 0 : piece + 1;
            if (piece > MAX_PIECE) {
                throw new TooLongException("One value or comment is longer than %d characters.".formatted(MAX_PIECE));
            }
        }
        characters += Math.max(0, count);
        if (characters > MAX_CHARACTERS) {
            throw new TooLongException("The file is longer than %d characters.".formatted(MAX_CHARACTERS));
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
            if (mark == 0xFFFE || bytes[1] == 0) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark == 0xFEFF || bytes[0] == 0) {
                return StandardCharsets.UTF_16BE;
            }
        }
        Matcher declared = DECLARED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** UTF-16 would have shown itself in the first bytes, so whoever claims it is wrong. */
    private static Charset named(String name) {
        try {
            return Charset.isSupported(name) && !name.toUpperCase(Locale.ROOT).startsWith("UTF-16")
                    ? Charset.forName(name)
                    : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
