package io.mapimedic.report.view;

import io.mapimedic.explanation.WhyRemediation;
import io.mapimedic.explanation.WhyRemediation.Fix;
import io.mapimedic.explanation.WhyRemediation.Obstacle;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a remediation has its rank or none, in words. */
public final class RemediationWords {

    private final ChainWords chains;

    /** @param chains for the causes that it ends */
    public RemediationWords(ChainWords chains) {
        this.chains = chains;
    }

    /** With the whole chain of each cause. */
    public List<Sentence> all(WhyRemediation why) {
        List<Sentence> words = rank(why);
        for (Fix fix : why.fixes()) {
            words.add(Sentence.of(0, "It ends this with %s:", Figures.percent(fix.probability())));
            words.addAll(chains.cause(fix.cause(), 1));
        }
        return words;
    }

    /** The same with the chain of the most believed cause only: on a page those of the others stand beside it. */
    public List<Sentence> withFirstCause(WhyRemediation why) {
        List<Sentence> words = rank(why);
        why.fixes().stream().limit(1).forEach(fix -> {
            words.add(Sentence.of(0, "It ends this with %s:", Figures.percent(fix.probability())));
            words.addAll(chains.cause(fix.cause(), 1));
        });
        return words;
    }

    /** Without its causes. */
    private static List<Sentence> rank(WhyRemediation why) {
        List<Sentence> words = new ArrayList<>();
        RankedRemediation ranked = why.ranked();
        if (ranked != null) {
            words.add(Sentence.of(
                    0,
                    "Number %d of %d: with %s it ends the trouble, for a price of %s minutes; that gives a score of %s.",
                    ranked.rank(),
                    why.count(),
                    Figures.percent(ranked.probability()),
                    Figures.number(why.minutes().total()),
                    Figures.number(ranked.score())));
            words.add(Sentence.of(
                    0,
                    "The score is the probability, weighed by how many people it brings back, per minute."
                            + " The higher score comes first, advice comes last."));
        } else {
            words.add(Sentence.of(0, "It is not offered in this case."));
        }
        why.obstacles().forEach(obstacle -> words.add(Sentence.of(0, "%s", obstacle(obstacle, why))));
        Cost cost = why.remediation().cost();
        words.add(Sentence.of(
                0,
                "The price: %s minutes of work, %s for its risk (%s), %s for who is interrupted (%s).",
                Figures.number(why.minutes().work()),
                Figures.number(why.minutes().risk()),
                cost.risk().word(),
                Figures.number(why.minutes().outage()),
                Words.of(cost.outage())));
        words.add(Sentence.of(
                0,
                "With that risk and interruption it is offered from a belief of %s on; its cause has %s.",
                Figures.percent(why.gate()),
                Figures.percent(why.believed())));
        return words;
    }

    private static String obstacle(Obstacle obstacle, WhyRemediation why) {
        return switch (obstacle) {
            case VERSION ->
                "It is for %s only."
                        .formatted(why.remediation().appliesTo().stream()
                                .map(Words::edition)
                                .collect(Collectors.joining(", ")));
            case GATE ->
                "Its causes are not believed enough: %s, and %s is needed."
                        .formatted(Figures.percent(why.believed()), Figures.percent(why.gate()));
            case TRIED -> "It was carried out already.";
            case NOT_NEEDED ->
                "It is a check, and there is nothing to be checked: the fault is as good as seen, or nothing speaks for it.";
        };
    }
}
