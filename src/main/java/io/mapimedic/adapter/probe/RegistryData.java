package io.mapimedic.adapter.probe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the data of a registry value from its type and its text: {@code REG_DWORD} and {@code 0x1}. */
final class RegistryData {

    private RegistryData() {}

    static boolean isType(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "REG_SZ",
                    "REG_EXPAND_SZ",
                    "REG_MULTI_SZ",
                    "REG_DWORD",
                    "REG_QWORD",
                    "REG_BINARY",
                    "REG_NONE",
                    "REG_LINK",
                    "REG_DWORD_LITTLE_ENDIAN",
                    "REG_DWORD_BIG_ENDIAN",
                    "REG_QWORD_LITTLE_ENDIAN" -> true;
            default -> false;
        };
    }

    /** The typed value; empty when the text does not fit the type. */
    static Optional<Object> of(String type, String data, String separator) {
        String kind = type.toUpperCase(Locale.ROOT);
        if (kind.startsWith("REG_DWORD") || kind.startsWith("REG_QWORD")) {
            return number(data).map(number -> number);
        }
        return Optional.of(kind.equals("REG_MULTI_SZ") ? items(data, separator) : data);
    }

    /** {@code 0x1} or {@code 1}; a DWORD of 0xffffffff is a large number and not -1. */
    static Optional<Long> number(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        int end = digits.indexOf(' ');
        digits = end > 0 ? digits.substring(0, end) : digits;
        try {
            return Optional.of(
                    digits.startsWith("0x") ? Long.parseUnsignedLong(digits.substring(2), 16) : Long.parseLong(digits));
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    private static List<String> items(String data, String separator) {
        Stream.Builder<String> items = Stream.builder();
        int start = 0;
        for (int next = data.indexOf(separator); next >= 0; next = data.indexOf(separator, start)) {
            items.add(data.substring(start, next));
            start = next + separator.length();
        }
        items.add(data.substring(start));
        return items.build().filter(item -> !item.isEmpty()).toList();
    }
}
