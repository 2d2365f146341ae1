package io.mapimedic.adapter.probe.archive;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Something unpacked, kept so that it can be opened more than once: small in memory, large in a temporary file whose name nobody but us
 * chooses, and which {@link #close} deletes.
 */
final class Spool implements ProbeInput, AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;
    private static final int PIECE = 32 * 1024;

    private final String name;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final MessageDigest digest = Digests.sha256();
    private final CRC32 checksum = new CRC32();
    private @Nullable Path file;
    private long size;
    private String sha256 = "";
    private @Nullable IOException breakage;

    private Spool(String name) {
        this.name = name;
    }

    /** Counts the pieces while they come, and stops what is too much. */
    interface Meter {
        void count(int more, long soFar) throws BeyondLimitsException;
    }

    /**
     * Everything that the stream gives. A stream that breaks is kept up to the break, see {@link #breakage()}.
     *
     * @throws IOException when there is too much, or no room for it
     */
    static Spool of(String name, InputStream in, Meter meter) throws IOException {
        Spool spool = new Spool(name);
        try {
            spool.fill(in, meter);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private void fill(InputStream in, Meter meter) throws IOException {
        byte[] piece = new byte[PIECE];
        OutputStream onDisk = null;
        try {
            for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
                size += read;
                meter.count(read, size);
                digest.update(piece, 0, read);
                checksum.update(piece, 0, read);
                if (onDisk == null && size > IN_MEMORY) {
                    Path created = Files.createTempFile("mapimedic-", ".part");
                    file = created;
                    onDisk = Files.newOutputStream(created);
                    memory.writeTo(onDisk);
                    memory.reset();
                }
                (onDisk == null ? memory : onDisk).write(piece, 0, read);
            }
        } finally {
            if (onDisk != null) {
                onDisk.close();
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /** What packers throw at broken data, checked or not, is the end of it. */
    private int read(InputStream in, byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException e) {
            breakage = e;
        } catch (RuntimeException e) {
            breakage = new IOException("The packed data is damaged.", e);
        }
        return -1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    SeekableByteChannel channel() throws IOException {
        return file == null ? new SeekableInMemoryByteChannel(memory.toByteArray()) : Files.newByteChannel(file);
    }

    long size() {
        return size;
    }

    /** In hexadecimal, lower case. */
    String sha256() {
        return sha256;
    }

    long crc() {
        return checksum.getValue();
    }

    /** Why there is no more of it; null when it is whole. */
    @Nullable
    IOException breakage() {
        return breakage;
    }

    /** Whether it only ends too early, so that what is there is right. */
    boolean isTruncated() {
        return breakage instanceof EOFException;
    }

    @Override
    public void close() throws IOException {
        Path created = file;
        if (created != null) {
            file = null;
            Files.deleteIfExists(created);
        }
    }
}
