package io.mapimedic.artifact.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A hive with a root key and nothing else: a header, one block with the root key, its security, and free room. */
final class MinimalHive {

    private static final int PAGE = 4096;
    private static final int NONE = -1;
    private static final int ROOT = 0x20;
    private static final int ROOT_SIZE = 88;
    private static final int SECURITY = ROOT + ROOT_SIZE;
    private static final int SECURITY_SIZE = 48;
    private static final int ROOT_FLAGS = 0x2C;

    private MinimalHive() {}

    static Path write(Path file) throws IOException {
        ByteBuffer hive = ByteBuffer.allocate(2 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
        hive.put(ascii("regf"))
                .putInt(1)
                .putInt(1)
                .putLong(0)
                .putInt(1)
                .putInt(3)
                .putInt(0)
                .putInt(1);
        hive.putInt(ROOT).putInt(PAGE).putInt(1);
        int sum = 0;
        for (int at = 0; at < 0x1FC; at += Integer.BYTES) {
            sum ^= hive.getInt(at);
        }
        hive.putInt(0x1FC, sum);

        hive.position(PAGE);
        hive.put(ascii("hbin")).putInt(0).putInt(PAGE);
        hive.position(PAGE + ROOT);
        hive.putInt(-ROOT_SIZE)
                .put(ascii("nk"))
                .putShort((short) ROOT_FLAGS)
                .putLong(0)
                .putInt(0)
                .putInt(ROOT);
        hive.putInt(0)
                .putInt(0)
                .putInt(NONE)
                .putInt(NONE)
                .putInt(0)
                .putInt(NONE)
                .putInt(SECURITY)
                .putInt(NONE);
        hive.position(PAGE + ROOT + Integer.BYTES + 72);
        hive.putShort((short) 4).putShort((short) 0).put(ascii("ROOT"));
        hive.position(PAGE + SECURITY);
        hive.putInt(-SECURITY_SIZE)
                .put(ascii("sk"))
                .putShort((short) 0)
                .putInt(SECURITY)
                .putInt(SECURITY)
                .putInt(1)
                .putInt(20);
        hive.putInt(0x80000001);
        hive.position(PAGE + SECURITY + SECURITY_SIZE);
        hive.putInt(PAGE - SECURITY - SECURITY_SIZE);
        return Files.write(file, hive.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
