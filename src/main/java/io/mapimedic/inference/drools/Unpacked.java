package io.mapimedic.inference.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar without compression. Drools unpacks compiled rules more than once while it loads them, a quarter of that time. */
final class Unpacked {

    private Unpacked() {}

    /** The same entries in the same order. */
    static byte[] of(byte[] jar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * jar.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(stored(entry.getName(), content));
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Compiled rules cannot be unpacked", e);
        }
        return bytes.toByteArray();
    }

    /** What is not compressed must say its size and check sum before its content. */
    private static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
