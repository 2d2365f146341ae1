package io.mapimedic.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.decision.Action;
import io.mapimedic.decision.Problem;
import io.mapimedic.decision.Question;
import io.mapimedic.decision.Troubleshooting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The task of finding one fault of a printer, over the public network WIN95PTS: faults with costs of repair, questions with costs. */
final class PrinterTask {

    /** No case is handed over: each fault has an action that repairs it for sure. */
    private static final double NEVER = 1e6;

    record Fault(String name, int place, int faulty, double prior, double minutes) {}

    record Asked(String name, int place, List<String> states, String normal, double minutes) {}

    /** A case: the fault, what was complained of, and the state of every question. */
    record Case(int truth, int complaint, int[] answers) {}

    /** How costs are counted. */
    enum Costs {
        MINUTES,
        UNIT
    }

    private final BayesianNetwork network;
    final List<Fault> faults = new ArrayList<>();
    final List<Asked> questions = new ArrayList<>();
    private final int[] healthy;

    PrinterTask(BayesianNetwork network, Path task) throws IOException {
        this.network = network;
        JsonNode json = new ObjectMapper().readTree(task.toFile());
        json.get("faults").properties().forEach(entry -> {
            JsonNode fault = entry.getValue();
            faults.add(new Fault(
                    entry.getKey(),
                    network.place(entry.getKey()),
                    network.state(entry.getKey(), fault.get("faulty_state").asText()),
                    fault.get("prior").asDouble(),
                    fault.get("action_cost_min").asDouble()));
        });
        json.get("questions")
                .properties()
                .forEach(entry -> questions.add(new Asked(
                        entry.getKey(),
                        network.place(entry.getKey()),
                        network.states(entry.getKey()),
                        entry.getValue().get("normal").asText(),
                        entry.getValue().get("cost_min").asDouble())));
        healthy = new int[network.size()];
        Arrays.fill(healthy, -1);
        faults.forEach(fault -> healthy[fault.place()] = 1 - fault.faulty());
    }

    /** The states of all roots that can be faulty when just this fault is at work. */
    private int[] with(Fault fault) {
        int[] given = healthy.clone();
        given[fault.place()] = fault.faulty();
        return given;
    }

    double[] prior() {
        double[] prior = faults.stream().mapToDouble(Fault::prior).toArray();
        return normalised(prior);
    }

    /** P(state of a question | one fault), others healthy; the rules' weights. */
    double[][] likelihoods(Asked question) {
        double[][] given = new double[question.states().size()][faults.size()];
        for (int c = 0; c < faults.size(); c++) {
            int[] states = with(faults.get(c));
            double base = network.probability(states);
            for (int s = 0; s < given.length; s++) {
                states[question.place()] = s;
                given[s][c] = network.probability(states) / base;
            }
        }
        return given;
    }

    /** P(fault | everything known), by exact inference over the network. */
    double[] exact(Map<Integer, Integer> known) {
        double[] belief = prior();
        for (int c = 0; c < faults.size(); c++) {
            int[] states = with(faults.get(c));
            double base = network.probability(states);
            known.forEach((q, s) -> states[questions.get(q).place()] = s);
            belief[c] *= network.probability(states) / base;
        }
        return normalised(belief);
    }

    /** Softened so that no answer is impossible, and with a share of wrong answers. */
    static double[][] softened(double[][] given, double wrong) {
        double[][] soft = new double[given.length][];
        for (int s = 0; s < given.length; s++) {
            soft[s] = Arrays.stream(given[s])
                    .map(p -> (1 - wrong) * Math.min(0.995, Math.max(0.005, p)) + wrong / given.length)
                    .toArray();
        }
        for (int c = 0; c < soft[0].length; c++) {
            double total = 0;
            for (double[] row : soft) {
                total += row[c];
            }
            for (double[] row : soft) {
                row[c] /= total;
            }
        }
        return soft;
    }

    Problem problem(Costs costs, double wrong) {
        List<Action> actions = new ArrayList<>();
        for (int c = 0; c < faults.size(); c++) {
            double cost = costs == Costs.UNIT ? 1 : faults.get(c).minutes();
            actions.add(new Action(faults.get(c).name(), cost, new int[] {c}, new double[] {1}));
        }
        List<Question> asked = new ArrayList<>();
        for (Asked question : questions) {
            double cost = costs == Costs.UNIT ? 0.2 : question.minutes();
            asked.add(new Question(question.name(), cost, 0, softened(likelihoods(question), wrong)));
        }
        return new Problem(faults.size(), actions, asked, NEVER);
    }

