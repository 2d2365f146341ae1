package io.mapimedic.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words by which people say that what they show is not the thing in question: it belongs to something else, to the past, to a book. All
 * languages together, for people mix them.
 *
 * @param words by kind; a cue is a sequence of words, {@code a|b} either of two, {@code word*} any word that begins so, and
 *              {@code <past-year>} a year before this one
 */
public record AsideCues(Map<Kind, List<String>> words) {

    public static final AsideCues NONE = new AsideCues(Map.of());

    public AsideCues {
        words = Map.copyOf(words);
    }

    /** What a cue says. */
    public enum Kind {
        /** It belongs to something else: another customer, the lab, the printer. */
        ELSEWHERE,
        /** It was so once: last year, before the change. */
        EARLIER,
        /** It is a sample or a plan: the manual says, what if. */
        SUPPOSED,
        /** It is the one in question, today: in production, now. Takes back what a cue before it said. */
        HERE,
        /** Somebody did it themselves: I ran. Takes back that it is a sample. */
        TRIED,
        /** Says "something else" where nearly nothing else stands: before, old, lab. */
        LABEL,
        /** Speaks of what was said last: there. */
        SAME,
        /** Speaks of what stands above: that was. */
        BACK,
        /** What stands above is no longer so: already removed. */
        UNDONE,
        /** What stands above is not meant: typo, wrong server, nothing to do with it. */
        MISTAKE,
        /** Whoever is named with it is not in question: decommissioned, recovery database. */
        UNUSED,
        /** It is new, so it is in question although nobody uses it yet. */
        FRESH,
        /** What is told is younger than the trouble: ten days before that. */
        OLDER,
        /** At the begin of what goes on from output, what stands above is no longer so: and deleted. */
        CLEARED,
        /** Somebody has the trouble: cannot, is asked for. */
        TROUBLED,
        /** It is well with somebody: works. */
        FINE,
        /** Stands before the name of a person: Ms, user. */
        TITLE,
        /** At the begin of what a program printed: reply from. */
        PRINTED,
        /** In the name of an account that no person uses: svc, scan. */
        SERVICE,
        /** First part of the name of a host that serves another protocol: imap, smtp. */
        HOST,
        /** Turns the cue behind it: not. */
        NOT,
        /** May stand within a cue: the, only. */
        FILLER;

        /** The word used in YAML: {@code elsewhere}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public List<String> of(Kind kind) {
        return words.getOrDefault(kind, List.of());
    }
}
