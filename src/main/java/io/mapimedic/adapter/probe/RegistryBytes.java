package io.mapimedic.adapter.probe;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Data that regedit writes as bytes: {@code hex(7):65,00,78,00,00,00,00,00}. */
final class RegistryBytes {

    private final byte[] bytes;
    private final String printed;

    private RegistryBytes(byte[] bytes, String printed) {
        this.bytes = bytes;
        this.printed = printed;
    }

    static Optional<RegistryBytes> parse(String list) {
        String text = list.strip();
        String[] words = text.isEmpty() ? new String[0] : text.split(",");
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                int number = Integer.parseInt(words[i].strip(), 16);
                if (number < 0 || number > 0xFF) {
                    return Optional.empty();
                }
                bytes[i] = (byte) number;
            } catch (NumberFormatException notHexadecimal) {
                return Optional.empty();
            }
        }
        return Optional.of(new RegistryBytes(bytes, text));
    }

    /** The value of the kind that stands before the colon; bytes of no known kind stay as they are printed. */
    Optional<Object> value(String kind, Charset charset) {
        return switch (kind) {
            case "hex(1)", "hex(2)" -> Optional.of(text(charset).replaceAll("\0++$", ""));
            case "hex(7)" ->
                Optional.of(List.of(text(charset).split("\0")).stream()
                        .filter(item -> !item.isEmpty())
                        .toList());
            case "hex(4)" -> bytes.length == 4 ? Optional.of(number(false)) : Optional.empty();
            case "hex(5)" -> bytes.length == 4 ? Optional.of(number(true)) : Optional.empty();
            case "hex(b)" -> bytes.length == 8 ? Optional.of(number(false)) : Optional.empty();
            default -> Optional.of(printed);
        };
    }

    private String text(Charset charset) {
        return new String(bytes, charset);
    }

    private long number(boolean isBigEndian) {
        long number = 0;
        for (int i = 0; i < bytes.length; i++) {
            number = number << 8 | bytes[isBigEndian ? i : bytes.length - 1 - i] & 0xFF;
        }
        return number;
    }
}
