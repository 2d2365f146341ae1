package io.mapimedic.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret of whoever operates the service. Without one nobody is the operator. */
public final class OperatorToken {

    /** Shorter ones can be guessed. */
    private static final int SHORTEST = 16;

    private static final String SCHEME = "Bearer ";

    private final @Nullable String token;

    /**
     * The token.
     *
     * @param token null for none
     * @throws IllegalArgumentException when it is too short
     */
    public OperatorToken(@Nullable String token) {
        if (token != null && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "mapimedic.learning.operator-token must have at least %d characters.".formatted(SHORTEST));
        }
        this.token = token;
    }

    public boolean isSet() {
        return token != null;
    }

    /** True when this header {@code Authorization} carries the token; it takes as long for a nearly right one as for any other. */
    public boolean isIn(@Nullable String authorization) {
        return token != null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return isSet() ? "set" : "not set";
    }
}
