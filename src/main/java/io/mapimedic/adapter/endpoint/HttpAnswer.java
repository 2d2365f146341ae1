package io.mapimedic.adapter.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One answer, as much of it as came and was allowed to come.
 *
 * @param status  0 when not even the first line came
 * @param headers names in lower case; several of one name in their order
 * @param body    the beginning, as ISO-8859-1
 * @param millis  from sending the request to the end of the answer
 */
record HttpAnswer(int status, Map<String, List<String>> headers, String body, Ending ending, double millis) {

    enum Ending {
        COMPLETE("complete"),
        /** The connection ended before the answer did. */
        CUT("cut"),
        SILENT("none"),
        /** More headers or a longer body than any answer of Exchange to these requests has. */
        OVERSIZED("oversized"),
        NOT_HTTP("not-http"),
        /** Our own time was over, which says nothing of the peer. */
        NOT_ASKED("");

        private final String word;

        Ending(String word) {
            this.word = word;
        }

        /** As the vocabulary has it. */
        String word() {
            return word;
        }
    }

    static HttpAnswer none(Ending ending) {
        return new HttpAnswer(0, Map.of(), "", ending, 0);
    }

    HttpAnswer taking(double time) {
        return new HttpAnswer(status, headers, body, ending, time);
    }

    boolean hasStatus() {
        return status > 0;
    }

    List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    boolean isRedirect() {
        return status >= 300
                && status < 400
                && status != 304
                && first("location").isPresent();
    }

    /** True when the peer leaves the connection open for another request. */
    boolean keepsConnection() {
        return ending == Ending.COMPLETE
                && all("connection").stream()
                        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
    }
}