    /** A part of the task that can be solved exhaustively: the likeliest faults after a complaint, and the questions worth most then. */
    Small small(int complaint, int state, double factor, int faultsKept, int questionsKept) {
        Problem whole = problem(Costs.MINUTES, 0);
        double[] belief = Troubleshooting.answered(prior(), whole.questions().get(complaint), state);
        int[] likely = IntStream.range(0, faults.size())
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -belief[c]))
                .limit(faultsKept)
                .mapToInt(c -> c)
                .toArray();
        double[] kept =
                normalised(Arrays.stream(likely).mapToDouble(c -> belief[c]).toArray());
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < likely.length; i++) {
            Action action = whole.actions().get(likely[i]);
            actions.add(new Action(action.id(), action.cost(), new int[] {i}, new double[] {1}));
        }
        List<Question> all = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            if (q != complaint) {
                Question question = whole.questions().get(q);
                double[][] given = Arrays.stream(question.given())
                        .map(row ->
                                Arrays.stream(likely).mapToDouble(c -> row[c]).toArray())
                        .toArray(double[][]::new);
                all.add(new Question(question.id(), question.cost() * factor, 0, given));
            }
        }
        Troubleshooting chooser = new Troubleshooting(new Problem(likely.length, actions, all, NEVER));
        List<Question> best = chooser.byValue(kept).stream()
                .limit(questionsKept)
                .map(value -> all.get(value.question()))
                .toList();
        return new Small(new Problem(likely.length, actions, best, NEVER), kept);
    }

    record Small(Problem problem, double[] belief) {}

    List<Case> read(List<String> lines) throws IOException {
        List<Case> cases = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : lines) {
            JsonNode json = mapper.readTree(line);
            int[] answers = new int[questions.size()];
            for (int q = 0; q < answers.length; q++) {
                Asked question = questions.get(q);
                answers[q] = question.states()
                        .indexOf(json.get("answers").get(question.name()).asText());
            }
            String complaint = json.get("complaint").fieldNames().next();
            cases.add(new Case(fault(json.get("truth").asText()), question(complaint), answers));
        }
        return cases;
    }

    /** Draws cases as the task tells: a fault by prior, the rest from the network, kept when something is complained of. */
    List<Case> sample(int count, long seed) {
        Random random = new Random(seed);
        double[] prior = prior();
        List<Case> cases = new ArrayList<>();
        while (cases.size() < count) {
            int truth = draw(prior, random);
            int[] states = network.sample(with(faults.get(truth)), random);
            int[] answers = questions.stream()
                    .mapToInt(question -> states[question.place()])
                    .toArray();
            List<Integer> complaints = new ArrayList<>();
            for (int q = 0; q < answers.length; q++) {
                if (isComplaint(q, answers[q])) {
                    complaints.add(q);
                }
            }
            if (!complaints.isEmpty()) {
                cases.add(new Case(truth, complaints.get(random.nextInt(complaints.size())), answers));
            }
        }
        return cases;
    }

    /** A case with any number of faults at once. */
    record Several(BitSet truths, int[] answers) {}

    /** Draws cases as they come: every fault by its own prior, kept when something is complained of. */
    List<Several> sampleSeveral(int count, long seed) {
        Random random = new Random(seed);
        int[] free = new int[network.size()];
        Arrays.fill(free, -1);
        List<Several> cases = new ArrayList<>();
        while (cases.size() < count) {
            int[] states = network.sample(free, random);
            int[] answers = questions.stream()
                    .mapToInt(question -> states[question.place()])
                    .toArray();
            if (IntStream.range(0, answers.length).anyMatch(q -> isComplaint(q, answers[q]))) {
                BitSet truths = new BitSet();
                for (int c = 0; c < faults.size(); c++) {
                    truths.set(c, states[faults.get(c).place()] == faults.get(c).faulty());
                }
                cases.add(new Several(truths, answers));
            }
        }
        return cases;
    }

    /** For each fault the logarithm of its odds against "healthy". */
    double[] logOdds() {
        return faults.stream()
                .mapToDouble(fault -> {
                    int[] given = new int[network.size()];
                    Arrays.fill(given, -1);
                    given[fault.place()] = fault.faulty();
                    double p = network.probability(given);
                    return Math.log(p / (1 - p));
                })
                .toArray();
    }

    /** ln P(state | one fault) / P(state | all healthy) for each state and fault: weights as the product has them. */
    double[][] weights(Asked question) {
        double[][] given = likelihoods(question);
        int[] states = healthy.clone();
        double base = network.probability(states);
        double[][] columns = new double[given.length][];
        for (int s = 0; s < given.length; s++) {
            states[question.place()] = s;
            columns[s] = Arrays.copyOf(given[s], faults.size() + 1);
            columns[s][faults.size()] = network.probability(states) / base;
        }
        double most = Math.log(50);
        return Arrays.stream(softened(columns, 0))
                .map(row -> Arrays.stream(row, 0, faults.size())
                        .map(p -> Math.max(-most, Math.min(most, Math.log(p / row[faults.size()]))))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Some answers wrong, the complaint kept. */
    Case disturbed(Case it, double wrong, Random random) {
        int[] answers = it.answers().clone();
        for (int q = 0; q < answers.length; q++) {
            if (q != it.complaint() && random.nextDouble() < wrong) {
                answers[q] = (answers[q] + 1) % questions.get(q).states().size();
            }
        }
        return new Case(it.truth(), it.complaint(), answers);
    }

    boolean isComplaint(int question, int state) {
        Asked asked = questions.get(question);
        return asked.name().startsWith("Problem") && !asked.states().get(state).equals(asked.normal());
    }

    private int fault(String name) {
        for (int c = 0; c < faults.size(); c++) {
            if (faults.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException("There is no fault " + name + ".");
    }

    int question(String name) {
        for (int q = 0; q < questions.size(); q++) {
            if (questions.get(q).name().equals(name)) {
                return q;
            }
        }
        throw new IllegalArgumentException("There is no question " + name + ".");
    }

    static Map<Integer, Integer> known(int question, int answer) {
        Map<Integer, Integer> known = new LinkedHashMap<>();
        known.put(question, answer);
        return known;
    }

    private static int draw(double[] shares, Random random) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    static double[] normalised(double[] shares) {
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }
}
