package io.mapimedic.adapter.probe.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Whether the table of contents at the end of a zip is there and is small. Whoever opens a zip by it holds the whole of it in memory, so
 * its size has to be known before.
 */
final class CentralDirectory {

    /** Twenty thousand entries with short names; ten times what is read of one archive. */
    private static final long LARGEST = 1024 * 1024;

    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int END = 0x06054b50;
    private static final int LOCATOR_OF_ZIP64 = 0x07064b50;

    private CentralDirectory() {}

    static boolean isSmall(SeekableByteChannel zip) throws IOException {
        int length = (int) Math.min(zip.size(), END_SIZE + LOCATOR_SIZE + 0xFFFF);
        ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(zip.size() - length);
        while (tail.hasRemaining() && zip.read(tail) >= 0) {
            continue;
        }
        zip.position(0);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                boolean isZip64 = at >= LOCATOR_SIZE && tail.getInt(at - LOCATOR_SIZE) == LOCATOR_OF_ZIP64;
                long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                return !isZip64 && start <= zip.size() && zip.size() - start <= LARGEST;
            }
        }
        return false;
    }
}
