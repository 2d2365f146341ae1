package io.mapimedic.adapter.probe.archive;

import io.mapimedic.adapter.probe.Places;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all inputs of one request gave, within limits; what is beyond them is counted and said. */
final class Harvest {

    static final int MAX_OBSERVATIONS = 100_000;
    static final int MAX_UNRECOGNISED = 2_000;

    private final List<Observation> observations = new ArrayList<>();
    private final List<Unrecognised> unrecognised = new ArrayList<>();
    private int moreObservations;
    private int moreUnrecognised;

    void add(ProbeResult result) {
        int room = Math.min(
                MAX_OBSERVATIONS - observations.size(), result.observations().size());
        observations.addAll(result.observations().subList(0, room));
        moreObservations += result.observations().size() - room;
        result.unrecognised().forEach(this::list);
    }

    /** The same for one file of many: a file that gives nothing is listed once for each reason, not once for each line. */
    void addEntry(String name, ProbeResult result) {
        add(result.observations().isEmpty() ? onceForEachReason(name, result) : result);
    }

    void reject(String name, String text, String reason, @Nullable String remedy) {
        list(new Unrecognised(new Places(name).of(Places.WHOLE), text, reason, remedy));
    }

    ProbeResult result() {
        if (moreObservations > 0) {
            unrecognised.add(atEnd("%d more values were found than the %d that are kept."
                    .formatted(moreObservations, MAX_OBSERVATIONS)));
        }
        if (moreUnrecognised > 0) {
            unrecognised.add(atEnd("%d more pieces were not understood.".formatted(moreUnrecognised)));
        }
        return new ProbeResult(List.copyOf(observations), List.copyOf(unrecognised));
    }

    private void list(Unrecognised piece) {
        if (unrecognised.size() < MAX_UNRECOGNISED) {
            unrecognised.add(piece);
        } else {
            moreUnrecognised++;
        }
    }

    private static ProbeResult onceForEachReason(String name, ProbeResult result) {
        Map<String, List<Unrecognised>> byReason = new LinkedHashMap<>();
        result.unrecognised()
                .forEach(piece -> byReason.computeIfAbsent(piece.reason(), reason -> new ArrayList<>())
                        .add(piece));
        return new ProbeResult(
                List.of(),
                byReason.values().stream().map(alike -> together(name, alike)).toList());
    }

    private static Unrecognised together(String name, List<Unrecognised> alike) {
        Unrecognised first = alike.get(0);
        return alike.size() == 1
                ? first
                : new Unrecognised(
                        new Places(name).of(Places.WHOLE),
                        first.text(),
                        first.reason() + " %d pieces of the file are like this.".formatted(alike.size()),
                        first.remedy());
    }

    private static Unrecognised atEnd(String reason) {
        return new Unrecognised("text", "", reason, "Send less at once, one server after the other.");
    }
}
