package io.mapimedic.evaluation.simulator;

import io.mapimedic.evaluation.simulator.Tables.Distractor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Belief of somebody who knows the tables, the configuration and the rates of wrong and unknown answers: the limit of what can be
 * concluded. Answers are independent given the fault and its server, a list with all its keys being one answer, so the product of their
 * probabilities is exact; only that of two harmless deviations together is taken as that of two single ones.
 */
record ExactBayes(Tables tables, Setting setting, Disturbance disturbance) {

    /** Probability of each fault that the configuration allows, by id. */
    Map<String, Double> belief(Fault.Complaint complaint, Collection<Told> told) {
        List<Fault> faults =
                tables.faults().stream().filter(fault -> fault.isOn(setting)).toList();
        List<Told> single = told.stream()
                .filter(one -> tables.lists().listOf(one.key()).isEmpty())
                .toList();
        Map<String, Map<String, String>> lists = lists(told);
        Map<String, Double> belief = new LinkedHashMap<>();
        double total = 0;
        for (Fault fault : faults) {
            double weight = fault.rate() * fault.complains(complaint.key(), complaint.value());
            for (var list : lists.entrySet()) {
                weight *= probability(list.getKey(), list.getValue(), fault);
            }
            double mean = 0;
            for (int server = 0; weight > 0 && server < setting.servers(); server++) {
                double likelihood = 1;
                for (Told one : single) {
                    likelihood *= one.key().equals(complaint.key()) ? 1 : likelihood(one, fault, server);
                }
                mean += likelihood / setting.servers();
            }
            belief.put(fault.id(), weight * mean);
            total += weight * mean;
        }
        double sum = total;
        belief.replaceAll((id, mass) -> sum > 0 ? mass / sum : 1.0 / faults.size());
        return belief;
    }

    /** For each list what is said of its keys. */
    private Map<String, Map<String, String>> lists(Collection<Told> told) {
        Map<String, Map<String, String>> lists = new LinkedHashMap<>();
        for (Told one : told) {
            tables.lists()
                    .listOf(one.key())
                    .ifPresent(list -> lists.computeIfAbsent(list, key -> new LinkedHashMap<>())
                            .putAll(tables.lists().said(one.key(), one.value())));
        }
        return lists;
    }

    /** Probability of what is said of keys of a list: all is right, or one of all its items is not. */
    private double probability(String list, Map<String, String> said, Fault fault) {
        double unknown = disturbance.unknown();
        if (said.containsValue(Distribution.UNKNOWN)) {
            return unknown;
        }
        int keys = tables.lists().keys(list).size();
        double right = 1;
        double oddsOfWrong = keys - said.size();
        for (Map.Entry<String, String> one : said.entrySet()) {
            double so = tables.seen(one.getKey(), fault, true, setting).of(one.getValue());
            right *= so;
            oddsOfWrong += (1 - so) / so;
        }
        double share = disturbance.wrong(false);
        return (1 - unknown) * right * (1 - share + share * oddsOfWrong / keys);
    }

    private double likelihood(Told told, Fault fault, int server) {
        boolean here = !tables.isPerServer(told.key()) || told.server() == server;
        return probability(told.key(), told.value(), told.byMachine(), fault, here);
    }

    /** Probability of an answer. */
    double probability(String key, String value, boolean byMachine, Fault fault, boolean here) {
        Optional<String> list = tables.lists().listOf(key);
        if (list.isPresent()) {
            return probability(list.get(), tables.lists().said(key, value), fault);
        }
        Distribution seen = seen(key, fault, here);
        double unknown = disturbance.unknown();
        if (value.equals(Distribution.UNKNOWN)) {
            return unknown + (1 - unknown) * seen.of(value);
        }
        double wrong = disturbance.wrong(byMachine);
        double right = seen.of(value);
        int others = Math.max(1, tables.values(key).size() - 1);
        double others0 = 1 - seen.of(Distribution.UNKNOWN) - right;
        return (1 - unknown) * ((1 - wrong) * right + wrong * Math.max(0, others0) / others);
    }

    private Distribution seen(String key, Fault fault, boolean here) {
        Distribution seen = tables.seen(key, fault, here, setting);
        if (!here || fault.shows().containsKey(key)) {
            return seen;
        }
        double share = disturbance.distractors() / (double) tables.distractors().size();
        for (Distractor distractor : tables.distractors()) {
            if (distractor.key().equals(key)) {
                return seen.mixedWith(distractor.value(), share);
            }
        }
        return seen;
    }
}
