package io.mapimedic.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.diagnosis.Context;
import io.mapimedic.diagnosis.Diagnosis;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import io.mapimedic.testsupport.TestKnowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void nothing_known_is_unknown_and_never_ok() {
        assertThat(Status.of(SampleDiagnosis.empty())).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_fault_by_which_people_are_without_mail_is_critical() {
        assertThat(Status.of(diagnosis("organization.mapi-http-enabled", false)))
                .isEqualTo(Status.CRITICAL);
    }

    @Test
    void what_only_will_hurt_is_a_warning() {
        assertThat(Status.of(diagnosis("server.mapi-response-time", 700))).isEqualTo(Status.WARNING);
    }

    @Test
    void healthy_is_ok_unless_a_part_of_the_input_is_missing() {
        Status healthy = Status.of(diagnosis("organization.mapi-http-enabled", true));

        assertThat(healthy).isEqualTo(Status.OK);
        assertThat(healthy.unlessIncomplete(false)).isEqualTo(Status.UNKNOWN);
        assertThat(Status.CRITICAL.unlessIncomplete(false)).isEqualTo(Status.CRITICAL);
    }

    @Test
    void healthy_is_unknown_while_lines_are_not_understood() {
        assertThat(Status.of(healthyWith(new Unrecognised("line 2", "?", "not understood", "Paste more."))))
                .isEqualTo(Status.UNKNOWN);
        assertThat(Status.of(healthyWith(new Unrecognised("line 2", "Name", "Read, but no rule uses it.", null))))
                .isEqualTo(Status.OK);
    }

    @Test
    void healthy_is_unknown_while_a_user_complains() {
        assertThat(Status.of(diagnosis("client.only-specific-clients-affected", true)))
                .isNotEqualTo(Status.OK);
    }

    private static Diagnosis healthyWith(Unrecognised piece) {
        Observation observation = new Observation(
                "organization.mapi-http-enabled", null, true, null, Source.PROBE, SampleDiagnosis.NOW, "line 1");
        return TestKnowledge.troubleshooter()
                .diagnose(List.of(observation), List.of(piece), Context.at(SampleDiagnosis.NOW));
    }

    private static Diagnosis diagnosis(String key, Object value) {
        Observation observation = new Observation(key, null, value, null, Source.PROBE, SampleDiagnosis.NOW, "line 1");
        return TestKnowledge.troubleshooter()
                .diagnose(List.of(observation), List.of(), Context.at(SampleDiagnosis.NOW));
    }
}
