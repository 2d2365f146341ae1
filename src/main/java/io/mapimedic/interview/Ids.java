package io.mapimedic.interview;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that nobody guesses: whoever knows one may read and change the interview. */
final class Ids {

    private static final int BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 160 random bits, in 27 characters that need no escape in a URL. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
