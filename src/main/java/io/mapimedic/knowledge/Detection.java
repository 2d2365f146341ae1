package io.mapimedic.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a finding is detected. Each form but {@link HandWritten} has a rule template of its own. */
public sealed interface Detection {

    /** The evidence keys that must be known before anything can be said. */
    List<String> evidence();

    /** One condition on one piece of evidence. */
    record Single(Condition condition) implements Detection {
        @Override
        public List<String> evidence() {
            return List.of(condition.evidence());
        }
    }

    /** Several conditions; known when all of their evidence is known, or when one holds of which any is enough. */
    record Composite(Quantifier quantifier, List<Condition> conditions) implements Detection {
        public Composite {
            conditions = List.copyOf(conditions);
        }

        @Override
        public List<String> evidence() {
            return conditions.stream().map(Condition::evidence).distinct().toList();
        }
    }

    /** How many of the conditions must hold. */
    enum Quantifier {
        ALL,
        ANY,
        NONE
    }

    /** A number against one or two limits; the limit itself is not crossed. */
    record Limits(
            String key,
            Direction direction,
            @Nullable Double warning,
            @Nullable Double critical) implements Detection {
        @Override
        public List<String> evidence() {
            return List.of(key);
        }
    }

    /** On which side of a limit the trouble lies. */
    enum Direction {
        ABOVE,
        BELOW
    }

    /** A rule in {@code rules/} with the id of the finding. */
    record HandWritten(List<String> evidence) implements Detection {
        public HandWritten {
            evidence = List.copyOf(evidence);
        }
    }
}
