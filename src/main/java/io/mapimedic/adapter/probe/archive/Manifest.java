package io.mapimedic.adapter.probe.archive;

import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What our own collector says of the files that it packed: from which computer they are, and when they were fetched.
 *
 * @param computer    the name of the computer; empty when nobody said
 * @param machine     the same as a subject, null when nobody said
 * @param collectedAt when the files were fetched, null when nobody said
 * @param hashes      SHA-256 in lower case, by the harmless name of the file in the archive
 * @param met         names of files that turned up
 */
record Manifest(
        String computer,
        @Nullable Subject machine,
        @Nullable Instant collectedAt,
        Map<String, String> hashes,
        Set<String> met) {

    /** Files of which nobody says anything. */
    static final Manifest NONE = new Manifest("", null, null, Map.of());

    static final String FILE = "manifest.json";

    Manifest(String computer, @Nullable Subject machine, @Nullable Instant collectedAt, Map<String, String> hashes) {
        this(computer, machine, collectedAt, Map.copyOf(hashes), new HashSet<>());
    }

    /** At the top of the archive, or in the one folder that holds all. */
    static boolean isName(String harmless) {
        return harmless.equals(FILE)
                || (harmless.endsWith("/" + FILE) && harmless.indexOf('/') == harmless.lastIndexOf('/'));
    }

    /** Adds what the files themselves do not say; what they say is nearer to the truth and stays. */
    ProbeResult complete(ProbeResult read) {
        return machine == null && collectedAt == null
                ? read
                : new ProbeResult(
                        read.observations().stream().map(this::complete).toList(), read.unrecognised());
    }

    private Observation complete(Observation it) {
        return new Observation(
                it.name(),
                subject(it.subject()),
                it.value(),
                it.unit(),
                it.source(),
                it.observedAt() == null ? collectedAt : it.observedAt(),
                it.place(),
                it.sample());
    }

    private @Nullable Subject subject(@Nullable Subject reported) {
        boolean isOpen =
                reported == null || (machine != null && !reported.isNamed() && reported.kind() == machine.kind());
        return isOpen && machine != null ? machine : reported;
    }

    /** Says so when a file is not as it was fetched. It is read all the same: people black out what is secret. */
    void check(String name, Spool file, Harvest harvest) {
        String expected = hashes.get(name);
        met.add(name);
        if (expected != null && file.breakage() == null && !expected.equals(file.sha256())) {
            harvest.reject(
                    file.name(),
                    "",
                    "It was changed after it was collected: its hash is not the one in the manifest. It was read as it is.",
                    "If nobody changed it on purpose, run the collector again.");
        }
    }

    void listMissing(String archive, Harvest harvest) {
        hashes.keySet().stream()
                .filter(name -> !met.contains(name))
                .sorted()
                .forEach(name -> harvest.reject(
                        EntryName.in(archive, name),
                        "",
                        "The manifest names this file, but the archive does not have it.",
                        "Send the archive as the collector made it."));
    }

    static Subject machine(String role, String computer) {
        return new Subject(role.equals("server") ? SubjectKind.SERVER : SubjectKind.CLIENT, computer);
    }
}
