package io.mapimedic.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Observation;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.ranking.RankedRemediation;
import io.mapimedic.testsupport.WorkedCases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Never a conclusion without its chain: over all worked cases. */
class ChainsTest {

    private static final List<Diagnosed> ALL = WorkedCases.all().stream()
            .map(input -> new Diagnosed(input.title(), input.observations(), input.diagnosed()))
            .toList();

    private record Diagnosed(String title, List<Observation> observations, Diagnosis diagnosis) {}

    @Test
    void every_cause_that_is_believed_more_than_before_leads_down_to_evidence_and_source() {
        int raised = 0;
        for (Diagnosed one : ALL) {
            Diagnosis diagnosis = one.diagnosis();
            Chains chains = new Chains(diagnosis);
            for (Hypothesis hypothesis : diagnosis.hypotheses()) {
                CauseChain chain = chains.of(hypothesis);
                assertThat(chain.isComplete())
                        .as("%s: %s", one.title(), hypothesis.cause().id())
                        .isTrue();
                raised += chain.isAbovePrior() ? 1 : 0;
            }
        }

        assertThat(raised).isGreaterThan(300);
    }

    @Test
    void every_present_finding_leads_down_to_evidence_and_source() {
        for (Diagnosed one : ALL) {
            Diagnosis diagnosis = one.diagnosis();
            Chains chains = new Chains(diagnosis);
            diagnosis.findings().stream()
                    .filter(Finding::isPresent)
                    .map(chains::of)
                    .forEach(chain -> assertThat(chain.isComplete())
                            .as("%s: %s", one.title(), chain.rule())
                            .isTrue());
        }
    }

    @Test
    void every_remediation_leads_over_its_causes_down_to_evidence_and_source() {
        for (Diagnosed one : ALL) {
            Diagnosis diagnosis = one.diagnosis();
            Remedies remedies = new Remedies(diagnosis);
            for (RankedRemediation ranked : diagnosis.remediations()) {
                WhyRemediation why = remedies.of(ranked);
                assertThat(why.isComplete())
                        .as("%s: %s", one.title(), ranked.remediation().id())
                        .isTrue();
                assertThat(why.believed()).isGreaterThanOrEqualTo(why.gate());
            }
        }
    }

    @Test
    void the_addends_of_a_cause_make_its_sum_and_its_shares_make_a_whole() {
        for (Diagnosed one : ALL) {
            Diagnosis diagnosis = one.diagnosis();
            for (Hypothesis hypothesis : diagnosis.hypotheses()) {
                CauseChain chain = new Chains(diagnosis).of(hypothesis);
                double sum = chain.prior();
                double shares = 0;
                for (WeightLink link : chain.because()) {
                    assertThat(link.logOdds()).isPositive();
                    sum += link.logOdds();
                    shares += link.share();
                }
                for (WeightLink link : chain.against()) {
                    assertThat(link.logOdds()).isNegative();
                    sum += link.logOdds();
                    shares += link.share();
                }
                assertThat(sum).isCloseTo(chain.logOdds(), offset(1e-9));
                if (!chain.because().isEmpty() || !chain.against().isEmpty()) {
                    assertThat(shares).isCloseTo(1, offset(1e-9));
                }
            }
        }
    }

    @Test
    void what_is_derived_names_what_it_follows_from() {
        int derived = 0;
        for (Diagnosed one : ALL) {
            Diagnosis diagnosis = one.diagnosis();
            Chains chains = new Chains(diagnosis);
            for (var evidence : diagnosis.evidence()) {
                EvidenceLink link = chains.of(evidence);
                boolean isGiven =
                        one.observations().stream().anyMatch(seen -> seen.name().equals(evidence.key()));
                var derivation =
                        diagnosis.knowledge().vocabulary().get(evidence.key()).derivation();
                if (derivation != null && !isGiven && link.derivedFrom() != null) {
                    derived++;
                    assertThat(link.derivedFrom().evidence().key()).isEqualTo(derivation.from());
                } else if (derivation == null) {
                    assertThat(link.derivedFrom()).isNull();
                }
            }
        }

        assertThat(derived).isGreaterThan(50);
    }
}
