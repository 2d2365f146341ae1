package io.mapimedic.adapter.probe.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Searching, comparing and hashing in a range of bytes, eight at a time. */
final class Bytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long LOWER = 0x2020_2020_2020_2020L;
    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;

    private Bytes() {}

    /** Where the byte stands first in the range; {@code to} when it does not. */
    static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long pattern = ONES * (wanted & 0xFF);
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long difference = (long) LONGS.get(bytes, at) ^ pattern;
            long found = (difference - ONES) & ~difference & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return to;
    }

    /** Where the lower-case text stands first in the range, upper and lower case alike; -1 when it does not. */
    static int find(byte[] bytes, int from, int to, String text) {
        for (int at = from; at + text.length() <= to; at++) {
            if (startsWith(bytes, at, to, text)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the range begins with this lower-case text, upper and lower case alike. */
    static boolean startsWith(byte[] bytes, int from, int to, String text) {
        if (to - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(bytes[from + i]) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean equals(byte[] bytes, int from, int to, String text) {
        return to - from == text.length() && startsWith(bytes, from, to, text);
    }

    static long hash(byte[] bytes, int from, int to) {
        long hash = (to - from) * PRIME;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xFF;
        }
        return mix(hash, rest);
    }

    /** The same for names that differ in upper and lower case of Latin letters only. */
    static long foldedHash(byte[] bytes, int from, int to) {
        long hash = (to - from) * PRIME;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash, (long) LONGS.get(bytes, at) | LOWER);
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xFF | 0x20;
        }
        return mix(hash, rest);
    }

    static long mix(long hash, long more) {
        long mixed = (hash ^ more) * PRIME;
        return mixed ^ mixed >>> 32;
    }

    /** The eight bytes from here on as one number, for comparing. */
    static long eight(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
