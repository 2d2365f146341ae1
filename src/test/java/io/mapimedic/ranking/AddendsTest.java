package io.mapimedic.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.explanation.CauseChain;
import io.mapimedic.explanation.Chains;
import io.mapimedic.explanation.TriedLink;
import io.mapimedic.model.Attempt;
import io.mapimedic.model.Attempt.Result;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.ranking.Aftermath.Carried;
import io.mapimedic.report.view.ChainWords;
import io.mapimedic.report.view.Sentence;
import io.mapimedic.testsupport.TestKnowledge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an explanation adds up is what the ranking has added up, also after something was tried. */
class AddendsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Subject CLIENT = Subject.unnamed(SubjectKind.CLIENT);
    private static final String STORED = "authentication.stored-credentials";
    private static final Attempt REMOVED =
            new Attempt("authentication.remove-stored-credentials", CLIENT, Result.DID_NOT_HELP, NOW);
    private static final Attempt NEW_PROFILE = new Attempt("client.add-profile", CLIENT, Result.HELPED_PARTLY);

    @Test
    void the_sum_of_every_cause_is_that_of_its_addends() {
        for (List<Attempt> tried : List.of(
                List.<Attempt>of(), List.of(REMOVED), List.of(NEW_PROFILE), List.of(REMOVED, NEW_PROFILE, REMOVED))) {
            Diagnosis diagnosis = diagnosis(tried);
            Chains chains = new Chains(diagnosis);
            for (Hypothesis hypothesis : diagnosis.beliefs().hypotheses()) {
                CauseChain chain = chains.of(hypothesis);
                double sum = chain.prior()
                        + chain.because().stream()
                                .mapToDouble(link -> link.logOdds())
                                .sum()
                        + chain.against().stream()
                                .mapToDouble(link -> link.logOdds())
                                .sum()
                        + chain.tried().stream().mapToDouble(TriedLink::logOdds).sum();
                assertThat(chain.logOdds()).isCloseTo(sum, offset(1e-9));
                assertThat(chain.logOdds())
                        .as("%s after %d attempts", hypothesis.cause().id(), tried.size())
                        .isCloseTo(ranked(diagnosis, hypothesis, chain.subjects()), offset(1e-9));
            }
        }
    }

    @Test
    void what_was_tried_takes_off_what_it_would_have_ended() {
        double fixes = TestKnowledge.knowledge()
                .remediations()
                .get(REMOVED.remediation())
                .fixes()
                .get(STORED);

        CauseChain before = chain(List.of());
        CauseChain after = chain(List.of(REMOVED));

        assertThat(before.tried()).isEmpty();
        assertThat(after.tried()).singleElement().satisfies(link -> {
            assertThat(link.fixes()).isEqualTo(fixes);
            assertThat(link.logOdds()).isCloseTo(Math.log(1 - fixes), offset(1e-9));
        });
        assertThat(after.logOdds() - before.logOdds()).isCloseTo(Math.log(1 - fixes), offset(1e-9));
    }

    @Test
    void the_chain_says_what_was_tried_with_its_figures() {
        List<Sentence> words = new ChainWords(TestKnowledge.knowledge(), NOW).cause(chain(List.of(REMOVED)));

        assertThat(words)
                .extracting(Sentence::text)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Tried (-1.61): “Remove the old Office credentials from the Credential Manager”")
                        .contains("80 %", "2026-11-22"));
    }

    private static CauseChain chain(List<Attempt> tried) {
        Diagnosis diagnosis = diagnosis(tried);
        return new Chains(diagnosis)
                .of(diagnosis.beliefs().hypotheses().stream()
                        .filter(one -> one.cause().id().equals(STORED))
                        .findFirst()
                        .orElseThrow());
    }

    private static Diagnosis diagnosis(List<Attempt> tried) {
        return TestKnowledge.troubleshooter()
                .diagnose(
                        List.of(seen("client.password-prompts"), seen("client.only-specific-clients-affected")),
                        List.of(),
                        new Context(Context.Audience.ADMIN, null, Context.Mode.ADAPTIVE, NOW, tried, Set.of()));
    }

    private static Observation seen(String key) {
        return new Observation(key, null, true, null, Source.FORM, NOW, "test");
    }

    /** As the ranking does it. */
    private static double ranked(Diagnosis diagnosis, Hypothesis hypothesis, int subjects) {
        Aftermath aftermath = Aftermath.NONE;
        for (Trial trial : diagnosis.trials()) {
            aftermath = aftermath.and(
                    new Carried(trial.attempt(), trial.remediation()), diagnosis.beliefs(), diagnosis.findings());
        }
        return Candidate.of(
                        hypothesis.cause(),
                        hypothesis.subject(),
                        subjects,
                        new Voices(
                                        hypothesis.supports(),
                                        diagnosis.findings(),
                                        Map.of(hypothesis.cause().id(), 0))
                                .about(0, hypothesis.subject()),
                        aftermath,
                        hypothesis.words(),
                        List.of())
                .sum();
    }
}
