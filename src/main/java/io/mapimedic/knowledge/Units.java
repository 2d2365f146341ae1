package io.mapimedic.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The units that numbers may be reported in, and what they are in the unit of the vocabulary. */
public final class Units {

    /** In the order in which they are offered to people. */
    private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("ms", new Measure("time", 1));
        MEASURES.put("s", new Measure("time", 1_000));
        MEASURES.put("min", new Measure("time", 60_000));
        MEASURES.put("h", new Measure("time", 3_600_000));
        MEASURES.put("days", new Measure("time", 86_400_000));
        MEASURES.put("bytes", new Measure("size", 1));
        MEASURES.put("KiB", new Measure("size", 1 << 10));
        MEASURES.put("MiB", new Measure("size", 1 << 20));
        MEASURES.put("GiB", new Measure("size", 1 << 30));
        MEASURES.put("%", new Measure("share", 1));
        MEASURES.put("ratio", new Measure("share", 100));
        MEASURES.put("count", new Measure("count", 1));
    }

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

    /** The units that measure the same as this one, itself included; only itself when it is not known. */
    public static List<String> like(String unit) {
        Measure wanted = MEASURES.get(unit);
        return wanted == null
                ? List.of(unit)
                : MEASURES.entrySet().stream()
                        .filter(entry -> entry.getValue().dimension.equals(wanted.dimension))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private record Measure(String dimension, double factor) {}
}
