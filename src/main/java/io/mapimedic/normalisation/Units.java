package io.mapimedic.normalisation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.OptionalDouble;

/** Converts a number from the unit it was reported in to the unit of the vocabulary. */
public final class Units {

    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            Map.entry("ms", new Measure("time", 1)),
            Map.entry("s", new Measure("time", 1_000)),
            Map.entry("min", new Measure("time", 60_000)),
            Map.entry("h", new Measure("time", 3_600_000)),
            Map.entry("days", new Measure("time", 86_400_000)),
            Map.entry("%", new Measure("share", 1)),
            Map.entry("ratio", new Measure("share", 100)),
            Map.entry("count", new Measure("count", 1)),
            Map.entry("bytes", new Measure("size", 1)),
            Map.entry("KiB", new Measure("size", 1 << 10)),
            Map.entry("MiB", new Measure("size", 1 << 20)));

    private Units() {}

    /** The number in the wanted unit; empty when the units do not measure the same thing or one is not known. */
    public static OptionalDouble convert(double number, String from, String to) {
        if (from.equals(to)) {
            return OptionalDouble.of(number);
        }
        Measure reported = MEASURES.get(from);
        Measure wanted = MEASURES.get(to);
        return reported == null || wanted == null || !reported.dimension.equals(wanted.dimension)
                ? OptionalDouble.empty()
                : OptionalDouble.of(exactly(number, reported.factor, wanted.factor));
    }

    /** In decimals, as people reckon: 0.07 times 100 is 7, and not a little more, which would cross a limit of 7. */
    private static double exactly(double number, double factor, double divisor) {
        return BigDecimal.valueOf(number)
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** All units that can be read. */
    public static java.util.Set<String> known() {
        return MEASURES.keySet();
    }

    private record Measure(String dimension, double factor) {}
}
