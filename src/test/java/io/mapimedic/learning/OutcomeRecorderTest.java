package io.mapimedic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mapimedic.learning.Outcome.Result;
import io.mapimedic.learning.OutcomeRecorder.Recorded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reporting, repeating and taking back. */
class OutcomeRecorderTest {

    private final OutcomeRecorder recorder = new OutcomeRecorder(new OutcomesInMemory(), 2);

    @Test
    void the_same_report_twice_is_one() {
        Recorded first = recorder.record(outcome("INC-1", Result.FIXED, "a", 0));
        Recorded second = recorder.record(outcome("INC-1", Result.FIXED, "b", 5));

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.stored()).isEqualTo(first.stored());
    }

    @Test
    void another_report_of_the_same_case_is_refused() {
        recorder.record(outcome("INC-1", Result.FIXED, "a", 0));

        assertThatThrownBy(() -> recorder.record(outcome("INC-1", Result.NOT_FIXED, "a", 0)))
                .isInstanceOf(CaseReportedException.class);
    }

    @Test
    void ten_times_what_counts_is_kept_in_a_day_and_no_more() {
        for (int i = 0; i < 20; i++) {
            recorder.record(outcome("INC-" + i, Result.FIXED, "a", 0));
        }

        assertThatThrownBy(() -> recorder.record(outcome("INC-20", Result.FIXED, "a", 0)))
                .isInstanceOf(TooManyOutcomesException.class);
        assertThat(recorder.record(outcome("INC-20", Result.FIXED, "b", 0)).isNew())
                .isTrue();
        assertThat(recorder.record(outcome("INC-21", Result.FIXED, "a", 24)).isNew())
                .isTrue();
        assertThat(recorder.record(outcome("INC-0", Result.FIXED, "a", 0)).isNew())
                .isFalse();
    }

    @Test
    void what_is_taken_back_may_be_reported_again() {
        recorder.record(outcome("INC-1", Result.FIXED, "a", 0));

        assertThat(recorder.takeBack("INC-1")).isTrue();
        assertThat(recorder.takeBack("INC-1")).isFalse();
        assertThat(recorder.record(outcome("INC-1", Result.NOT_FIXED, "a", 0)).isNew())
                .isTrue();
    }

    private static Outcome outcome(String caseId, Result result, String caller, int hours) {
        return new Outcome(
                caseId,
                "t.both",
                "t.common",
                null,
                result,
                List.of(),
                caller,
                Cases.START.plus(Duration.ofHours(hours)));
    }
}
