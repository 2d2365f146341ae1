package io.mapimedic.adapter.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5/14/2026 11:59:59 PM     | 2026-05-14T23:59:59Z
                    5/6/2026 12:00:00 AM      | 2026-05-06T00:00:00Z
                    14.05.2026 23:59:59       | 2026-05-14T23:59:59Z
                    2026-05-14 23:59:59       | 2026-05-14T23:59:59Z
                    2026-05-14T23:59:59Z      | 2026-05-14T23:59:59Z
                    2026-05-14T23:59:59+02:00 | 2026-05-14T21:59:59Z
                    14/05/2026 23:59:59       | 2026-05-14T23:59:59Z
                    05/14/2026 23:59          | 2026-05-14T23:59:00Z
                    14.05.2026                | 2026-05-14T00:00:00Z
                    """)
    void a_date_with_one_meaning_is_a_point_in_time(String printed, Instant moment) {
        assertThat(Moments.read(printed)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05/06/2026 10:00:00", "31.02.2026 10:00:00", "2026-13-01", "tomorrow", "", "14/14/2026 10:00:00"
            })
    void a_date_with_two_meanings_or_none_is_not_read(String printed) {
        assertThat(Moments.read(printed)).isEmpty();
    }
}
