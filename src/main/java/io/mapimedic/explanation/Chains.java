package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.GuideClaim;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Reference;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.LogOdds;
import io.mapimedic.ranking.RankedRemediation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads every conclusion of one diagnosis back to what it rests on. Reads the diagnosis only, so it costs next to nothing. */
public final class Chains {

    private final Diagnosis diagnosis;
    private final KnowledgeBase knowledge;
    private final Map<String, List<Evidence>> evidence = new HashMap<>();

    public Chains(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.knowledge = diagnosis.knowledge();
        diagnosis
                .evidence()
                .forEach(one -> evidence.computeIfAbsent(one.key(), key -> new ArrayList<>())
                        .add(one));
    }

    /** The chain of a cause on a subject. */
    public CauseChain of(Hypothesis hypothesis) {
        int subjects = subjects(hypothesis.subject());
        double prior = LogOdds.ofPrior(hypothesis.cause(), subjects);
        double all = hypothesis.supports().stream()
                .mapToDouble(support -> Math.abs(LogOdds.of(support, hypothesis.cause())))
                .sum();
        double sum = hypothesis.supports().stream()
                .mapToDouble(support -> LogOdds.of(support, hypothesis.cause()))
                .sum();
        List<TriedLink> tried = tried(hypothesis);
        return new CauseChain(
                hypothesis,
                1 + diagnosis.beliefs().hypotheses().indexOf(hypothesis),
                subjects,
                prior,
                prior
                        + sum
                        + LogOdds.ofWords(hypothesis)
                        + tried.stream().mapToDouble(TriedLink::logOdds).sum(),
                links(hypothesis, hypothesis.because(), all),
                links(hypothesis, hypothesis.against(), all),
                tried,
                sources(hypothesis.cause().sources()),
                guide(hypothesis.cause().guide()));
    }

    /** What was carried out against it on this very subject, and did not end the trouble. */
    private List<TriedLink> tried(Hypothesis hypothesis) {
        return diagnosis.trials().stream()
                .filter(trial -> trial.fixes(hypothesis) > 0)
                .map(trial -> new TriedLink(trial, trial.fixes(hypothesis), LogOdds.ofTrial(trial, hypothesis)))
                .toList();
    }

    private List<WeightLink> links(Hypothesis hypothesis, List<Support> supports, double all) {
        return supports.stream()
                .map(support -> {
                    double added = LogOdds.of(support, hypothesis.cause());
                    Finding finding = support.finding();
                    boolean isSight = finding.isPresent()
                            && hypothesis.cause().confirmedBy().contains(finding.id());
                    return new WeightLink(support, added, all == 0 ? 0 : Math.abs(added) / all, isSight, of(finding));
                })
                .toList();
    }

    /** The chain of a finding. */
    public FindingChain of(Finding finding) {
        Indicator indicator = knowledge.indicators().get(finding.id());
        return new FindingChain(
                finding,
                indicator,
                finding.because().stream().map(this::of).toList(),
                indicator == null ? List.of() : sources(indicator.sources()),
                indicator == null ? List.of() : guide(indicator.guide()));
    }

    /** Evidence, and what it follows from. */
    public EvidenceLink of(Evidence one) {
        return new EvidenceLink(
                one,
                origin(one).map(this::of).orElse(null),
                diagnosis.conflicts().stream()
                        .filter(conflict -> isSame(conflict.kept(), one))
                        .toList());
    }

    /** Of a derived key the evidence of the key that it is derived from, unless it was reported itself. */
    private Optional<Evidence> origin(Evidence one) {
        EvidenceDefinition definition = knowledge.definition(one.key());
        EvidenceDefinition.Derivation derivation = definition == null ? null : definition.derivation();
        return derivation == null
                ? Optional.empty()
                : evidence.getOrDefault(derivation.from(), List.of()).stream()
                        .filter(from -> from.subject().equals(one.subject())
                                || from.subject().kind() != one.subject().kind())
                        .filter(from -> from.source() == one.source() && Objects.equals(from.place(), one.place()))
                        .findFirst();
    }

    private static boolean isSame(Evidence kept, Evidence one) {
        return kept.key().equals(one.key()) && kept.subject().equals(one.subject());
    }

    /** The hypotheses that a remediation would end, most believed first. */
    List<Hypothesis> fixedBy(RankedRemediation ranked) {
        return ranked.causes().stream()
                .flatMap(cause -> hypothesis(cause, ranked.subject()).stream())
                .toList();
    }

    /** What is believed of a cause: on this very subject if there is one, else where it is believed most. */
    Optional<Hypothesis> hypothesis(String cause, @Nullable Subject subject) {
        return diagnosis.beliefs().hypotheses().stream()
                .filter(hypothesis -> hypothesis.cause().id().equals(cause))
                .max(Comparator.<Hypothesis, Boolean>comparing(
                                hypothesis -> hypothesis.subject().equals(subject))
                        .thenComparing(Hypothesis::probability)
                        .thenComparing(Hypothesis::subject, Comparator.reverseOrder()));
    }

    /** What is known of a key about a subject; null when nothing is. */
    @Nullable
    Evidence known(String key, Subject subject) {
        return evidence.getOrDefault(key, List.of()).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }

    /** All that is known of a key. */
    List<Evidence> known(String key) {
        return evidence.getOrDefault(key, List.of());
    }

    List<Reference> sources(List<String> ids) {
        return ids.stream()
                .map(knowledge.references()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    List<GuideClaim> guide(List<String> ids) {
        return ids.stream().map(knowledge.guide()::get).filter(Objects::nonNull).toList();
    }

    /** How many things of the kind the case has. */
    private int subjects(Subject like) {
        return Math.max(1, (int) diagnosis.evidence().stream()
                .map(Evidence::subject)
                .filter(subject -> subject.kind() == like.kind())
                .distinct()
                .count());
    }
}
