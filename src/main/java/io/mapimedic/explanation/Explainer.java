package io.mapimedic.explanation;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.diagnosis.Troubleshooter;
import io.mapimedic.explanation.WhyFinding.Speaks;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.Remediation;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Subject;
import io.mapimedic.model.WeightOfEvidence;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.NextQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers "why?". A pure function like the diagnosis: the same knowledge, case and question give the same explanation. What it costs is
 * a number of diagnoses with an upper bound: none for a finding or a remediation, one for each answer of a question, up to 14 for a
 * cause, up to 60 for the search of alternatives.
 */
public final class Explainer {

    private final Troubleshooter troubleshooter;

    public Explainer(Troubleshooter troubleshooter) {
        this.troubleshooter = troubleshooter;
    }

    /**
     * The explanation.
     *
     * @throws NotInCaseException when neither the knowledge nor the case has what is asked about
     */
    public Explanation explain(Case theCase, About about) {
        return explain(theCase, theCase.diagnosed(troubleshooter), about);
    }

    /** The same when the case has been diagnosed already. */
    public Explanation explain(Case theCase, Diagnosis diagnosis, About about) {
        Simulation simulation = new Simulation(troubleshooter, theCase, diagnosis);
        if (about instanceof About.OfCause cause) {
            return cause(simulation, cause);
        }
        if (about instanceof About.OfRemediation remediation) {
            Remediation found =
                    known("remediation", remediation.id(), diagnosis.knowledge().remediations());
            return new Explanation.OfRemediation(diagnosis, new Remedies(diagnosis).of(found, remediation.subject()));
        }
        if (about instanceof About.OfFinding finding) {
            return finding(simulation, finding);
        }
        if (about instanceof About.OfQuestion question) {
            return question(simulation, question);
        }
        return new Explanation.OfAlternatives(diagnosis, new AlternativeSearch(simulation).search());
    }

    /** What each answer to the next question would do; nothing when there is none. */
    public List<AnswerEffect> nextAnswers(Case theCase, Diagnosis diagnosis) {
        NextQuestion next = diagnosis.nextQuestion();
        return next == null
                ? List.of()
                : new QuestionEffects(new Simulation(troubleshooter, theCase, diagnosis))
                        .of(next.definition(), next.subject())
                        .answers();
    }

    /** Single answers that would change the first step. */
    public Alternatives alternatives(Case theCase, Diagnosis diagnosis) {
        return new AlternativeSearch(new Simulation(troubleshooter, theCase, diagnosis)).search();
    }

    private static Explanation cause(Simulation simulation, About.OfCause about) {
        Diagnosis diagnosis = simulation.base();
        Cause cause = known("cause", about.id(), diagnosis.knowledge().causes());
        Optional<Hypothesis> hypothesis = simulation
                .chains()
                .hypothesis(cause.id(), about.subject())
                .filter(one -> about.subject() == null || one.subject().equals(about.subject()));
        if (hypothesis.isEmpty()) {
            List<String> subjects = diagnosis.beliefs().hypotheses().stream()
                    .filter(one -> one.cause().id().equals(cause.id()))
                    .map(one -> one.subject().toString())
                    .toList();
            throw about.subject() == null
                    ? new NotInCaseException("cause", cause.id(), List.of())
                    : new NotInCaseException("subject", about.subject().toString(), subjects);
        }
        return new Explanation.OfCause(
                diagnosis, simulation.chains().of(hypothesis.get()), new Obstacles(simulation).of(hypothesis.get()));
    }

    private static Explanation finding(Simulation simulation, About.OfFinding about) {
        Diagnosis diagnosis = simulation.base();
        Indicator indicator = known("finding", about.id(), diagnosis.knowledge().indicators());
        List<Finding> known = diagnosis.findings().stream()
                .filter(one -> one.id().equals(indicator.id()) && one.state() != FindingState.UNKNOWN)
                .toList();
        List<Finding> wanted = known.stream()
                .filter(one -> about.subject() == null || one.subject().equals(about.subject()))
                .toList();
        if (about.subject() != null && wanted.isEmpty() && !known.isEmpty()) {
            throw new NotInCaseException(
                    "subject",
                    about.subject().toString(),
                    known.stream().map(one -> one.subject().toString()).toList());
        }
        return new Explanation.OfFinding(
                diagnosis,
                new WhyFinding(
                        indicator,
                        wanted.stream().map(simulation.chains()::of).toList(),
                        wanted.isEmpty() ? new Obstacles(simulation).ask(indicator) : List.of(),
                        speaks(diagnosis, indicator)));
    }

    private static List<Speaks> speaks(Diagnosis diagnosis, Indicator indicator) {
        List<Speaks> speaks = new ArrayList<>();
        for (Hypothesis hypothesis : diagnosis.beliefs().hypotheses()) {
            WeightOfEvidence present = Links.weight(hypothesis.cause(), indicator.id(), FindingState.PRESENT);
            WeightOfEvidence absent = Links.weight(hypothesis.cause(), indicator.id(), FindingState.ABSENT);
            if (present != null || absent != null) {
                speaks.add(new Speaks(hypothesis, present, absent));
            }
        }
        return speaks.subList(0, Math.min(20, speaks.size()));
    }

    private static Explanation question(Simulation simulation, About.OfQuestion about) {
        KnowledgeBase knowledge = simulation.knowledge();
        EvidenceDefinition definition = knowledge.definition(about.key());
        if (definition == null || definition.derivation() != null) {
            throw new NotInCaseException(
                    "question",
                    about.key(),
                    knowledge.vocabulary().values().stream()
                            .filter(one -> one.derivation() == null)
                            .map(EvidenceDefinition::key)
                            .toList());
        }
        Subject subject = about.subject();
        if (subject != null && subject.kind() != definition.kind()) {
            throw new NotInCaseException(
                    "subject", subject.toString(), List.of(definition.kind().word()));
        }
        return new Explanation.OfQuestion(
                simulation.base(),
                new QuestionEffects(simulation).of(definition, subject(simulation, definition, subject)));
    }

    private static Subject subject(Simulation simulation, EvidenceDefinition definition, @Nullable Subject named) {
        NextQuestion next = simulation.base().nextQuestion();
        return named == null && next != null && next.definition().equals(definition)
                ? next.subject()
                : simulation.subjects(definition, named).get(0);
    }

    private static <T> T known(String field, String id, Map<String, T> items) {
        if (!items.containsKey(id)) {
            throw new NotInCaseException(field, id, List.copyOf(items.keySet()));
        }
        return Objects.requireNonNull(items.get(id));
    }
}
