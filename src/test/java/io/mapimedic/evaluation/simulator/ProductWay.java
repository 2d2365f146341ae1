package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.ranking.RankedRemediation;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The product: asks what it asks next, runs the collector where that is offered, does what it ranks first, and tells it what did not help. The case is handed over when nothing
 * that it offers is worth its price against handing over.
 *
 * @param asks false to go straight to its repairs
 */
record ProductWay(Troubleshooter troubleshooter, boolean asks) implements Way {

    private static final int MOST_ROUNDS = 80;

    @Override
    public Outcome conduct(Case it) {
        Interview interview = new Interview(troubleshooter, it, Context.Mode.ADAPTIVE);
        Bill bill = new Bill();
        Set<String> done = new HashSet<>();
        Standing standing = null;
        int unsafe = 0;
        boolean collected = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Diagnosis diagnosis = interview.diagnose();
            unsafe += SafetyGate.unsafe(diagnosis);
            if (asks && diagnosis.nextQuestion() != null) {
                var question = diagnosis.nextQuestion();
                bill.asks(question.definition().answeredBy());
                interview.ask(question);
                continue;
            }
            if (asks && diagnosis.collector() != null && !collected) {
                bill.collects();
                interview.collect();
                collected = true;
                continue;
            }
            if (standing == null) {
                standing = standing(it, interview, diagnosis);
            }
            Optional<RankedRemediation> first = first(diagnosis, done);
            if (first.isEmpty()) {
                break;
            }
            if (does(first.get(), it, interview, bill)) {
                return new Outcome(it, bill, standing, unsafe);
            }
            done.add(name(first.get()));
        }
        bill.handsOver();
        return new Outcome(it, bill, standing, unsafe);
    }

    private static boolean does(RankedRemediation offer, Case it, Interview interview, Bill bill) {
        String id = offer.remediation().id();
        boolean hits = interview.hits(offer.subject());
        if (offer.remediation().kind() == Kind.CHECK) {
            bill.does(offer.remediation(), false);
            interview.look(id, offer.subject());
            if (hits && it.isMendedAfter(id)) {
                bill.mendsByHand();
                return true;
            }
            return false;
        }
        boolean helped = hits && it.isFixedBy(id);
        bill.does(offer.remediation(), helped);
        if (!helped) {
            interview.didNotHelp(id, offer.subject());
        }
        return helped;
    }

    /** The first that is no advice, was not done yet, or has a reason to be done again, and is worth its price. */
    private Optional<RankedRemediation> first(Diagnosis diagnosis, Set<String> done) {
        return diagnosis.remediations().stream()
                .filter(offer -> offer.remediation().kind() != Kind.ADVISORY)
                .filter(offer -> !done.contains(name(offer)))
                .filter(offer -> offer.tried() == null || offer.tried().again())
                .filter(offer -> offer.causes().stream().anyMatch(this::hurts))
                .filter(offer -> offer.probability() * Bill.HANDING_OVER >= Bill.price(offer.remediation()))
                .findFirst();
    }

    private static String name(RankedRemediation offer) {
        return offer.remediation().id() + " " + offer.subject();
    }

    private boolean hurts(String cause) {
        Cause known = troubleshooter.knowledge().causes().get(cause);
        return known != null && known.impact() != Impact.NOBODY;
    }

    /** What is harmless is true and listed, and explains no complaint: it does not count in the rank. */
    private @Nullable Standing standing(Case it, Interview interview, Diagnosis diagnosis) {
        if (it.fault().isOther()) {
            return null;
        }
        Map<String, Double> belief = Ranks.believed(diagnosis);
        belief.keySet().removeIf(cause -> !hurts(cause));
        Map<String, Double> exact =
                new ExactBayes(it.tables(), it.setting(), it.disturbance()).belief(it.complaint(), interview.told());
        return Ranks.standing(it.fault(), belief, exact).from(interview.told());
    }
}
