package io.mapimedic.adapter.probe.iis;

/**
 * How the reading of a file ended.
 *
 * @param kind   what to think of the file
 * @param line   where the trouble is, counted from 0; of the last line when there is none
 * @param reason one sentence for people; empty when there is no trouble
 */
record Ending(Kind kind, int line, String reason) {

    enum Kind {
        /** Everything was read. */
        COMPLETE,
        /** The root element was read, and something follows that does not belong there. */
        FOLLOWED,
        /** The input ends before the root element does: nobody can tell whether the file does so too. */
        CUT_SHORT,
        /** What stands there is no XML; IIS cannot read it either. */
        MALFORMED,
        /** The input is not read further, because of our limits. */
        REFUSED
    }

    boolean isComplete() {
        return kind == Kind.COMPLETE || kind == Kind.FOLLOWED;
    }

    boolean isMalformed() {
        return kind == Kind.MALFORMED;
    }
}
