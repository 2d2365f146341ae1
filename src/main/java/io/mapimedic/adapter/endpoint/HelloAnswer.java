package io.mapimedic.adapter.endpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server said to a {@link ClientHello}: records of alerts and handshake messages, of which we read ServerHello and, up to
 * TLS 1.2 where it is sent in the open, Certificate.
 *
 * @param chain the certificates as sent; empty when none were seen
 */
record HelloAnswer(Outcome outcome, List<X509Certificate> chain) {

    enum Outcome {
        ACCEPTED,
        /** An alert, or another version than the offered one. */
        REFUSED,
        /** The connection ended without a word. */
        CUT,
        SILENT,
        /** Bytes that are no TLS. */
        NOT_TLS
    }

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int MAX_RECORD = 16_384 + 2_048;
    private static final int MAX_HANDSHAKE = 96 * 1024;
    private static final int MAX_CERTIFICATES = 10;

    static HelloAnswer of(Outcome outcome) {
        return new HelloAnswer(outcome, List.of());
    }

    /** Reads until it is clear. */
    static HelloAnswer read(InputStream in, TlsVersion offered) {
        ByteArrayOutputStream handshake = new ByteArrayOutputStream();
        try {
            DataInputStream data = new DataInputStream(in);
            while (handshake.size() < MAX_HANDSHAKE) {
                int type = data.readUnsignedByte();
                int version = data.readUnsignedShort();
                int length = data.readUnsignedShort();
                if ((type != ALERT && type != HANDSHAKE) || version >> 8 != 3 || length > MAX_RECORD) {
                    return handshake.size() == 0 ? of(Outcome.NOT_TLS) : best(handshake, offered);
                }
                byte[] content = data.readNBytes(length);
                if (type == ALERT || content.length < length) {
                    return handshake.size() == 0 ? of(Outcome.REFUSED) : best(handshake, offered);
                }
                handshake.writeBytes(content);
                HelloAnswer answer = parse(handshake.toByteArray(), offered);
                if (answer.isClear(offered)) {
                    return answer;
                }
            }
            return best(handshake, offered);
        } catch (SocketTimeoutException e) {
            return handshake.size() == 0 ? of(Outcome.SILENT) : best(handshake, offered);
        } catch (IOException e) {
            return handshake.size() == 0 ? of(Outcome.CUT) : best(handshake, offered);
        }
    }

    /** From TLS 1.3 on the certificates are encrypted, so there is nothing more to wait for. */
    private boolean isClear(TlsVersion offered) {
        return outcome == Outcome.REFUSED
                || (outcome == Outcome.ACCEPTED && (offered == TlsVersion.TLS_1_3 || !chain.isEmpty()));
    }

    /** What the messages that did come say. */
    private static HelloAnswer best(ByteArrayOutputStream handshake, TlsVersion offered) {
        HelloAnswer answer = parse(handshake.toByteArray(), offered);
        return answer.outcome == Outcome.SILENT ? of(Outcome.CUT) : answer;
    }

    /** Silent when not even the first message is whole. */
    private static HelloAnswer parse(byte[] messages, TlsVersion offered) {
        HelloAnswer answer = of(Outcome.SILENT);
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(messages));
            while (in.available() >= 4) {
                int type = in.readUnsignedByte();
                byte[] body = exactly(in, three(in));
                if (type == SERVER_HELLO) {
                    answer = of(version(body) == offered.code() ? Outcome.ACCEPTED : Outcome.REFUSED);
                } else if (type == CERTIFICATE && answer.outcome == Outcome.ACCEPTED) {
                    return new HelloAnswer(Outcome.ACCEPTED, certificates(body));
                }
            }
        } catch (EOFException e) {
            return answer; // the rest has not come yet
        } catch (IOException | CertificateException e) {
            return answer; // a broken message; what stood before it counts
        }
        return answer;
    }

    /** The version that the server chose: in an extension from TLS 1.3 on, where the old field says 1.2. */
    private static int version(byte[] serverHello) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serverHello));
        int version = in.readUnsignedShort();
        in.skipNBytes(32);
        in.skipNBytes(in.readUnsignedByte());
        in.skipNBytes(3);
        if (in.available() < 2) {
            return version;
        }
        in.readUnsignedShort();
        while (in.available() >= 4) {
            int type = in.readUnsignedShort();
            byte[] extension = exactly(in, in.readUnsignedShort());
            if (type == SUPPORTED_VERSIONS && extension.length == 2) {
                return (extension[0] & 0xff) << 8 | (extension[1] & 0xff);
            }
        }
        return version;
    }

    private static List<X509Certificate> certificates(byte[] body) throws IOException, CertificateException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        in.skipNBytes(3);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        while (in.available() >= 3 && chain.size() < MAX_CERTIFICATES) {
            byte[] one = exactly(in, three(in));
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
        }
        return List.copyOf(chain);
    }

    private static int three(DataInputStream in) throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
