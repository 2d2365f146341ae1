package io.mapimedic.report.view;

import io.mapimedic.explanation.CauseChain;
import io.mapimedic.explanation.EvidenceLink;
import io.mapimedic.explanation.FindingChain;
import io.mapimedic.explanation.KeyChange;
import io.mapimedic.explanation.TriedLink;
import io.mapimedic.explanation.WeightLink;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.model.Conflict;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Shortened;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Value;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    List<Sentence> cause(CauseChain chain, int depth) {
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of(
                depth,
                "%s: %s; number %d of all causes.",
                Naming.of(chain.hypothesis()),
                Naming.belief(chain.hypothesis()),
                chain.rank()));
        words.add(Sentence.of(
                depth,
                "Such a fault is %s, so the sum of log odds begins at %s%s.",
                chain.hypothesis().cause().prior().name().toLowerCase(Locale.ROOT),
                Figures.signed(chain.prior()),
                chain.subjects() > 1 ? ", which is its share among %d of the kind".formatted(chain.subjects()) : ""));
        chain.because().forEach(link -> weight("For it", chain.hypothesis(), link, depth, words));
        if (chain.because().isEmpty()) {
            words.add(Sentence.of(depth, "Nothing that is known speaks for it."));
        }
        chain.against().forEach(link -> weight("Against it", chain.hypothesis(), link, depth, words));
        if (chain.against().isEmpty()) {
            words.add(Sentence.of(depth, "Nothing that is known speaks against it."));
        }
        Likeness.Words inCommon = chain.hypothesis().words();
        if (inCommon != null) {
            words.add(Sentence.of(
                    depth,
                    "The words of the text (%s): %s. Words tell causes apart and prove none.",
                    Figures.signed(inCommon.logOdds()),
                    String.join(", ", inCommon.inCommon())));
        }
        chain.tried().forEach(link -> words.add(tried(link, depth)));
        words.add(Sentence.of(
                depth,
                chain.hypothesis().confirmed()
                        ? "The sum is %s; what is seen directly is believed as far as its source is, whatever else competes: %s."
                        : "The sum is %s; compared with all other causes that is %s.",
                Figures.signed(chain.logOdds()),
                Figures.percent(chain.hypothesis().probability())));
        readUp(depth, "The cause is described in", chain.sources(), chain.guide(), words);
        return words;
    }

    private void weight(String side, Hypothesis hypothesis, WeightLink link, int depth, List<Sentence> words) {
        FindingChain finding = link.finding();
        words.add(Sentence.of(
                depth,
                "%s, %s (%s, %s of all that is said): %s (%s, %s).%s",
                side,
                link.support().weight().words(),
                Figures.signed(link.logOdds()),
                Figures.percent(link.share()),
                title(finding),
                Words.of(finding.finding().subject()),
                Words.of(finding.finding().state()),
                link.isSight() ? sight(hypothesis) : ""));
        words.addAll(below(finding, depth + 1));
    }

    /** What was seen, and what that proves. */
    private static String sight(Hypothesis hypothesis) {
        String latent = hypothesis.cause().latent();
        return latent == null || hypothesis.confirmed()
                ? " It is the fault itself, seen directly."
                : " It is there, seen directly; many have it and notice nothing, because %s. So it is the reason only where more speaks for it."
                        .formatted(latent);
    }

    /** A remediation that did not end the trouble takes away what it would have ended. */
    private static Sentence tried(TriedLink link, int depth) {
        Trial trial = link.trial();
        return Sentence.of(
                depth,
                "Tried (%s): “%s” (%s) ends it with %s, and the trouble is not over.%s",
                Figures.signed(link.logOdds()),
                trial.remediation().title(),
                Words.of(trial.attempt().subject()),
                Figures.percent(link.fixes()),
                trial.attempt().at() == null
                        ? ""
                        : " It was done at %s."
                                .formatted(Words.of(trial.attempt().at())));
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

    private static String title(FindingChain chain) {
        return chain.indicator() == null ? chain.rule() : chain.indicator().title();
    }

    private static String cut(String text) {
        return Shortened.to(LONGEST, text);
    }
}
