package io.mapimedic.change;

import java.util.HexFormat;
import java.util.List;

/** What a registry value holds, with its type. */
public sealed interface RegistryValue {

    /** The type as Windows names it: {@code REG_DWORD}. */
    RegistryType type();

    /** {@code REG_SZ} or {@code REG_EXPAND_SZ}. */
    record Text(RegistryType type, String text) implements RegistryValue {
        public Text {
            if (type != RegistryType.REG_SZ && type != RegistryType.REG_EXPAND_SZ) {
                throw new IllegalArgumentException("%s is not a type of texts".formatted(type));
            }
        }
    }

    /** {@code REG_MULTI_SZ}; no item is empty, as Windows would end the list there. */
    record MultiText(List<String> texts) implements RegistryValue {
        @Override
        public RegistryType type() {
            return RegistryType.REG_MULTI_SZ;
        }
    }

    /**
     * {@code REG_DWORD} or {@code REG_QWORD}.
     *
     * @param number a DWORD from 0 to 2^32-1; a QWORD as the bits of an unsigned number of 64 bits
     */
    record Whole(RegistryType type, long number) implements RegistryValue {
        public Whole {
            if (type != RegistryType.REG_DWORD && type != RegistryType.REG_QWORD) {
                throw new IllegalArgumentException("%s is not a type of numbers".formatted(type));
            }
            if (type == RegistryType.REG_DWORD && (number < 0 || number > 0xFFFFFFFFL)) {
                throw new IllegalArgumentException("%d does not fit into REG_DWORD".formatted(number));
            }
        }
    }

    /**
     * {@code REG_BINARY}.
     *
     * @param hex two digits a byte, lower case
     */
    record Binary(String hex) implements RegistryValue {
        public Binary {
            HexFormat.of().parseHex(hex);
        }

        @Override
        public RegistryType type() {
            return RegistryType.REG_BINARY;
        }
    }
}
