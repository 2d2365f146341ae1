package io.mapimedic.report.view;

import io.mapimedic.explanation.CauseChain;
import io.mapimedic.explanation.EvidenceLink;
import io.mapimedic.explanation.FindingChain;
import io.mapimedic.explanation.KeyChange;
import io.mapimedic.explanation.WeightLink;
import io.mapimedic.explanation.WhyRemediation;
import io.mapimedic.explanation.WhyRemediation.Fix;
import io.mapimedic.explanation.WhyRemediation.Obstacle;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.knowledge.Remediation.Cost;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chains in words: from the conclusion down to who saw what, when and where. */
public final class ChainWords {

    /** A value longer than this is cut; it stands in full beside the evidence. */
    private static final int LONGEST = 160;

    private final EvidenceViewBuilder evidence;

    /** @param now the time of the diagnosis */
    public ChainWords(KnowledgeBase knowledge, Instant now) {
        this.evidence = new EvidenceViewBuilder(knowledge, now);
    }

    /** A cause, what it begins with, and what is said for and against it. */
    public List<Sentence> cause(CauseChain chain) {
        return cause(chain, 0);
    }

    private List<Sentence> cause(CauseChain chain, int depth) {
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of(
                depth,
                "%s: %s; number %d of all causes.",
                named(chain.hypothesis()),
                belief(chain.hypothesis()),
                chain.rank()));
        words.add(Sentence.of(
                depth,
                "Such a fault is %s, so the sum of log odds begins at %s%s.",
                chain.hypothesis().cause().prior().name().toLowerCase(Locale.ROOT),
                signed(chain.prior()),
                chain.subjects() > 1 ? ", which is its share among %d of the kind".formatted(chain.subjects()) : ""));
        chain.because().forEach(link -> weight("For it", link, depth, words));
        if (chain.because().isEmpty()) {
            words.add(Sentence.of(depth, "Nothing that is known speaks for it."));
        }
        chain.against().forEach(link -> weight("Against it", link, depth, words));
        if (chain.against().isEmpty()) {
            words.add(Sentence.of(depth, "Nothing that is known speaks against it."));
        }
        words.add(Sentence.of(
                depth,
                chain.hypothesis().confirmed()
                        ? "The sum is %s; what is seen directly is believed as far as its source is, whatever else competes: %s."
                        : "The sum is %s; compared with all other causes that is %s.",
                signed(chain.logOdds()),
                percent(chain.hypothesis().probability())));
        readUp(depth, "The cause is described in", chain.sources(), chain.guide(), words);
        return words;
    }

    private void weight(String side, WeightLink link, int depth, List<Sentence> words) {
        FindingChain finding = link.finding();
        words.add(Sentence.of(
                depth,
                "%s, %s (%s, %s of all that is said): %s (%s, %s).%s",
                side,
                link.support().weight().words(),
                signed(link.logOdds()),
                percent(link.share()),
                title(finding),
                Words.of(finding.finding().subject()),
                Words.of(finding.finding().state()),
                link.isSight() ? " It is the fault itself, seen directly." : ""));
        words.addAll(below(finding, depth + 1));
    }

    /** A finding and what it rests on. */
    public List<Sentence> finding(FindingChain chain) {
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of(
                0,
                "%s (%s): %s.",
                title(chain),
                Words.of(chain.finding().subject()),
                Words.of(chain.finding().state())));
        words.addAll(below(chain, 1));
        return words;
    }

    private List<Sentence> below(FindingChain chain, int depth) {
        List<Sentence> words = new ArrayList<>();
        chain.because().forEach(link -> evidence("Because ", link, depth, words));
        readUp(depth, "By the rule %s, from".formatted(chain.rule()), chain.sources(), chain.guide(), words);
        if (chain.isJudgement() && chain.indicator() != null) {
            words.add(Sentence.of(
                    depth,
                    "By the rule %s, a judgement that no document makes: %s",
                    chain.rule(),
                    chain.indicator().why()));
        }
        return words;
    }

    private void evidence(String how, EvidenceLink link, int depth, List<Sentence> words) {
        words.add(Sentence.of(depth, "%s%s.", how, seen(link.evidence())));
        for (Conflict conflict : link.overruled()) {
            words.add(Sentence.of(depth + 1, "Not believed: %s. %s", seen(conflict.lost()), conflict.reason()));
        }
        if (link.derivedFrom() != null) {
            evidence("It follows from ", link.derivedFrom(), depth + 1, words);
        }
    }

    private String seen(Evidence seen) {
        EvidenceView view = evidence.build(seen);
        return "%s: %s (%s; %s%s)"
                .formatted(
                        view.title(),
                        cut(view.value()),
                        view.subject(),
                        view.provenance(),
                        view.place() == null ? "" : "; " + cut(view.place()));
    }

    private static void readUp(
            int depth, String what, List<Reference> sources, List<GuideClaim> guide, List<Sentence> words) {
        List<String> where = new ArrayList<>();
        sources.forEach(source -> where.add("“%s”".formatted(source.title())));
        guide.stream()
                .map(GuideClaim::section)
                .distinct()
                .forEach(section -> where.add("the guide, “%s”".formatted(section)));
        if (!where.isEmpty()) {
            words.add(Sentence.of(depth, "%s %s.", what, String.join("; ", where)));
        }
    }

    /** Why a remediation has its rank or none, with the whole chain of each cause. */
    public List<Sentence> remediation(WhyRemediation why) {
        List<Sentence> words = rank(why);
        for (Fix fix : why.fixes()) {
            words.add(Sentence.of(0, "It ends this with %s:", percent(fix.probability())));
            words.addAll(cause(fix.cause(), 1));
        }
        return words;
    }

    /** The same with the chain of the most believed cause only: on a page those of the others stand beside it. */
    public List<Sentence> withFirstCause(WhyRemediation why) {
        List<Sentence> words = rank(why);
        why.fixes().stream().limit(1).forEach(fix -> {
            words.add(Sentence.of(0, "It ends this with %s:", percent(fix.probability())));
            words.addAll(cause(fix.cause(), 1));
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
                    percent(ranked.probability()),
                    number(why.minutes().total()),
                    number(ranked.score())));
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
                number(why.minutes().work()),
                number(why.minutes().risk()),
                cost.risk().word(),
                number(why.minutes().outage()),
                Words.of(cost.outage())));
        words.add(Sentence.of(
                0,
                "With that risk and interruption it is offered from a belief of %s on; its cause has %s.",
                percent(why.gate()),
                percent(why.believed())));
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
                        .formatted(percent(why.believed()), percent(why.gate()));
            case TRIED -> "It was carried out already.";
            case NOT_NEEDED ->
                "It is a check, and there is nothing to be checked: the fault is as good as seen, or nothing speaks for it.";
        };
    }

    /** One answer that would be another: {@code Title (server EX01): on instead of off}. */
    public String change(KeyChange change) {
        String from = change.from() == null
                ? "not known so far"
                : "instead of " + value(change.definition(), change.subject(), change.from());
        return "%s (%s): %s, %s"
                .formatted(
                        change.definition().title(),
                        Words.of(change.subject()),
                        value(change.definition(), change.subject(), change.to()),
                        from);
    }

    /** A value in the words of the vocabulary. */
    public String value(EvidenceDefinition definition, Subject subject, Value value) {
        return cut(evidence.build(new Evidence(definition.key(), subject, value, definition.unit(), Source.PROBE, null))
                .value());
    }

    /** {@code “Title” (server EX01)}. */
    public static String named(Hypothesis hypothesis) {
        return "“%s” (%s)".formatted(hypothesis.cause().title(), Words.of(hypothesis.subject()));
    }

    static String belief(Hypothesis hypothesis) {
        return "%s, %s".formatted(Words.of(hypothesis.belief()), percent(hypothesis.probability()));
    }

    /** {@code “Title” on server EX01}, or that there is none. */
    static String named(@Nullable RankedRemediation ranked) {
        return ranked == null
                ? "nothing to do"
                : "“%s” (%s)".formatted(ranked.remediation().title(), Words.of(ranked.subject()));
    }

    private static String title(FindingChain chain) {
        return chain.indicator() == null ? chain.rule() : chain.indicator().title();
    }

    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "less than 0.1 %";
        }
        return percent < 10 && percent > 0
                ? String.format(Locale.ROOT, "%.1f %%", percent)
                : Math.round(percent) + " %";
    }

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.3g", number);
    }

    private static String signed(double number) {
        // Added to zero, what rounds to nothing has no sign of its own.
        return String.format(Locale.ROOT, "%+.2f", Math.rint(100 * number) / 100 + 0.0);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
