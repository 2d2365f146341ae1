package io.mapimedic.adapter.probe.log;

/**
 * What Outlook says about a request: its type and its client instance. HttpProxy logs it as ClientRequestId, and it turns up in the
 * query too:
 *
 * <pre>
 * R:{5E3C…}:7;RT:NotificationWait;CI:{97C0…}:12;CID:{4553…}
 * </pre>
 */
final class ClientInfo {

    private static final String WAIT = "notificationwait";

    private boolean isTold;
    private boolean isWait;
    private long instance;

    void read(Row row) {
        isTold = row.has(Column.REQUEST_TYPE);
        isWait = isTold && row.startsWith(Column.REQUEST_TYPE, WAIT);
        instance = row.has(Column.SESSION) ? row.hash(Column.SESSION) : 0;
        if (row.has(Column.REQUEST)) {
            read(row.bytes(), row.from(Column.REQUEST), row.to(Column.REQUEST));
        } else if (!isTold) {
            read(row.bytes(), row.from(Column.QUERY), row.to(Column.QUERY));
        }
    }

    private void read(byte[] bytes, int from, int to) {
        int part = from;
        while (part < to) {
            int end = Bytes.indexOf(bytes, part, to, (byte) ';');
            if (end - part > 3 && bytes[part + 2] == ':') {
                if (Bytes.startsWith(bytes, part, end, "rt:")) {
                    isTold = true;
                    isWait = Bytes.startsWith(bytes, part + 3, end, WAIT);
                } else if (Bytes.startsWith(bytes, part, end, "ci:")) {
                    int counter = Bytes.indexOf(bytes, part + 3, end, (byte) ':');
                    instance = Bytes.hash(bytes, part + 3, counter);
                }
            }
            part = end + 1;
        }
    }

    /** Whether the row tells the type of the request. */
    boolean isTold() {
        return isTold;
    }

    /** Whether the request waited for news, which takes up to five minutes and is no delay. */
    boolean isWait() {
        return isWait;
    }

    /** The client instance or session; 0 when the row does not tell. */
    long instance() {
        return instance;
    }
}
