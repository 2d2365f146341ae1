package io.mapimedic.adapter.probe;

import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search did not find, where it printed all that it found. It is said only at the end, and only of what nothing else in the same
 * input shows: an input that broke off may have held it.
 */
public final class Absences {

    private static final int MAX = 2_000;

    private final ReadingSink sink;
    private final Map<Slot, Pending> pending = new LinkedHashMap<>();

    Absences(ReadingSink sink) {
        this.sink = sink;
    }

    private record Slot(String name, Subject subject) {}

    private record Pending(@Nullable Object value, At at) {}

    /** Says that nothing of this name was found; the value says so in the way of the name, null for "looked at, and it is missing". */
    public void add(String name, Subject subject, @Nullable Object value, At at) {
        if (pending.size() < MAX) {
            pending.putIfAbsent(new Slot(name, subject), new Pending(value, at));
        }
    }

    void finish(List<Observation> found) {
        if (sink.isBrokenOff() || pending.isEmpty()) {
            return;
        }
        Map<String, Set<Subject>> met = found.stream()
                .filter(one -> one.subject() != null)
                .collect(Collectors.groupingBy(
                        Observation::name, Collectors.mapping(Observation::subject, Collectors.toSet())));
        pending.forEach((slot, absent) -> {
            boolean isMet = met.getOrDefault(slot.name, Set.of()).stream()
                    .anyMatch(subject -> subject.equals(slot.subject) || !subject.isNamed() || !slot.subject.isNamed());
            if (!isMet) {
                sink.observe(slot.name, slot.subject, absent.value, absent.at);
            }
        });
    }
}
