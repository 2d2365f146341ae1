package io.mapimedic.adapter.rest.request;

import io.mapimedic.adapter.rest.problem.FieldProblem;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Units;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a number comes in a unit that its key can be measured in. */
final class UnitChecks {

    private UnitChecks() {}

    /** What is wrong with the unit of an entry. */
    static Optional<FieldProblem> check(@Nullable String unit, EvidenceDefinition definition, String field) {
        if (unit == null || unit.equals(definition.unit())) {
            return Optional.empty();
        }
        if (definition.unit() == null) {
            return Optional.of(new FieldProblem(
                    field, unit, "Values of " + definition.key() + " have no unit.", "Leave the field 'unit' away."));
        }
        List<String> allowed = Units.like(definition.unit());
        if (allowed.contains(unit)) {
            return Optional.empty();
        }
        return Optional.of(new FieldProblem(
                field,
                unit,
                Nearest.quoted(unit) + " is not a unit in which " + definition.key() + " is measured.",
                Nearest.oneOf(unit, allowed)));
    }
}
