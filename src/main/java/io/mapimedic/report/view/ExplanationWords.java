package io.mapimedic.report.view;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.Alternatives;
import io.mapimedic.explanation.Explanation;
import io.mapimedic.explanation.KeyChange;
import io.mapimedic.explanation.WhyFinding;
import io.mapimedic.explanation.WhyNot;
import io.mapimedic.explanation.WhyNot.Missing;
import io.mapimedic.explanation.WhyNot.ToBeFirst;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.model.FindingState;
import io.mapimedic.ranking.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation in sentences. */
public final class ExplanationWords {

    private final ChainWords chains;

    private ExplanationWords(Diagnosis diagnosis) {
        this.chains = new ChainWords(diagnosis.knowledge(), diagnosis.context().now());
    }

    public static List<Sentence> of(Explanation explanation) {
        ExplanationWords words = new ExplanationWords(explanation.diagnosis());
        if (explanation instanceof Explanation.OfCause cause) {
            List<Sentence> all = new ArrayList<>(words.chains.cause(cause.chain()));
            all.addAll(words.whyNot(cause.whyNot()));
            return all;
        }
        if (explanation instanceof Explanation.OfRemediation remediation) {
            return new RemediationWords(words.chains).all(remediation.why());
        }
        if (explanation instanceof Explanation.OfFinding finding) {
            return words.finding(finding.why());
        }
        return explanation instanceof Explanation.OfQuestion question
                ? new QuestionWords(words.chains).of(question.why())
                : words.alternatives(((Explanation.OfAlternatives) explanation).alternatives());
    }

    private List<Sentence> whyNot(WhyNot why) {
        List<Sentence> words = new ArrayList<>();
        if (why.leader() != null) {
            words.add(Sentence.of(0, "More is said for %s: %s.", Naming.of(why.leader()), Naming.belief(why.leader())));
        }
        if (why.inapplicable() != null) {
            words.add(Sentence.of(
                    0,
                    "Everything that is known against it is for %s; this case is about %s.",
                    why.inapplicable().appliesTo().stream().map(Words::edition).collect(Collectors.joining(", ")),
                    Words.edition(why.inapplicable().exchange())));
        }
        for (Missing missing : why.unknown()) {
            words.add(Sentence.of(
                    0,
                    "Not known, and would speak for it (%s%s) if it were %s: %s.",
                    missing.weight().words(),
                    missing.isSight() ? ", the fault itself" : "",
                    missing.state() == FindingState.PRESENT ? "so" : "not so",
                    missing.indicator().title()));
            ask(missing.ask(), words);
        }
        toBeFirst(why.toBeFirst(), words);
        return words;
    }

    private static void ask(List<EvidenceDefinition> ask, List<Sentence> words) {
        for (EvidenceDefinition definition : ask) {
            words.add(Sentence.of(1, "Ask: %s", definition.ask()));
            if (definition.command() != null) {
                words.add(Sentence.of(1, "Or run: %s", definition.command()));
            }
        }
    }

    private void toBeFirst(@Nullable ToBeFirst way, List<Sentence> words) {
        if (way == null) {
            return;
        }
        if (way.changes().isEmpty()) {
            words.add(Sentence.of(0, "No answer can be tried that would put it first."));
            return;
        }
        words.add(
                way.isReached()
                        ? Sentence.of(0, "It would be the most believed cause with:")
                        : Sentence.of(
                                0,
                                "It would not be the most believed cause even with what follows; %s would be:",
                                way.first() == null ? "another one" : Naming.of(way.first())));
        for (KeyChange change : way.changes()) {
            words.add(Sentence.of(1, "%s.", chains.change(change)));
        }
    }

    private List<Sentence> finding(WhyFinding why) {
        List<Sentence> words = new ArrayList<>();
        why.known().forEach(chain -> words.addAll(chains.finding(chain)));
        if (why.known().isEmpty()) {
            words.add(Sentence.of(
                    0,
                    "%s: not known. What nobody measured is neither there nor not there.",
                    why.indicator().title()));
            ask(why.ask(), words);
        }
        for (WhyFinding.Speaks speaks : why.speaks()) {
            words.add(Sentence.of(
                    0,
                    "For %s it is %s.",
                    Naming.of(speaks.hypothesis()),
                    QuestionWords.says(speaks.whenPresent(), speaks.whenAbsent())));
        }
        return words;
    }

    private List<Sentence> alternatives(Alternatives alternatives) {
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of(0, "The first step is %s.", Naming.of(alternatives.first())));
        for (Alternatives.Turn turn : alternatives.turns()) {
            Hypothesis cause = turn.cause();
            words.add(Sentence.of(
                    0,
                    "It would be %s, with %s first, if there were: %s.",
                    Naming.of(turn.step()),
                    cause == null ? "no cause" : Naming.of(cause),
                    chains.change(turn.change())));
        }
        String left = alternatives.left() == 0 ? "" : " %d more were not tried.".formatted(alternatives.left());
        words.add(
                alternatives.turns().isEmpty()
                        ? Sentence.of(
                                0,
                                "None of %d single answers that were tried changes it.%s",
                                alternatives.tried(),
                                left)
                        : Sentence.of(0, "%d single answers were tried.%s", alternatives.tried(), left));
        return words;
    }
}
