package io.mapimedic.adapter.probe.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column of a log means, whatever the log calls it. Columns that nobody asks for have no entry. */
enum Column {
    /** Day, or day and time in one. */
    DATE("date", "datetime", "date-time"),
    TIME("time"),
    SERVER("s-computername", "serverhostname", "server"),
    CLIENT("c-ip", "clientipaddress", "client-ip", "clientip"),
    USER("cs-username", "authenticateduser", "client-name"),
    AGENT("cs(user-agent)", "useragent"),
    SOFTWARE("client-software", "clientsoftware"),
    SOFTWARE_VERSION("client-software-version", "clientsoftwareversion"),
    URL("cs-uri-stem", "urlstem", "cs-uri"),
    /** At which the server listens; 80 is plain HTTP. */
    PORT("s-port"),
    QUERY("cs-uri-query", "urlquery"),
    HOST("cs-host", "cs(host)", "urlhost"),
    STATUS("sc-status", "httpstatus", "httpstatuscode"),
    SUB_STATUS("sc-substatus"),
    WIN32_STATUS("sc-win32-status"),
    DURATION("time-taken", "totalrequesttime", "totalrequestlatency", "processing-time"),
    BACK_END_STATUS("backendstatus"),
    ERROR_CODE("errorcode"),
    ERRORS("genericerrors", "failures"),
    RESPONSE_CODE("x-responsecode", "sc(x-responsecode)", "responsecode", "rpc-status"),
    /** {@code R:GUID:7;RT:Execute;CI:GUID:1;CID:GUID}: request, type, client instance. */
    REQUEST("clientrequestid", "clientrequestinfo"),
    REQUEST_TYPE("requesttype", "operation"),
    SESSION("session-id", "mapiclientinfo"),
    MAJOR("majorversion"),
    MINOR("minorversion"),
    BUILD("buildversion"),
    REVISION("revisionversion"),
    REASON("s-reason"),
    QUEUE("s-queuename");

    static final int COUNT = values().length;

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            for (String name : column.names) {
                BY_NAME.put(name, column);
            }
        }
    }

    private final String[] names;

    Column(String... names) {
        this.names = names;
    }

    /** The meaning of the column with this name; null when nobody asks for it. */
    static @Nullable Column named(String name) {
        return BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    }
}
