package io.mapimedic.evaluation.interviews;

import io.mapimedic.diagnosis.Context.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is the case behind the sentence.
 *
 * @param world    its name
 * @param cause    the true cause; several where one change is seen from several sides
 * @param asked    who sits in front of the product first: enduser, helpdesk or admin
 * @param setting  the name of its healthy background
 * @param story    what happened, for people
 * @param sources  ids of references that say what is to be seen
 * @param facts    what is to be seen, by key; null for "looked, and there is nothing"
 * @param notKnown keys of the background that nobody can tell here
 */
record World(
        String world,
        List<String> cause,
        String asked,
        String setting,
        String story,
        List<String> sources,
        Map<String, @Nullable Object> facts,
        List<String> notKnown) {

    World {
        notKnown = Objects.requireNonNullElse(notKnown, List.of());
    }

    Audience audience() {
        return Audience.valueOf(asked.toUpperCase(Locale.ROOT));
    }

    boolean isCause(String id) {
        return cause.contains(id);
    }
}
