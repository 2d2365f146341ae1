package io.mapimedic.diagnosis;

/** The policy of the active probe says no. The message is for the caller: one sentence, and which property would change it. */
public final class ProbeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No host is allowed at all. */
        OFF,
        /** What was given is no host name. */
        NO_HOST_NAME,
        HOST_NOT_ALLOWED,
        PORT_NOT_ALLOWED,
        /** The name leads to an address that is not allowed. */
        ADDRESS_NOT_ALLOWED,
        /** As many probes run as may at once. */
        BUSY
    }

    private final Reason reason;

    public ProbeRefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
