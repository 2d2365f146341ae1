package io.mapimedic.model;

import java.time.Instant;
import java.util.List;

/**
 * A typed value of evidence. {@link Nothing} is a value too: somebody looked, and it does not exist or is empty. What nobody
 * looked at has no evidence at all.
 */
public sealed interface Value {

    /**
     * Yes or no.
     *
     * @param isListed it follows from a list that was given; who is wrong about a list seldom errs in just this item
     */
    record Flag(boolean value, boolean isListed) implements Value {

        /** As somebody said it. */
        public Flag(boolean value) {
            this(value, false);
        }

        @Override
        public String toString() {
            return value ? "yes" : "no";
        }
    }

    /** A finite number in the unit that the vocabulary states for the key. */
    record Quantity(double value) implements Value {
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A quantity must be finite, not %s.".formatted(value));
            }
        }

        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /** Free text or one word of a closed choice. */
    record Text(String value) implements Value {
        @Override
        public String toString() {
            return value;
        }
    }

    /** Several items, in the order reported. */
    record Items(List<String> value) implements Value {
        public Items {
            value = List.copyOf(value);
        }

        @Override
        public String toString() {
            return String.join(", ", value);
        }
    }

    /** A point in time. */
    record Moment(Instant value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A dotted version such as 15.2.1544.14, comparable part by part. */
    record Version(BuildNumber value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Looked at and not there, or empty. */
    record Nothing() implements Value {
        @Override
        public String toString() {
            return "nothing";
        }
    }
}
