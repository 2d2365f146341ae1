package io.mapimedic.adapter.probe.iis;

/** Whose configuration a web.config is. */
enum WebConfigKind {
    /** Of /mapi on the Default Web Site. */
    FRONT_END("server.mapi-virtual-directory.web-config"),
    /** Of /mapi/emsmdb on the site Exchange Back End. */
    EMSMDB("server.mapi-emsmdb.web-config"),
    /** Of /mapi/nspi on the site Exchange Back End. */
    NSPI("server.mapi-nspi.web-config"),
    /** Of the Default Web Site itself, from which /mapi inherits. */
    FRONT_END_SITE("server.site-web-config"),
    /** Of the site Exchange Back End itself. */
    BACK_END_SITE(""),
    /** SharedWebConfig.config in FrontEnd\HttpProxy. */
    SHARED_FRONT_END("server.shared-web-config.front-end"),
    /** SharedWebConfig.config in ClientAccess. */
    SHARED_BACK_END("server.shared-web-config.back-end"),
    /** CLR configuration of an application pool. */
    POOL(""),
    /** Of another protocol of Exchange. */
    OTHER(""),
    /** Nothing tells. */
    UNKNOWN("");

    private final String key;

    WebConfigKind(String key) {
        this.key = key;
    }

    /** The evidence key of the state of this file; empty when nothing depends on it. */
    String key() {
        return key;
    }

    boolean isOfMapi() {
        return this == FRONT_END || this == EMSMDB || this == NSPI;
    }

    boolean isShared() {
        return this == SHARED_FRONT_END || this == SHARED_BACK_END;
    }

    boolean isOfFrontEnd() {
        return this == FRONT_END || this == FRONT_END_SITE;
    }

    boolean isOfBackEnd() {
        return this == EMSMDB || this == NSPI || this == BACK_END_SITE;
    }
}
