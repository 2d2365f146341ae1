package io.mapimedic.adapter.probe.log;

import java.util.Set;

/**
 * What stands in an answer beside its HTTP status. MAPI over HTTP answers 200 even when the request failed; X-ResponseCode, or the
 * error code of the proxy, tells.
 */
final class Answers {

    /** ERROR_SEM_TIMEOUT */
    private static final long SEMAPHORE_TIMEOUT = 121;

    private static final Set<String> GOOD = Set.of("0", "0x0", "0x00000000", "success", "none", "ecnone");
    private static final int LONGEST = 100;

    private Answers() {}

    /** Whether somebody waited in vain, as codes tell it. */
    static boolean isTimeout(Row row, long status) {
        return status == 408
                || status == 504
                || row.number(Column.WIN32_STATUS) == SEMAPHORE_TIMEOUT
                || row.has(Column.ERRORS) && row.contains(Column.ERRORS, "webexceptionstatus=timeout");
    }

    /** Whether the row tells a failure although it may have status 200. */
    static boolean isFailure(Row row) {
        return row.has(Column.ERROR_CODE)
                || row.has(Column.RESPONSE_CODE) && !isGood(row)
                || !row.has(Column.STATUS) && row.has(Column.ERRORS);
    }

    private static boolean isGood(Row row) {
        return row.number(Column.RESPONSE_CODE) == 0
                || GOOD.stream().anyMatch(word -> row.is(Column.RESPONSE_CODE, word));
    }

    /** Counts the response code, and what the back end answered. */
    static void count(Row row, long status, Failures failures) {
        long code = row.number(Column.RESPONSE_CODE);
        if (code > 0 && status == 200) {
            failures.responseCode(code);
        }
        if (!row.has(Column.BACK_END_STATUS) && !row.has(Column.ERROR_CODE)) {
            return;
        }
        boolean isFailing = row.number(Column.BACK_END_STATUS) >= 500;
        String error = (isFailing ? row.text(Column.BACK_END_STATUS) : "")
                + (row.has(Column.ERROR_CODE) ? " " + row.text(Column.ERROR_CODE) : "");
        if (!error.isBlank()) {
            failures.backEnd(error.strip().substring(0, Math.min(error.strip().length(), LONGEST)));
        }
    }
}
