package io.mapimedic.ranking;

import io.mapimedic.knowledge.Impact;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.knowledge.Remediation.Kind;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders remediations by falling probability of success over cost, the cheapest order on average while there is one fault at a
 * time, costs do not depend on the order and success can be seen (Kadane and Simon 1977; Heckerman et al. 1995).
 *
 * <p>Cost is minutes of work, plus the expected harm of the risk, plus the price of the outage. The probability is weighed by how many
 * people a fix brings back. What is risky is gated: it is not offered before its causes are believed enough. At equal ratio what
 * changes nothing comes first; advice comes after everything that restores mail. Two things come before the order: repairs of faults that
 * were seen, and, where none was, the repair of a cause that leads, if others are not much better by cost.
 */
public final class ExpectedCostRanking {

    /** A cause leads when it is believed half as much again as what the cheapest step repairs; a judgement. */
    private static final double LEADING = 1.5;

    /** Ratios of chance and cost within this factor are taken for equal: that is how coarse the words for both are. */
    private static final double ROUGHLY = 3;

    private final Map<String, List<Remediation>> byCause = new HashMap<>();
    private final Map<String, List<String>> openNames = new HashMap<>();
    /** The belief below which nothing is offered for any cause. */
    private final double lowestGate;

    public ExpectedCostRanking(KnowledgeBase knowledge) {
        for (Remediation remediation : knowledge.remediations().values()) {
            openNames.put(remediation.id(), CaseNames.open(remediation));
            remediation
                    .fixes()
                    .keySet()
                    .forEach(cause -> byCause.computeIfAbsent(cause, id -> new ArrayList<>())
                            .add(remediation));
        }
        lowestGate = knowledge.remediations().values().stream()
                .mapToDouble(remediation -> gate(remediation.cost()))
                .min()
                .orElse(1);
    }

    /** The remediations worth offering when nothing was tried, best first. */
    public List<RankedRemediation> rank(
            List<Hypothesis> hypotheses,
            @Nullable String exchange,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Evidence> evidence) {
        return rank(hypotheses, List.of(), exchange, subjects, evidence);
    }

    /** The remediations worth offering, best first; those that were tried stand at the end unless there is a reason to do them again. */
    public List<RankedRemediation> rank(
            List<Hypothesis> hypotheses,
            List<Trial> trials,
            @Nullable String exchange,
            Map<SubjectKind, ? extends SortedSet<Subject>> subjects,
            List<Evidence> evidence) {
        List<Offer> order = offers(hypotheses, trials, exchange).stream()
                .sorted(Comparator.comparing(Offer::isDone)
                        .thenComparing(Offer::isAdvice)
                        .thenComparing(Comparator.comparingDouble(Offer::score).reversed())
                        .thenComparing(offer -> offer.remediation().cost().risk())
                        .thenComparing(offer -> offer.remediation().id())
                        .thenComparing(Offer::subject))
                .toList();
        List<RankedRemediation> ranked = new ArrayList<>(order.size());
        for (Offer offer : seenFaultsFirst(order, hypotheses)) {
            CaseNames names = new CaseNames(offer.remediation(), offer.subject(), subjects, evidence);
            ranked.add(offer.ranked(
                    ranked.size() + 1,
                    names,
                    openNames.getOrDefault(offer.remediation().id(), List.of())));
        }
        return List.copyOf(ranked);
    }

    /** What passes its gate for one of the causes that it fixes, with all causes that it fixes on that subject. */
    private List<Offer> offers(List<Hypothesis> hypotheses, List<Trial> trials, @Nullable String exchange) {
        List<Offer> offers = new ArrayList<>();
        Map<String, Map<Subject, Offer>> byRemediation = new HashMap<>();
        Set<String> touched = new HashSet<>();
        for (Hypothesis hypothesis : hypotheses) {
            // First what few are offered at all: most causes are hardly believed.
            if (hypothesis.probability() < lowestGate) {
                continue;
            }
            for (Remediation remediation : remediationsOf(hypothesis)) {
                if (hypothesis.probability() >= gate(remediation.cost())
                        && applies(remediation, exchange)
                        && isNeeded(remediation, hypothesis)) {
                    byRemediation
                            .computeIfAbsent(remediation.id(), id -> new HashMap<>(2))
                            .computeIfAbsent(hypothesis.subject(), subject -> {
                                Offer offer =
                                        new Offer(remediation, subject, Repetition.of(remediation, subject, trials));
                                offers.add(offer);
                                touched.addAll(remediation.fixes().keySet());
                                return offer;
                            });
                }
            }
        }
        for (Hypothesis hypothesis : hypotheses) {
            if (!touched.contains(hypothesis.cause().id())) {
                continue;
            }
            for (Remediation remediation : remediationsOf(hypothesis)) {
                Offer offer =
                        byRemediation.getOrDefault(remediation.id(), Map.of()).get(hypothesis.subject());
                if (offer != null && isNeeded(remediation, hypothesis)) {
                    offer.add(hypothesis);
                }
            }
        }
        return offers;
    }

