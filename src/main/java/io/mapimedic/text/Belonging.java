package io.mapimedic.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose and when what is shown in and around a passage is, as far as its sentences say.
 *
 * @param after  why what is shown below it does not count, {@link Verdict#HERE} when it expressly does, null when nothing is said
 * @param before why what is shown above it does not count, null when nothing is said
 * @param inLine the same of what stands in the same line
 * @param within parts of the passage itself that do not count
 * @param names  things that are not in question, in small letters
 * @param complaining names of what is shown whose trouble it is, in small letters
 * @param isTalk whether somebody speaks in it, so that what was said before has come to its end
 */
public record Belonging(
        @Nullable Verdict after,
        @Nullable Verdict before,
        @Nullable Verdict inLine,
        List<Part> within,
        Map<String, Verdict> names,
        Set<String> complaining,
        boolean isTalk) {

    /** Says nothing. */
    public static final Belonging UNSAID = new Belonging(null, null, null, List.of(), Map.of(), Set.of(), false);

    /** Says something that is not heard. */
    public static final Belonging UNHEARD = new Belonging(null, null, null, List.of(), Map.of(), Set.of(), true);

    public Belonging {
        within = List.copyOf(within);
        names = Map.copyOf(names);
        complaining = Set.copyOf(complaining);
    }

    /** From a character to before another. */
    public record Part(int begin, int end, Verdict verdict) {}

    /**
     * What a sentence says of something shown.
     *
     * @param kind  what it is
     * @param quote the words that say it
     */
    public record Verdict(Kind kind, String quote) {

        /** It is the thing in question, today. */
        public static final Verdict HERE = new Verdict(Kind.IN_QUESTION, "");

        public boolean isAside() {
            return kind != Kind.IN_QUESTION;
        }
    }

    /** What is shown, as a sentence for people. */
    public enum Kind {
        IN_QUESTION("it is the one in question"),
        OF_ANOTHER("it belongs to something else"),
        OF_THE_PAST("it is of another time"),
        SUPPOSED("it is a sample or a plan"),
        OF_ANOTHER_MAILBOX("another mailbox has the trouble"),
        OF_A_SERVICE("no person uses the account"),
        UNDONE("it is no longer so"),
        MISTAKEN("it is not meant"),
        NOT_IN_QUESTION("it is not in use or not in question");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
