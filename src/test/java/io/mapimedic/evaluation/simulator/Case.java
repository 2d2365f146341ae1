package io.mapimedic.evaluation.simulator;

import io.mapimedic.evaluation.simulator.Tables.Distractor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault in a configuration. Whatever is asked has one answer, whoever asks and in whichever order, so that ways to conduct cases are
 * compared on the very same world.
 *
 * @param server    place of the broken server, from 0
 * @param complaint what somebody called about
 */
record Case(
        Tables tables,
        long seed,
        Fault fault,
        Setting setting,
        int server,
        Fault.Complaint complaint,
        List<Distractor> distractors,
        Disturbance disturbance) {

    private static final double BY_HAND = 0.9;

    /** Cases by base rate, with everything drawn from one seed. */
    static List<Case> draw(Tables tables, int count, long seed, List<Disturbance> disturbances) {
        List<Case> cases = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long own = mixed(seed * 1_000_003L + i);
            cases.add(draw(tables, own, disturbances.get(i % disturbances.size()), null));
        }
        return List.copyOf(cases);
    }

    /** One case; of this fault when one is given. */
    static Case draw(Tables tables, long seed, Disturbance disturbance, @Nullable Fault wanted) {
        Random random = new Random(seed);
        Setting setting = Setting.draw(random);
        while (wanted != null && !wanted.isOn(setting)) {
            setting = Setting.draw(random);
        }
        Fault fault = wanted == null ? fault(tables, setting, random) : wanted;
        double at = random.nextDouble();
        Fault.Complaint complaint = fault.complaint().get(0);
        for (Fault.Complaint one : fault.complaint()) {
            complaint = at >= 0 ? one : complaint;
            at -= one.probability();
        }
        List<Distractor> distractors = new ArrayList<>();
        for (int i = 0; i < disturbance.distractors(); i++) {
            distractors.add(
                    tables.distractors().get(random.nextInt(tables.distractors().size())));
        }
        return new Case(
                tables,
                seed,
                fault,
                setting,
                random.nextInt(setting.servers()),
                complaint,
                List.copyOf(distractors),
                disturbance);
    }

    private static Fault fault(Tables tables, Setting setting, Random random) {
        List<Fault> possible =
                tables.faults().stream().filter(fault -> fault.isOn(setting)).toList();
        double at =
                random.nextDouble() * possible.stream().mapToDouble(Fault::rate).sum();
        for (Fault fault : possible) {
            at -= fault.rate();
            if (at < 0) {
                return fault;
            }
        }
        return possible.get(possible.size() - 1);
    }

    /** What is told when somebody is asked, wrong or unknown answers included. */
    Told answer(String key, int of, boolean byMachine) {
        Optional<String> list = tables.lists().listOf(key);
        if (list.isPresent()) {
            return new Told(key, of, tables.lists().value(key, listed(list.get())), byMachine);
        }
        Random random = random("answer " + key, tables.isPerServer(key) ? of : 0);
        if (random.nextDouble() < disturbance.unknown()) {
            return new Told(key, of, Distribution.UNKNOWN, byMachine);
        }
        return read(key, of, byMachine, random);
    }

    /** What somebody lists; who is wrong forgets an item or adds one. */
    private String listed(String list) {
        Random random = random("answer " + list, 0);
        if (random.nextDouble() < disturbance.unknown()) {
            return Distribution.UNKNOWN;
        }
        List<String> keys = List.copyOf(tables.lists().keys(list));
        Set<String> so = new HashSet<>(changed(list));
        if (random.nextDouble() < disturbance.wrong(false)) {
            String one = keys.get(random.nextInt(keys.size()));
            if (!so.remove(one)) {
                so.add(one);
            }
        }
        return tables.lists().text(list, so);
    }

    /** What a check shows: nobody has to know it, and nobody mistypes it. */
    Told look(String key, int of) {
        return new Told(key, of, truth(key, of), true);
    }

    /** The complaint itself, which is as it is. */
    Told complains() {
        return new Told(complaint.key(), 0, complaint.value(), false);
    }

    private Told read(String key, int of, boolean byMachine, Random random) {
        String truth = truth(key, of);
        List<String> others = tables.values(key).stream()
                .filter(value -> !value.equals(truth))
                .toList();
        boolean isWrong = random.nextDouble() < disturbance.wrong(byMachine);
        String value = !isWrong || others.isEmpty() || truth.equals(Distribution.UNKNOWN)
                ? truth
                : others.get(random.nextInt(others.size()));
        return new Told(key, of, value, byMachine);
    }

    /** What is so. */
    String truth(String key, int of) {
        if (key.equals(complaint.key())) {
            return complaint.value();
        }
        if (tables.lists().isList(key)) {
            return tables.lists().text(key, changed(key));
        }
        boolean here = !tables.isPerServer(key) || of == server;
        if (here && !fault.shows().containsKey(key)) {
            for (Distractor distractor : distractors) {
                if (distractor.key().equals(key)) {
                    return distractor.value();
                }
            }
        }
        return tables.seen(key, fault, here, setting).draw(random(key, tables.isPerServer(key) ? of : 0));
    }

    private List<String> changed(String list) {
        return tables.lists().keys(list).stream()
                .filter(key -> truth(key, 0).equals("true"))
                .toList();
    }

    /** Whether a remediation, carried out on the right thing, ends the fault; the same each time. */
    boolean isFixedBy(String remediation) {
        return random("fix " + remediation, 0).nextDouble() < fault.fixedBy().getOrDefault(remediation, 0.0);
    }

    /** Whether what a check found is put right then and there. */
    boolean isMendedAfter(String check) {
        return fault.isMendedByHand()
                && fault.seenBy().contains(check)
                && random("mend", 0).nextDouble() < BY_HAND;
    }

    private Random random(String what, int of) {
        return new Random(mixed(seed + 31L * what.hashCode() + of));
    }

    /** Spreads neighbouring seeds over all numbers; the last steps of SplitMix64. */
    private static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
