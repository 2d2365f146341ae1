package io.mapimedic.ranking;

import static io.mapimedic.testsupport.SmallCauses.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Source;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import io.mapimedic.model.Value;
import io.mapimedic.model.WeightOfEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {

    private static final Subject SERVER = Subject.unnamed(SubjectKind.SERVER);

    @ParameterizedTest
    @CsvSource({"PROBE, 0.01", "MONITORING, 0.01", "FORM, 0.05", "CHAT, 0.05", "TICKET, 0.05"})
    void people_are_wrong_more_often_than_machines(Source source, double expected) {
        assertThat(Noise.wrong(present("f", SERVER, source))).isEqualTo(expected);
    }

    @Test
    void a_finding_is_as_sure_as_its_least_trusted_evidence() {
        Finding mixed = Finding.of("f", true, Severity.INFO, evidence(Source.PROBE), evidence(Source.FORM));

        assertThat(Noise.wrong(mixed)).isEqualTo(0.05);
    }

    @Test
    void who_is_wrong_about_a_value_seldom_gives_just_this_one() {
        Evidence status = new Evidence("server.seen", SERVER, new Value.Quantity(401), null, Source.FORM, null);

        assertThat(Noise.wrong(Finding.of("f", true, Severity.INFO, status))).isEqualTo(0.01);
        assertThat(Noise.wrong(Finding.of("f", false, Severity.INFO, status))).isEqualTo(0.05);
    }

    @Test
    void an_item_of_a_list_is_a_value() {
        Evidence changed = new Evidence("server.seen", SERVER, new Value.Flag(true, true), null, Source.FORM, null);

        assertThat(Noise.wrong(Finding.of("f", true, Severity.INFO, changed))).isEqualTo(0.01);
        assertThat(Noise.wrong(Finding.of("f", false, Severity.INFO, changed))).isEqualTo(0.05);
    }

    @ParameterizedTest(name = "{0} of {1} counts {2}")
    @CsvSource({
        // ((1-e)L + e) / ((1-e) + eL), by hand
        "STRONGLY_FOR, PROBE, 33.2282", "FOR, PROBE, 9.0917", "WEAKLY_FOR, PROBE, 2.9216",
        "STRONGLY_FOR, FORM, 13.7826", "FOR, FORM, 6.5862", "WEAKLY_FOR, FORM, 2.6364",
        "NEUTRAL, FORM, 1", "STRONGLY_AGAINST, PROBE, 0.0301", "WEAKLY_AGAINST, FORM, 0.3793"
    })
    void a_weight_is_softened_by_the_share_of_wrong_answers(WeightOfEvidence weight, Source source, double ratio) {
        double softened = Noise.Teller.of(present("f", SERVER, source)).soften(weight);

        assertThat(Math.exp(softened)).isCloseTo(ratio, within(0.0001));
    }

    @ParameterizedTest
    @EnumSource(WeightOfEvidence.class)
    void softening_keeps_the_direction_and_never_adds(WeightOfEvidence weight) {
        double softened = Noise.Teller.of(present("f", SERVER, Source.FORM)).soften(weight);

        assertThat(Math.signum(softened)).isEqualTo(Math.signum(weight.logarithm()));
        assertThat(Math.abs(softened)).isLessThanOrEqualTo(Math.abs(weight.logarithm()));
    }

    private static Evidence evidence(Source source) {
        return new Evidence("server.seen", SERVER, new Value.Flag(true), null, source, null);
    }
}
