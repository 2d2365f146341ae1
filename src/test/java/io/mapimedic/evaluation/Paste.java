package io.mapimedic.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text as people paste it, and what an expert says about it. Written without looking at what the program understands. */
sealed interface Paste {

    /** The text itself. */
    String paste();

    String language();

    String audience();

    /** Where the public documents the case. */
    List<String> source();

    /**
     * A trouble whose cause the knowledge has.
     *
     * @param topic      of the cause
     * @param cause      the true one
     * @param acceptable causes that an expert would call equally right from this text alone
     * @param expect     {@code first-three} where a sentence is all there is, so that nobody could be sure
     * @param fix        the one documented step that ends the trouble
     * @param alsoFine   documented alternatives
     */
    record Known(
            String paste,
            String language,
            String audience,
            String topic,
            String cause,
            List<String> acceptable,
            @Nullable String expect,
            String fix,
            List<String> alsoFine,
            List<String> source)
            implements Paste {

        public Known {
            acceptable = Objects.requireNonNullElse(acceptable, List.of());
            alsoFine = Objects.requireNonNullElse(alsoFine, List.of());
        }

        /** All causes that count as right. */
        List<String> right() {
            return with(cause, acceptable);
        }

        /** All remediations that count as right. */
        List<String> fixes() {
            return with(fix, alsoFine);
        }

        boolean isOnlyWords() {
            return "first-three".equals(expect);
        }

        private static List<String> with(String first, List<String> others) {
            List<String> all = new ArrayList<>(List.of(first));
            all.addAll(others);
            return all;
        }
    }

    /**
     * A trouble around Outlook and Exchange that the knowledge has no cause for.
     *
     * @param whyUnknown what it is instead
     */
    record Unknown(String paste, String language, String audience, String whyUnknown, List<String> source)
            implements Paste {}

    /**
     * Nothing is broken, or the probe was wrong.
     *
     * @param expectNormal what is normal about it
     */
    record Normal(String paste, String language, String audience, String expectNormal, List<String> source)
            implements Paste {}

    /**
     * A real trouble beside something that looks like the fault and is not: of another server, of last year, out of a manual.
     *
     * @param tempts the cause that must not be called very likely
     * @param whyNot what an expert sees that speaks against it
     */
    record Misleading(String paste, String language, String audience, String tempts, String whyNot, List<String> source)
            implements Paste {}
}
