package io.mapimedic.adapter.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The first message of TLS, written by hand and for one version only: Java refuses to offer TLS 1.0 and 1.1, and loosening it would
 * loosen it for the whole process. No key is ever agreed on; the answer to this message tells all we ask.
 */
final class ClientHello {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Wide, so that a refusal is about the version: ECDHE, DHE and RSA, with GCM, ChaCha20, CBC and 3DES. */
    private static final int[] SUITES = {
        0xc02f, 0xc030, 0xc02b, 0xc02c, 0xcca8, 0xcca9, 0xc027, 0xc028, 0xc023, 0xc024, 0xc013, 0xc014, 0xc009, 0xc00a,
        0x009e, 0x009f, 0x0067, 0x006b, 0x0033, 0x0039, 0x009c, 0x009d, 0x003c, 0x003d, 0x002f, 0x0035, 0x000a, 0x00ff
    };

    private static final int[] SUITES_1_3 = {0x1301, 0x1302, 0x1303};
    private static final int[] SIGNATURES = {
        0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201
    };

    private static final int X25519 = 0x001d;
    private static final int[] GROUPS = {X25519, 0x0017, 0x0018, 0x0019};

    private static final int SERVER_NAME = 0;
    private static final int SUPPORTED_GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int KEY_SHARE = 51;

    private ClientHello() {}

    /** The record to be sent. */
    static byte[] offering(TlsVersion version, String host) {
        boolean isNewest = version == TlsVersion.TLS_1_3;
        Bytes body = new Bytes();
        body.two(isNewest ? TlsVersion.TLS_1_2.code() : version.code());
        body.all(random(32));
        body.oneCounted(new Bytes().all(isNewest ? random(32) : new byte[0]));
        body.twoCounted(numbers(isNewest ? SUITES_1_3 : SUITES));
        body.oneCounted(new Bytes().one(0)); // no compression
        body.twoCounted(extensions(version, host));
        Bytes message = new Bytes().one(1).threeCounted(body);
        return new Bytes().one(22).two(0x0301).twoCounted(message).bytes();
    }

    private static Bytes extensions(TlsVersion version, String host) {
        Bytes name = new Bytes().one(0).twoCounted(new Bytes().all(host.getBytes(StandardCharsets.US_ASCII)));
        Bytes extensions = new Bytes();
        extensions.two(SERVER_NAME).twoCounted(new Bytes().twoCounted(name));
        extensions.two(SUPPORTED_GROUPS).twoCounted(new Bytes().twoCounted(numbers(GROUPS)));
        extensions.two(POINT_FORMATS).twoCounted(new Bytes().oneCounted(new Bytes().one(0)));
        if (version.isCurrent()) {
            extensions.two(SIGNATURE_ALGORITHMS).twoCounted(new Bytes().twoCounted(numbers(SIGNATURES)));
        }
        if (version == TlsVersion.TLS_1_3) {
            extensions.two(SUPPORTED_VERSIONS).twoCounted(new Bytes().oneCounted(new Bytes().two(version.code())));
            // any 32 bytes are a point of this curve, and nobody will compute with ours
            Bytes share = new Bytes().two(X25519).twoCounted(new Bytes().all(random(32)));
            extensions.two(KEY_SHARE).twoCounted(new Bytes().twoCounted(share));
        }
        return extensions;
    }

    private static Bytes numbers(int[] numbers) {
        Bytes bytes = new Bytes();
        for (int number : numbers) {
            bytes.two(number);
        }
        return bytes;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Bytes in the order of the network; the counted ones have their length before them. */
    private static final class Bytes {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bytes one(int value) {
            out.write(value);
            return this;
        }

        Bytes two(int value) {
            return one(value >> 8).one(value);
        }

        Bytes all(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Bytes oneCounted(Bytes inner) {
            return one(inner.out.size()).all(inner.bytes());
        }

        Bytes twoCounted(Bytes inner) {
            return two(inner.out.size()).all(inner.bytes());
        }

        Bytes threeCounted(Bytes inner) {
            return one(inner.out.size() >> 16).two(inner.out.size()).all(inner.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
