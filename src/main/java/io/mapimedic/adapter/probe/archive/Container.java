package io.mapimedic.adapter.probe.archive;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** How several files, or one, are packed into one; told by the first bytes. */
enum Container {
    NONE,
    ZIP,
    GZIP,
    /** Packed in a way that is not read: 7z, RAR, cabinet. */
    FOREIGN;

    static Container of(ProbeInput input) throws IOException {
        byte[] first;
        try (InputStream in = input.open()) {
            first = in.readNBytes(6);
        }
        String magic = HexFormat.of().formatHex(first);
        if (magic.startsWith("504b0304") || magic.startsWith("504b0506") || magic.startsWith("504b0708")) {
            return ZIP;
        }
        if (magic.startsWith("1f8b08")) {
            return GZIP;
        }
        boolean isForeign =
                magic.equals("377abcaf271c") || magic.startsWith("52617221") || magic.startsWith("4d534346");
        return isForeign ? FOREIGN : NONE;
    }
}
