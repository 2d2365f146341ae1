package io.mapimedic.evaluation.simulator;

import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Steps that somebody works off, whatever the case: what a check shows is seen by whoever carries it out, and then repaired. It is done to every
 * server at the price of one.
 */
record StaticList(KnowledgeBase knowledge) implements Way {

    @Override
    public Outcome conduct(Case it) {
        Bill bill = new Bill();
        if (!workOff(byPrior(it.setting()), it, bill, new HashSet<>())) {
            bill.handsOver();
        }
        return new Outcome(it, bill, null, 0);
    }

    /** Carries out what is not done yet, one after the other; true when the fault is gone. */
    boolean workOff(List<String> remediations, Case it, Bill bill, Set<String> done) {
        for (String id : remediations) {
            if (done.add(id) && does(id, it, bill, done)) {
                return true;
            }
        }
        return false;
    }

    private boolean does(String id, Case it, Bill bill, Set<String> done) {
        Remediation remediation = remediation(id);
        boolean helped = remediation.kind() != Kind.CHECK && it.isFixedBy(id);
        bill.does(remediation, helped);
        if (helped || remediation.kind() != Kind.CHECK || !it.fault().seenBy().contains(id)) {
            return helped;
        }
        if (it.fault().isMendedByHand()) {
            bill.mendsByHand();
            return it.isMendedAfter(id);
        }
        List<String> repairs = it.fault().fixedBy().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return workOff(repairs, it, bill, done);
    }

    private Remediation remediation(String id) {
        return Objects.requireNonNull(knowledge.remediations().get(id), id);
    }

    /** By falling probability over price, with the priors of the knowledge alone, until handing over is the better deal. */
    List<String> byPrior(Setting setting) {
        double total = knowledge.causes().values().stream()
                .mapToDouble(cause -> cause.prior().odds())
                .sum();
        Map<String, Double> belief = new HashMap<>();
        for (Cause cause : knowledge.causes().values()) {
            belief.put(cause.id(), 0.96 * cause.prior().odds() / total);
        }
        List<Remediation> open = new ArrayList<>(knowledge.remediations().values().stream()
                .filter(one -> one.kind() != Kind.ADVISORY)
                .filter(one -> one.appliesTo().isEmpty() || one.appliesTo().contains(setting.exchange()))
                .sorted(Comparator.comparingDouble((Remediation one) -> -chance(one, belief) / Bill.price(one)))
                .toList());
        List<String> order = new ArrayList<>();
        double unsolved = 1;
        for (Remediation one : open) {
            double chance = chance(one, belief);
            if (chance * Bill.HANDING_OVER >= Bill.price(one) * unsolved) {
                order.add(one.id());
                unsolved -= chance;
                one.fixes().forEach((cause, fixes) -> belief.computeIfPresent(cause, (id, p) -> p * (1 - fixes)));
            }
        }
        return order;
    }

    private static double chance(Remediation remediation, Map<String, Double> belief) {
        return remediation.fixes().entrySet().stream()
                .mapToDouble(one -> belief.getOrDefault(one.getKey(), 0.0) * one.getValue())
                .sum();
    }
}
