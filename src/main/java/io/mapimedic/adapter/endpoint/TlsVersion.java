package io.mapimedic.adapter.endpoint;

/** The versions that are offered, in the order in which it is asked: the one that Outlook needs comes first. */
enum TlsVersion {
    TLS_1_2("TLS 1.2", 0x0303),
    TLS_1_3("TLS 1.3", 0x0304),
    TLS_1_0("TLS 1.0", 0x0301),
    TLS_1_1("TLS 1.1", 0x0302);

    private final String title;
    private final int code;

    TlsVersion(String title, int code) {
        this.title = title;
        this.code = code;
    }

    String title() {
        return title;
    }

    /** As the protocol writes it. */
    int code() {
        return code;
    }

    /** True for the versions that this Java speaks itself. */
    boolean isCurrent() {
        return this == TLS_1_2 || this == TLS_1_3;
    }
}
