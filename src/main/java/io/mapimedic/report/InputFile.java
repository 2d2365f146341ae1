package io.mapimedic.report;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, and what it told.
 *
 * @param name     what people see of it; places in it begin with this
 * @param path     where it lies, as the caller named it
 * @param values   how many values were read
 * @param unread   how many pieces were not understood
 * @param from     the earliest time that the file tells, null when it tells none
 * @param to       the latest
 * @param subjects whom the values are about, as far as the file names them, sorted
 */
public record InputFile(
        String name,
        String path,
        int values,
        int unread,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Subject> subjects) {

    private static final String LINE = " line ";

    /** A file with what was read from it. */
    public static InputFile of(String name, String path, ProbeResult result) {
        List<Instant> times = result.observations().stream()
                .map(Observation::observedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new InputFile(
                name,
                path,
                result.observations().size(),
                result.unrecognised().size(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                result.observations().stream()
                        .map(Observation::subject)
                        .filter(Objects::nonNull)
                        .filter(Subject::isNamed)
                        .sorted()
                        .distinct()
                        .toList());
    }

    /** Whether a place of the reading lies in this file. */
    public boolean holds(String place) {
        return place.startsWith(name)
                && (place.length() == name.length() || !isPartOfName(place.charAt(name.length())));
    }

    private static boolean isPartOfName(char next) {
        return Character.isLetterOrDigit(next) || next == '.' || next == '-' || next == '_';
    }

    /** The number of the line that a place names, from 1; empty when it names none. */
    public static Optional<Integer> line(String place) {
        int at = place.lastIndexOf(LINE);
        String number = at < 0 ? "" : place.substring(at + LINE.length());
        return number.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }
}
