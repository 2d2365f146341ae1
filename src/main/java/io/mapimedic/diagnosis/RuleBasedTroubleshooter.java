package io.mapimedic.diagnosis;

import io.mapimedic.inference.Conclusions;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Language;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Likeness;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Support;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.normalisation.Normaliser;
import io.mapimedic.ranking.Belief;
import io.mapimedic.ranking.Beliefs;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.text.TextReader;
import io.mapimedic.text.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One generation of knowledge and rules at work: normalise, infer, weigh, rank, choose what to ask. */
public final class RuleBasedTroubleshooter implements Troubleshooter {

    /** Below this, and with nothing said about it, a cause is not worth a line. */
    private static final double WORTH_MENTIONING = 0.01;

    private static final int FEW = 10;

    private final KnowledgeBase knowledge;
    private final Normaliser normaliser;
    private final InferenceEngine engine;
    private final EditionKnowledge editionKnowledge;
    private final TreeWalk tree;
    private final CollectorOffers collectorOffers;
    private final TextReader textReader;
    /** What kind of thing each finding is about. */
    private final Map<String, SubjectKind> kinds = new HashMap<>();

    /** One that understands no sentences. */
    public RuleBasedTroubleshooter(KnowledgeBase knowledge, InferenceEngine engine) {
        this(knowledge, engine, TextReader.NONE);
    }

    public RuleBasedTroubleshooter(KnowledgeBase knowledge, InferenceEngine engine, TextReader textReader) {
        this(knowledge, engine, textReader, new CollectorOffers(knowledge));
    }

    private RuleBasedTroubleshooter(
            KnowledgeBase knowledge, InferenceEngine engine, TextReader textReader, CollectorOffers collectorOffers) {
        this.textReader = textReader;
        this.collectorOffers = collectorOffers;
        this.knowledge = knowledge;
        this.normaliser = new Normaliser(knowledge);
        this.engine = engine;
        this.editionKnowledge = new EditionKnowledge(knowledge);
        this.tree = new TreeWalk(knowledge.decisionTree());
        knowledge
                .indicators()
                .values()
                .forEach(indicator -> indicator.detection().evidence().stream()
                        .findFirst()
                        .flatMap(SubjectKind::ofKey)
                        .ifPresent(kind -> kinds.put(indicator.id(), kind)));
    }

    /** The same rules, reader of sentences and script, over knowledge that differs in odds and fix rates only. */
    public RuleBasedTroubleshooter over(KnowledgeBase learned) {
        return new RuleBasedTroubleshooter(learned, engine, textReader, collectorOffers);
    }

    @Override
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    @Override
    public int ruleCount() {
        return engine.ruleCount();
    }

    @Override
    public Reading read(List<Observation> observations, List<Unrecognised> unread, Context context) {
        return read(Sifting.of(observations, unread, textReader, context.now()), unread, context);
    }

    private Reading read(Sifting sifting, List<Unrecognised> unread, Context context) {
        Prose prose = Prose.of(knowledge, textReader, unread, sifting, context.audience());
        return Reading.of(normaliser, prose, sifting.kept(), context.now());
    }

    @Override
    public Understanding understand(String text, @Nullable Language language) {
        return textReader.read(text, language);
    }

    @Override
    public Diagnosis diagnose(List<Observation> observations, List<Unrecognised> unread, Context context) {
        Sifting sifting = Sifting.of(observations, unread, textReader, context.now());
        Reading reading = read(sifting, unread, context);
        Map<SubjectKind, TreeSet<Subject>> subjects = subjects(reading.evidence());
        Conclusions conclusions = engine.infer(reading.evidence());
        Editions editions = new Editions(context, reading.evidence());
        EditionKnowledge.Scope scope = editionKnowledge.of(editions);
        List<Finding> found = editionKnowledge.meaningful(conclusions.findings(), editions);
        List<Support> supports = editionKnowledge.applying(conclusions.supports(), found, editions);
        Likeness likeness = Said.of(sifting, unread).likeness(textReader);
        Beliefs beliefs = scope.beliefs().update(subjects, supports, found, context.tried(), likeness);
        List<RankedRemediation> remediations = scope.ranking()
                .rank(beliefs.hypotheses(), beliefs.trials(), context.exchange(), subjects, reading.evidence());
        TreePath path = tree.walk(conclusions.answers().stream()
                .filter(answer -> !beliefs.outdated().contains(answer.finding()))
                .toList());
        Situation situation = new Situation(beliefs, reading.evidence(), found, subjects, remediations, path, context);
        NextStep next = scope.questions().next(situation);
        List<Hypothesis> worthMentioning = worthMentioning(beliefs.hypotheses());
        return new Diagnosis(
                context,
                knowledge,
                reading,
                findings(counting(found, beliefs.outdated()), worthMentioning, subjects),
                worthMentioning,
                remediations,
                path,
                beliefs,
                askingBack(next, reading, context, worthMentioning).offering(collectorOffers.offer(next, situation)));
    }

