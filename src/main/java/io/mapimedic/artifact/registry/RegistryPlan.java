package io.mapimedic.artifact.registry;

import io.mapimedic.artifact.Job;
import io.mapimedic.change.Change;
import io.mapimedic.change.RegistryChange;
import io.mapimedic.change.RegistryChange.DeleteValue;
import io.mapimedic.change.RegistryChange.SetValue;
import io.mapimedic.change.RegistryChange.Undo;
import io.mapimedic.change.RegistryType;
import io.mapimedic.change.RegistryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry changes of a job, apart for user and machine, and what takes them back. */
final class RegistryPlan {

    /** Whose registry it is. */
    enum Scope {
        USER,
        MACHINE;

        String word() {
            return this == USER ? "user" : "machine";
        }
    }

    private final Job job;
    private final List<RegistryChange> changes;

    private RegistryPlan(Job job, List<RegistryChange> changes) {
        this.job = job;
        this.changes = changes;
    }

    static RegistryPlan of(Job job, Scope scope) {
        return new RegistryPlan(
                job,
                job.steps().stream()
                        .map(Job.Step::change)
                        .filter(Change.RegistryEdit.class::isInstance)
                        .flatMap(change -> ((Change.RegistryEdit) change).changes().stream())
                        .filter(change -> change.key().hive().perUser() == (scope == Scope.USER))
                        .toList());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<RegistryChange> changes() {
        return changes;
    }

    /**
     * The changes that take all back, last first; empty when one of them is not known: a deleted key, or a value that was measured
     * in the case and is not among the parameters.
     */
    Optional<List<RegistryChange>> undo() {
        List<RegistryChange> undo = new ArrayList<>();
        for (RegistryChange change : changes) {
            Optional<RegistryChange> back = back(change);
            if (back.isEmpty()) {
                return Optional.empty();
            }
            undo.add(0, back.get());
        }
        return Optional.of(List.copyOf(undo));
    }

    private Optional<RegistryChange> back(RegistryChange change) {
        if (change instanceof SetValue set) {
            return back(set, set.name(), set.value().type(), set.undo());
        }
        return change instanceof DeleteValue delete
                ? back(delete, delete.name(), delete.type(), delete.undo())
                : Optional.empty();
    }

    private Optional<RegistryChange> back(RegistryChange change, String name, RegistryType type, Undo undo) {
        if (undo instanceof Undo.Delete) {
            return Optional.of(new DeleteValue(change.key(), name, type, undo));
        }
        if (undo instanceof Undo.Set set) {
            return Optional.of(new SetValue(change.key(), name, set.value(), undo));
        }
        Undo.SetMeasured measured = (Undo.SetMeasured) undo;
        return job.value(measured.parameter())
                .flatMap(value -> number(measured.type(), value))
                .map(value -> new SetValue(change.key(), name, value, undo));
    }

    private static Optional<RegistryValue> number(RegistryType type, String value) {
        try {
            return Optional.of(new RegistryValue.Whole(type, Long.parseLong(value)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // too large for its type: nothing that was measured there
        }
    }
}
