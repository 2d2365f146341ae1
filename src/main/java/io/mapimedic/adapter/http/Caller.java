package io.mapimedic.adapter.http;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, as a pseudonym of the network address. Of an IPv6 address the first 64 bits count: the rest is what one machine chooses by
 * itself.
 */
public final class Caller {

    private static final int DIGITS = 32;
    private static final int BYTES_OF_NETWORK = 8;
    private static final int BYTES_OF_IPV6 = 16;

    private Caller() {}

    /** The pseudonym of whoever is at the other end. */
    public static String at(@Nullable SocketAddress address) {
        if (address == null) {
            return "unknown";
        }
        byte[] ip = bytes(address.host());
        return ip.length == BYTES_OF_IPV6
                ? pseudonym(Arrays.copyOf(ip, BYTES_OF_NETWORK))
                : pseudonym(String.valueOf(address.host()).getBytes(StandardCharsets.UTF_8));
    }

    /** An address in figures; nothing for a name, which is never looked up. */
    private static byte[] bytes(@Nullable String host) {
        if (host == null || !host.contains(":")) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }

    private static String pseudonym(byte[] address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("mapimedic caller".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(address)).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
