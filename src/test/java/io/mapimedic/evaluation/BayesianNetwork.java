package io.mapimedic.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A discrete network read from an interchange file ({@code .bif}), with exact inference by elimination of variables. Plain and slow: it is
 * the yardstick, not the product.
 */
final class BayesianNetwork {

    private static final Pattern VARIABLE =
            Pattern.compile("variable\\s+(\\S+)\\s*\\{\\s*type\\s+discrete\\s*\\[\\s*\\d+\\s*]\\s*\\{([^}]*)}");
    private static final Pattern TABLE = Pattern.compile("probability\\s*\\(([^)|]*)(?:\\|([^)]*))?\\)\\s*\\{([^}]*)}");
    private static final Pattern ROW = Pattern.compile("\\(([^)]*)\\)\\s*([^;]*);");

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<List<String>> states = new ArrayList<>();
    private final List<int[]> parents = new ArrayList<>();
    private final List<double[]> tables = new ArrayList<>();

    static BayesianNetwork read(Path file) throws IOException {
        BayesianNetwork network = new BayesianNetwork();
        String text = Files.readString(file);
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            network.places.put(variable.group(1), network.states.size());
            network.states.add(words(variable.group(2)));
            network.parents.add(new int[0]);
            network.tables.add(new double[0]);
        }
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            network.table(table.group(1).strip(), table.group(2), table.group(3));
        }
        return network;
    }

    private void table(String name, String of, String body) {
        int child = places.get(name);
        int[] above = of == null
                ? new int[0]
                : words(of).stream().mapToInt(places::get).toArray();
        parents.set(child, above);
        int size = states.get(child).size();
        double[] values = new double[size * Arrays.stream(above).map(this::size).reduce(1, (a, b) -> a * b)];
        if (above.length == 0) {
            List<String> numbers = words(body.replace("table", "").replace(";", ""));
            for (int s = 0; s < size; s++) {
                values[s] = Double.parseDouble(numbers.get(s));
            }
        }
        Matcher row = ROW.matcher(body);
        while (row.find()) {
            List<String> given = words(row.group(1));
            int at = 0;
            for (int p = 0; p < above.length; p++) {
                at = at * size(above[p]) + states.get(above[p]).indexOf(given.get(p));
            }
            List<String> numbers = words(row.group(2));
            for (int s = 0; s < size; s++) {
                values[at * size + s] = Double.parseDouble(numbers.get(s));
            }
        }
        tables.set(child, values);
    }

    int place(String name) {
        return places.get(name);
    }

    int state(String name, String state) {
        int place = states.get(places.get(name)).indexOf(state);
        if (place < 0) {
            throw new IllegalArgumentException("%s has no state %s.".formatted(name, state));
        }
        return place;
    }

    List<String> states(String name) {
        return states.get(places.get(name));
    }

    /** The probability of these states all together; -1 is "not given". */
    double probability(int[] given) {
        BitSet needed = new BitSet();
        for (int v = 0; v < given.length; v++) {
            if (given[v] >= 0) {
                need(v, needed);
            }
        }
        List<Factor> factors = new ArrayList<>();
        needed.stream().forEach(v -> factors.add(factor(v, given)));
        List<Factor> rest = factors;
        BitSet open = (BitSet) needed.clone();
        for (int v = 0; v < given.length; v++) {
            if (given[v] >= 0) {
                open.clear(v);
            }
        }
        while (!open.isEmpty()) {
            int next = cheapest(open, rest);
            rest = eliminate(next, rest);
            open.clear(next);
        }
        double product = 1;
        for (Factor factor : rest) {
            product *= factor.values[0];
        }
        return product;
    }

    /** Draws all states, those given kept; parents come before children. */
    int[] sample(int[] given, Random random) {
        int[] drawn = given.clone();
        BitSet done = new BitSet();
        for (int v = 0; v < drawn.length; v++) {
            sample(v, drawn, done, random);
        }
        return drawn;
    }

    private void sample(int v, int[] drawn, BitSet done, Random random) {
        if (done.get(v)) {
            return;
        }
        done.set(v);
        for (int parent : parents.get(v)) {
            sample(parent, drawn, done, random);
        }
        if (drawn[v] < 0) {
            double left = random.nextDouble();
            int s = 0;
            while (s < size(v) - 1 && (left -= tables.get(v)[row(v, drawn) * size(v) + s]) >= 0) {
                s++;
            }
            drawn[v] = s;
        }
    }

    private int row(int v, int[] drawn) {
        int at = 0;
        for (int parent : parents.get(v)) {
            at = at * size(parent) + drawn[parent];
        }
        return at;
    }

    int size() {
        return states.size();
    }

    private int size(int v) {
        return states.get(v).size();
    }

    /** What has no descendant among the given sums to one, so only ancestors are needed. */
    private void need(int v, BitSet needed) {
        if (!needed.get(v)) {
            needed.set(v);
            for (int parent : parents.get(v)) {
                need(parent, needed);
            }
        }
    }

    private record Factor(int[] variables, double[] values) {
        boolean has(int v) {
            return Arrays.binarySearch(variables, v) >= 0;
        }
    }

    /** The table of a variable with what is given put in; variables sorted, the first one changes slowest. */
    private Factor factor(int child, int[] given) {
        int[] family = Arrays.copyOf(parents.get(child), parents.get(child).length + 1);
        family[family.length - 1] = child;
        int[] free = Arrays.stream(family).filter(v -> given[v] < 0).sorted().toArray();
        double[] values = new double[product(free)];
        int[] at = given.clone();
        for (int i = 0; i < values.length; i++) {
            spread(i, free, at);
            values[i] = tables.get(child)[row(child, at) * size(child) + at[child]];
        }
        return new Factor(free, values);
    }

    private List<Factor> eliminate(int v, List<Factor> factors) {
        List<Factor> rest = new ArrayList<>();
        List<Factor> touched = new ArrayList<>();
        for (Factor factor : factors) {
            (factor.has(v) ? touched : rest).add(factor);
        }
        int[] free = touched.stream()
                .flatMapToInt(factor -> Arrays.stream(factor.variables))
                .filter(other -> other != v)
                .distinct()
                .sorted()
                .toArray();
        double[] values = new double[product(free)];
        int[] at = new int[size()];
        for (int i = 0; i < values.length; i++) {
            spread(i, free, at);
            for (at[v] = 0; at[v] < size(v); at[v]++) {
                double product = 1;
                for (Factor factor : touched) {
                    product *= factor.values[index(factor.variables, at)];
                }
                values[i] += product;
            }
        }
        rest.add(new Factor(free, values));
        return rest;
    }

    private int cheapest(BitSet open, List<Factor> factors) {
        int best = -1;
        int smallest = Integer.MAX_VALUE;
        for (int v = open.nextSetBit(0); v >= 0; v = open.nextSetBit(v + 1)) {
            BitSet scope = new BitSet();
            for (Factor factor : factors) {
                if (factor.has(v)) {
                    Arrays.stream(factor.variables).forEach(scope::set);
                }
            }
            if (scope.cardinality() < smallest) {
                smallest = scope.cardinality();
                best = v;
            }
        }
        return best;
    }

    private int product(int[] variables) {
        int product = 1;
        for (int v : variables) {
            product *= size(v);
        }
        return product;
    }

    private void spread(int index, int[] variables, int[] at) {
        int rest = index;
        for (int i = variables.length - 1; i >= 0; i--) {
            at[variables[i]] = rest % size(variables[i]);
            rest /= size(variables[i]);
        }
    }

    private int index(int[] variables, int[] at) {
        int index = 0;
        for (int v : variables) {
            index = index * size(v) + at[v];
        }
        return index;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