    private List<Remediation> remediationsOf(Hypothesis hypothesis) {
        return byCause.getOrDefault(hypothesis.cause().id(), List.of());
    }

    /** A fault that was seen is there whatever else is, so the best repair of each comes before what may repair something. */
    private static List<Offer> seenFaultsFirst(List<Offer> order, List<Hypothesis> hypotheses) {
        Set<Offer> first = new HashSet<>();
        for (Hypothesis hypothesis : hypotheses) {
            if (hypothesis.confirmed() && hypothesis.cause().impact().compareTo(Impact.ONE_USER) >= 0) {
                order.stream()
                        .filter(offer -> offer.repairs(hypothesis))
                        .findFirst()
                        .ifPresent(first::add);
            }
        }
        return first.isEmpty() ? leadingCauseFirst(order, hypotheses) : ahead(order, first, 0);
    }

    /**
     * The best repair of the cause that leads comes before the other repairs. Where it is about as good as the first step of all it comes before that too, else the looks that
     * stand in front stay there: they are cheap, and may show that it is something else.
     */
    private static List<Offer> leadingCauseFirst(List<Offer> order, List<Hypothesis> hypotheses) {
        List<Offer> repairs = order.stream()
                .filter(offer -> offer.remediation().kind() == Kind.REPAIR)
                .toList();
        return ofTheLeadingCause(order, hypotheses)
                .map(leading -> ahead(order, Set.of(leading), 0))
                .or(() -> ofTheLeadingCause(repairs, hypotheses)
                        .map(leading -> ahead(order, Set.of(leading), order.indexOf(repairs.get(0)))))
                .orElse(order);
    }

    /** These at that place, in the order they stand in, the others behind. */
    private static List<Offer> ahead(List<Offer> order, Set<Offer> these, int place) {
        List<Offer> others =
                order.stream().filter(offer -> !these.contains(offer)).toList();
        return Stream.of(
                        others.subList(0, place).stream(),
                        order.stream().filter(these::contains),
                        others.subList(place, others.size()).stream())
                .flatMap(part -> part)
                .toList();
    }

    /**
     * The best repair of a cause that troubles somebody and is believed more than what the cheapest step repairs. Minutes and chances are judgements, so a ratio
     * that is a little better says nothing; a list that begins with something else than what is likely is not believed.
     */
    private static Optional<Offer> ofTheLeadingCause(List<Offer> order, List<Hypothesis> hypotheses) {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        Offer cheapest = order.get(0);
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.cause().impact() != Impact.NOBODY)
                .findFirst()
                .filter(leading -> !cheapest.repairs(leading) && leading.probability() >= LEADING * cheapest.belief())
                .flatMap(leading ->
                        order.stream().filter(offer -> offer.repairs(leading)).findFirst())
                .filter(offer -> offer.score() * ROUGHLY >= cheapest.score());
    }

    private static boolean applies(Remediation remediation, @Nullable String exchange) {
        return exchange == null
                || remediation.appliesTo().isEmpty()
                || remediation.appliesTo().contains(exchange);
    }

    /** A check needs a suspicion: what is as good as seen is repaired at once, and what nothing speaks for is a matter for questions. */
    private boolean isNeeded(Remediation remediation, Hypothesis hypothesis) {
        if (remediation.kind() != Kind.CHECK) {
            return true;
        }
        boolean sure = hypothesis.belief().isAtLeast(Belief.VERY_LIKELY);
        return sure ? !isRepairable(hypothesis) : hypothesis.isSpokenFor();
    }

    private boolean isRepairable(Hypothesis hypothesis) {
        return remediationsOf(hypothesis).stream().anyMatch(remediation -> remediation.kind() == Kind.REPAIR);
    }

    /** What a remediation costs: work, the expected harm of its risk, and the interruption. */
    public static double minutes(Cost cost) {
        return cost.minutes() + cost.risk().minutes() + cost.outage().minutes();
    }

    /** The belief (0 to 1) in one of its causes from which on something with this risk and outage is offered. */
    public static double gate(Cost cost) {
        return Offer.gate(cost);
    }
}
