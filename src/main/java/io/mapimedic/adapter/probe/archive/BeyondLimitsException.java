package io.mapimedic.adapter.probe.archive;

import java.io.IOException;

/** Something packed is larger, or there is more of it, than may be unpacked. */
final class BeyondLimitsException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean isOfAll;

    /** @param isOfAll whether the limit is one of the whole request, so that nothing more can be unpacked */
    BeyondLimitsException(String message, boolean isOfAll) {
        super(message);
        this.isOfAll = isOfAll;
    }

    boolean isOfAll() {
        return isOfAll;
    }
}
