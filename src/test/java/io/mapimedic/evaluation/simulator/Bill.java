package io.mapimedic.evaluation.simulator;

import io.mapimedic.diagnosis.CollectorOffer;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Outage;
import io.mapimedic.knowledge.Remediation.Risk;
import io.mapimedic.knowledge.Respondent;
import java.util.EnumMap;
import java.util.Map;

/** What a case costs while it is conducted. */
final class Bill {

    /** Handing over costs a working half day of somebody else; the same price for all ways. */
    static final double HANDING_OVER = 240;

    /** Putting right what a check showed, where no remediation stands for it. */
    private static final double BY_HAND = 15;

    private final Map<Respondent, Integer> asked = new EnumMap<>(Respondent.class);
    private double minutes;
    private double asking;
    private double harm;
    private int steps;
    private int inVain;
    private boolean handedOver;

    void asks(Respondent respondent) {
        asked.merge(respondent, 1, Integer::sum);
        minutes += respondent.minutes();
        asking += respondent.minutes();
    }

    /** The collector runs on a server and on a client, and its bundles are sent. */
    void collects() {
        minutes += CollectorOffer.MINUTES;
        asking += CollectorOffer.MINUTES;
    }

    void does(Remediation remediation, boolean helped) {
        Remediation.Cost cost = remediation.cost();
        steps++;
        minutes += cost.minutes();
        harm += cost.risk().minutes() + cost.outage().minutes();
        boolean hurts =
                cost.risk() == Risk.HIGH || cost.outage() == Outage.SERVER || cost.outage() == Outage.ORGANIZATION;
        inVain += hurts && !helped ? 1 : 0;
    }

    void mendsByHand() {
        minutes += BY_HAND;
    }

    void handsOver() {
        handedOver = true;
        minutes += HANDING_OVER;
    }

    /** Work, answers and handing over, without what risk and interruption are priced at. */
    double minutes() {
        return minutes;
    }

    /** The same with the price of risk and interruption, which is what the product weighs. */
    double cost() {
        return minutes + harm;
    }

    /** What the answers took of it. */
    double asking() {
        return asking;
    }

    /** What handing over took of it. */
    double handingOver() {
        return handedOver ? HANDING_OVER : 0;
    }

    /** What checks and repairs took of it, with the price of risk and interruption. */
    double doing() {
        return cost() - asking() - handingOver();
    }

    int questions() {
        return asked.values().stream().mapToInt(n -> n).sum();
    }

    int questionsToPeople() {
        return questions() - asked.getOrDefault(Respondent.PROBE, 0);
    }

    int steps() {
        return steps;
    }

    /** Steps that interrupt a server or are of high risk and did not help. */
    int harmInVain() {
        return inVain;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** What a step is priced at before it is done. */
    static double price(Remediation remediation) {
        Remediation.Cost cost = remediation.cost();
        return Math.max(
                0.5, cost.minutes() + cost.risk().minutes() + cost.outage().minutes());
    }
}
