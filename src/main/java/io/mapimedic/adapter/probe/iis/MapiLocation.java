package io.mapimedic.adapter.probe.iis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three places in IIS that carry MAPI over HTTP, as Exchange setup makes them. */
enum MapiLocation {
    FRONT_END(
            "Default Web Site",
            "/mapi",
            "frontend\\httpproxy\\mapi",
            "MSExchangeMapiFrontEndAppPool",
            "server.mapi-virtual-directory"),
    EMSMDB(
            "Exchange Back End",
            "/mapi/emsmdb",
            "clientaccess\\mapi\\emsmdb",
            "MSExchangeMapiMailboxAppPool",
            "server.mapi-emsmdb"),
    NSPI(
            "Exchange Back End",
            "/mapi/nspi",
            "clientaccess\\mapi\\nspi",
            "MSExchangeMapiAddressBookAppPool",
            "server.mapi-nspi");

    /** The site that Outlook talks to. */
    static final String FRONT_END_SITE = "Default Web Site";

    /** The site that the front end passes requests on to. */
    static final String BACK_END_SITE = "Exchange Back End";

    /** The application pools of the three. */
    static final List<String> POOLS =
            Arrays.stream(values()).map(MapiLocation::pool).toList();

    private final String site;
    private final String application;
    private final String folder;
    private final String pool;
    private final String key;

    MapiLocation(String site, String application, String folder, String pool, String key) {
        this.site = site;
        this.application = application;
        this.folder = folder;
        this.pool = pool;
        this.key = key;
    }

    String site() {
        return site;
    }

    /** The path of the application within its site. */
    String application() {
        return application;
    }

    String pool() {
        return pool;
    }

    /** The evidence key of something that is known of each location. */
    String key(String what) {
        return key + "." + what;
    }

    /** As IIS names it: {@code Default Web Site/mapi}. */
    String path() {
        return site + application;
    }

    /** The end of its folder, in lower case. */
    String folder() {
        return folder;
    }

    /** Whether this is the folder of the application, wherever Exchange is installed. */
    boolean isServedFrom(String physicalPath) {
        String path = physicalPath.strip().toLowerCase(Locale.ROOT).replace('/', '\\');
        return (path.endsWith("\\") ? path.substring(0, path.length() - 1) : path).endsWith(folder);
    }

    /** The spelling that IIS has for a pool of ours; empty for any other. */
    static Optional<String> poolNamed(String name) {
        return POOLS.stream().filter(name::equalsIgnoreCase).findFirst();
    }
}
