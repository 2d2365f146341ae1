package io.mapimedic.adapter.probe.log;

/** Takes the rows of a log one after the other. */
interface RowSink {

    /**
     * @param row  valid during the call only
     * @param time milliseconds since 1970, {@link Row#NONE} when the row does not tell
     */
    void take(Row row, Layout.Kind kind, long time);
}
