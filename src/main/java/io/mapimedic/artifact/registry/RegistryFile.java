package io.mapimedic.artifact.registry;

import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteKey;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryKey;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Writes the text of a {@code .reg} file, version 5, and turns it into the bytes that the registry editor reads. */
final class RegistryFile {

    private static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder("Windows Registry Editor Version 5.00\r\n\r\n");
    private String open = "";

    RegistryFile comments(List<String> comments) {
        comments.forEach(comment -> line(RegistryQuoting.comment(comment)));
        return this;
    }

    RegistryFile changes(List<RegistryChange> changes) {
        for (RegistryChange change : changes) {
            if (change instanceof DeleteKey) {
                line("");
                line(RegistryQuoting.key(change.key(), true));
                open = "";
            } else {
                open(change.key());
                String name = change.valueName();
                String written = name == null || name.isEmpty() ? "@" : RegistryQuoting.quoted(name);
                line(change instanceof SetValue set ? data(written + "=", set.value()) : written + "=-");
            }
        }
        return this;
    }

    /** UTF-16 with its mark, as the registry editor writes it itself; without the mark it would not be read. */
    byte[] bytes() {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }

    private void open(RegistryKey key) {
        String header = RegistryQuoting.key(key, false);
        if (!header.equals(open)) {
            line("");
            line(header);
            open = header;
        }
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }

    private static String data(String start, RegistryValue value) {
        if (value instanceof RegistryValue.Whole whole) {
            return whole.type() == RegistryType.REG_DWORD
                    ? start + "dword:%08x".formatted(whole.number())
                    : hex(start + "hex(b):", littleEndian(whole.number()));
        }
        if (value instanceof RegistryValue.Text plain) {
            if (plain.type() == RegistryType.REG_SZ) {
                return RegistryQuoting.isQuotable(plain.text())
                        ? start + RegistryQuoting.quoted(plain.text())
                        : hex(start + "hex(1):", ended(plain.text()));
            }
            return hex(start + "hex(2):", ended(plain.text()));
        }
        if (value instanceof RegistryValue.MultiText texts) {
            return hex(
                    start + "hex(7):",
                    ended(String.join("\0", texts.texts()) + (texts.texts().isEmpty() ? "" : "\0")));
        }
        return hex(start + "hex:", HexFormat.of().parseHex(((RegistryValue.Binary) value).hex()));
    }

    private static byte[] ended(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] littleEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }

    /** Bytes with commas, on lines of at most eighty characters. */
    private static String hex(String start, byte[] bytes) {
        StringBuilder out = new StringBuilder(start);
        int length = start.length();
        for (int i = 0; i < bytes.length; i++) {
            boolean last = i == bytes.length - 1;
            if (length + 4 > WIDTH) {
                out.append("\\\r\n  ");
                length = 2;
            }
            out.append("%02x".formatted(bytes[i])).append(last ? "" : ",");
            length += 3;
        }
        return out.toString();
    }
}
