package io.mapimedic.adapter.endpoint;

import io.mapimedic.adapter.endpoint.PeerCertificates.Identity;
import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A TLS server of one version only, by Bouncy Castle: Java itself does not serve the old ones any more. */
final class OneVersionServer implements Peer.Handler {

    private final BcTlsCrypto crypto = new BcTlsCrypto(new SecureRandom());
    private final Identity identity;
    private final ProtocolVersion version;

    OneVersionServer(Identity identity, TlsVersion version) {
        this.identity = identity;
        this.version = switch (version) {
            case TLS_1_0 -> ProtocolVersion.TLSv10;
            case TLS_1_1 -> ProtocolVersion.TLSv11;
            case TLS_1_2 -> ProtocolVersion.TLSv12;
            case TLS_1_3 -> ProtocolVersion.TLSv13;
        };
    }

    @Override
    public void handle(Socket socket) throws IOException {
        TlsServerProtocol protocol = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
        protocol.accept(new Server());
        protocol.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    private final class Server extends DefaultTlsServer {

        Server() {
            super(OneVersionServer.this.crypto);
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return version.only();
        }

        @Override
        public TlsCredentials getCredentials() throws IOException {
            return TlsUtils.isTLSv13(context) ? signer() : super.getCredentials();
        }

        @Override
        protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
            return signer();
        }

        private TlsCredentialedSigner signer() throws IOException {
            AsymmetricKeyParameter key =
                    PrivateKeyFactory.createKey(identity.key().getEncoded());
            SignatureAndHashAlgorithm algorithm = TlsUtils.isTLSv13(context)
                    ? SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.rsa_pss_rsae_sha256)
                    : TlsUtils.isTLSv12(context)
                            ? SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.rsa_pkcs1_sha256)
                            : null;
            return new BcDefaultTlsCredentialedSigner(
                    new TlsCryptoParameters(context), OneVersionServer.this.crypto, key, chain(), algorithm);
        }

        private Certificate chain() throws IOException {
            try {
                boolean isNewest = TlsUtils.isTLSv13(context);
                CertificateEntry[] entries =
                        new CertificateEntry[identity.chain().size()];
                for (int i = 0; i < entries.length; i++) {
                    TlsCertificate one = OneVersionServer.this.crypto.createCertificate(
                            identity.chain().get(i).getEncoded());
                    entries[i] = new CertificateEntry(one, null);
                }
                return new Certificate(isNewest ? TlsUtils.EMPTY_BYTES : null, entries);
            } catch (CertificateEncodingException e) {
                throw new IOException(e);
            }
        }
    }
}
