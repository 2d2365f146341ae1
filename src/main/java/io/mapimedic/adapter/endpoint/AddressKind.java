package io.mapimedic.adapter.endpoint;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Where an address lies. An IPv6 address that carries an IPv4 address in it lies where that one does. */
enum AddressKind {
    PUBLIC("a public address"),
    /** RFC 1918, RFC 6598, unique local: somebody's inner network. */
    PRIVATE("a private address"),
    LOOPBACK("this machine itself"),
    /** Also where clouds hand out the secrets of a machine: 169.254.169.254. */
    LINK_LOCAL("a link-local address"),
    MULTICAST("a multicast address"),
    /** Unspecified, broadcast, reserved, for benchmarks. */
    SPECIAL("an address that belongs to no machine");

    private final String words;

    AddressKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** True when the operator's word is enough; to the other kinds no probe ever connects. */
    boolean isAllowed(boolean allowPrivate) {
        return this == PUBLIC || (this == PRIVATE && allowPrivate);
    }

    static AddressKind of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? ofFour(bytes) : ofSixteen(bytes);
    }

    private static AddressKind ofFour(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        if (first == 127) {
            return LOOPBACK;
        }
        if (first == 169 && second == 254) {
            return LINK_LOCAL;
        }
        if (first >= 224 && first < 240) {
            return MULTICAST;
        }
        boolean special = first == 0
                || first >= 240
                || (first == 192 && second == 0 && third == 0)
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second & 0xfe) == 18);
        if (special) {
            return SPECIAL;
        }
        boolean inner = first == 10
                || (first == 172 && (second & 0xf0) == 16)
                || (first == 192 && second == 168)
                || (first == 100 && (second & 0xc0) == 64);
        return inner ? PRIVATE : PUBLIC;
    }

    private static AddressKind ofSixteen(byte[] b) {
        int first = b[0] & 0xff;
        if (first == 0xff) {
            return MULTICAST;
        }
        if (first == 0xfe) {
            // fe80::/10 link-local; fec0::/10 site-local, which is retired; the rest of fe00::/8 is reserved
            return (b[1] & 0xc0) == 0x80 ? LINK_LOCAL : (b[1] & 0xc0) == 0xc0 ? PRIVATE : SPECIAL;
        }
        if ((first & 0xfe) == 0xfc) {
            return PRIVATE;
        }
        if (startsWith(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return ofLowest(b);
        }
        return ofTunnel(b);
    }

    /** ::, ::1, ::a.b.c.d, ::ffff:a.b.c.d and whatever else lies that low. */
    private static AddressKind ofLowest(byte[] b) {
        byte[] four = Arrays.copyOfRange(b, 12, 16);
        boolean isMapped = b[10] == (byte) 0xff && b[11] == (byte) 0xff;
        boolean isCompatible = b[10] == 0 && b[11] == 0;
        if (!isMapped && !isCompatible) {
            return SPECIAL;
        }
        if (isCompatible && four[0] == 0 && four[1] == 0 && four[2] == 0) {
            return four[3] == 1 ? LOOPBACK : SPECIAL;
        }
        return ofFour(four);
    }

    private static AddressKind ofTunnel(byte[] b) {
        if (startsWith(b, 0x00, 0x64, 0xff, 0x9b)) {
            // NAT64: the well-known prefix has the address at its end, a local one has it anywhere
            return startsWith(b, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
                    ? ofFour(Arrays.copyOfRange(b, 12, 16))
                    : PRIVATE;
        }
        if (startsWith(b, 0x20, 0x02)) {
            return ofFour(Arrays.copyOfRange(b, 2, 6)); // 6to4
        }
        if (startsWith(b, 0x20, 0x01, 0, 0)) {
            return ofTeredo(b);
        }
        if ((b[8] & 0xfd) == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == (byte) 0xfe) {
            return ofFour(Arrays.copyOfRange(b, 12, 16)); // ISATAP
        }
        if (startsWith(b, 0x01, 0, 0, 0, 0, 0, 0, 0)) {
            return SPECIAL; // discard only
        }
        return (b[0] & 0xe0) == 0x20 ? PUBLIC : SPECIAL; // 2000::/3 is all that is given out
    }

    /** Teredo names two addresses, the second one inverted. */
    private static AddressKind ofTeredo(byte[] b) {
        byte[] client = Arrays.copyOfRange(b, 12, 16);
        for (int i = 0; i < client.length; i++) {
            client[i] = (byte) ~client[i];
        }
        AddressKind server = ofFour(Arrays.copyOfRange(b, 4, 8));
        return server == PUBLIC ? ofFour(client) : server;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
