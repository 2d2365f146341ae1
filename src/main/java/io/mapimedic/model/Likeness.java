package io.mapimedic.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the words of a text are those with which causes are described. It tells causes apart where nothing was understood, and never
 * makes one more than likely.
 *
 * @param causes by id, those whose description shares more words with the text than most
 * @param beyond logarithm (0 or more) of the factor on the odds of a fault that the knowledge does not have
 * @param area   title of the area beyond the knowledge whose words the text has, null when the words are of no such area
 */
public record Likeness(
        Map<String, Words> causes, double beyond, @Nullable String area) {

    /** Nobody wrote anything. */
    public static final Likeness NONE = new Likeness(Map.of(), 0, null);

    public Likeness {
        causes = Map.copyOf(causes);
    }

    /**
     * What the words say for one cause.
     *
     * @param logOdds  more than 0; logarithm of the factor on its odds, before the noise of reading by words is taken off
     * @param inCommon words of the text that weigh most, as they stand in it, at most five
     */
    public record Words(double logOdds, List<String> inCommon) {
        public Words {
            inCommon = List.copyOf(inCommon);
        }
    }

    public boolean isNone() {
        return causes.isEmpty() && beyond == 0;
    }
}
