package io.mapimedic.adapter.probe.archive;

import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What was read already, by content: a file that was sent twice says nothing new. */
final class Digests {

    private final Map<String, String> firstNames = new HashMap<>();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String of(ProbeInput input) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(input.open(), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The name under which the same bytes came before; empty the first time.
     *
     * @param computer where they come from: two computers may well print the same
     */
    Optional<String> before(String computer, String digest, String name) {
        return Optional.ofNullable(firstNames.putIfAbsent(computer + " " + digest, name));
    }
}
