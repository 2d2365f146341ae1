package io.mapimedic.report.nagios;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.report.SampleDiagnosis;
import io.mapimedic.report.Status;
import org.junit.jupiter.api.Test;

class NagiosLineTest {

    private static final String FORM =
            "MAPI (OK|WARNING|CRITICAL|UNKNOWN) - [^|\\n]+( \\|( ('([^'=]|'')+'|[a-z]+)=-?[0-9.]+[a-zA-Z%]*(;[0-9.:]*){0,4})+)?\\R";

    @Test
    void the_line_has_the_form_that_monitoring_reads_whatever_the_names_are() {
        String line = NagiosLine.of(SampleDiagnosis.hostile(), Status.CRITICAL);

        assertThat(line).matches(FORM).startsWith("MAPI CRITICAL - Confirmed: ");
    }

    @Test
    void nothing_known_is_one_line_too() {
        assertThat(NagiosLine.of(SampleDiagnosis.empty(), Status.UNKNOWN)).matches(FORM);
    }

    @Test
    void a_reason_stays_on_its_side_of_the_bar() {
        assertThat(NagiosLine.unknown("a | b\nc")).isEqualToNormalizingNewlines("MAPI UNKNOWN - a / b c\n");
    }
}