    /** Where nothing is asked anyway, or nothing is known yet, what somebody may have said is asked back. */
    private NextStep askingBack(NextStep next, Reading reading, Context context, List<Hypothesis> worthMentioning) {
        return next.question() != null && !reading.evidence().isEmpty()
                ? next
                : AskBack.of(reading.proposals(), context, worthMentioning, knowledge)
                        .map(next::askingBack)
                        .orElse(next);
    }

    /** What a repair may have changed since it was seen is unknown. */
    private static List<Finding> counting(List<Finding> findings, Set<Finding> outdated) {
        return outdated.isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> outdated.contains(finding)
                                ? Finding.unknown(finding.id(), finding.subject(), finding.severity())
                                : finding)
                        .toList();
    }

    private static Map<SubjectKind, TreeSet<Subject>> subjects(List<Evidence> evidence) {
        Map<SubjectKind, TreeSet<Subject>> subjects = new EnumMap<>(SubjectKind.class);
        evidence.forEach(one -> subjects.computeIfAbsent(one.subject().kind(), kind -> new TreeSet<>())
                .add(one.subject()));
        return subjects;
    }

    /** What is believed a little, and of the rest a few about which something is known: a reader wants to see what was ruled out and why. */
    private static List<Hypothesis> worthMentioning(List<Hypothesis> mostBelievedFirst) {
        List<Hypothesis> worth = new ArrayList<>();
        for (Hypothesis one : mostBelievedFirst) {
            if (one.probability() >= WORTH_MENTIONING
                    || worth.size() < FEW && !one.supports().isEmpty()) {
                worth.add(one);
            }
        }
        return List.copyOf(worth);
    }

    /** Present findings by severity, then absent ones, then what nobody measured but the listed causes would like to know. */
    private List<Finding> findings(
            List<Finding> known, List<Hypothesis> hypotheses, Map<SubjectKind, TreeSet<Subject>> subjects) {
        List<Finding> all = new ArrayList<>();
        Set<Finding> unknown = new HashSet<>();
        known.forEach(finding -> (finding.state() == FindingState.UNKNOWN ? unknown : all).add(finding));
        for (Hypothesis hypothesis : hypotheses) {
            if (!hypothesis.belief().isAtLeast(Belief.UNLIKELY)) {
                continue;
            }
            for (String id : hypothesis.unknown()) {
                Indicator indicator = knowledge.indicators().get(id);
                if (indicator != null) {
                    Subject subject = subjectOf(indicator, hypothesis.subject(), subjects);
                    unknown.add(Finding.unknown(id, subject, indicator.severity()));
                }
            }
        }
        all.addAll(unknown);
        all.sort(Comparator.comparing(Finding::state)
                .thenComparing(
                        finding -> finding.isPresent() ? -finding.severity().ordinal() : 0)
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(all);
    }

    /** The subject of the cause when the finding is about that kind, else the only known one of its kind. */
    private Subject subjectOf(Indicator indicator, Subject ofCause, Map<SubjectKind, TreeSet<Subject>> subjects) {
        SubjectKind kind = kinds.getOrDefault(indicator.id(), SubjectKind.ORGANIZATION);
        if (kind == ofCause.kind()) {
            return ofCause;
        }
        SortedSet<Subject> known = subjects.get(kind);
        return known == null || known.size() != 1 ? Subject.unnamed(kind) : known.first();
    }
}
