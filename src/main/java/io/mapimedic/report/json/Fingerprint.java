package io.mapimedic.report.json;

import io.mapimedic.diagnosis.Diagnosis;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** SHA-256 of a diagnosis as the contract writes it. */
public final class Fingerprint {

    private Fingerprint() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String of(Diagnosis diagnosis) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(AnswerJson.bytes(DiagnosisAnswer.of(diagnosis, Set.of())));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
