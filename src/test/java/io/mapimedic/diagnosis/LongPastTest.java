package io.mapimedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.ranking.Hypothesis;
import io.mapimedic.testsupport.TestKnowledge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an old text shows. */
class LongPastTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final Troubleshooter troubleshooter = TestKnowledge.troubleshooter();

    private static String printed(String until) {
        return """
                Outlook warns about the certificate since this morning.
                [PS] C:\\>Get-ExchangeCertificate | Format-List Services,NotAfter,Subject

                Services : IIS, SMTP
                NotAfter : %s
                Subject  : CN=mail.contoso.com
                """.formatted(until);
    }

    private Hypothesis expired(String text) {
        var read = new ProbeReaders().read(List.of(ProbeInput.of("text", text.getBytes(StandardCharsets.UTF_8))));
        return expired(troubleshooter.diagnose(read.observations(), read.unrecognised(), Context.at(NOW)));
    }

    private static Hypothesis expired(Diagnosis diagnosis) {
        return diagnosis.beliefs().hypotheses().stream()
                .filter(one -> one.cause().id().equals("certificate.expired"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_certificate_that_ended_days_ago_is_the_fault() {
        assertThat(expired(printed("2026-11-25 12:00:00")).confirmed()).isTrue();
    }

    @Test
    void one_that_ended_years_ago_is_more_likely_an_old_text() {
        Hypothesis expired = expired(printed("2022-07-14 23:59:59"));

        assertThat(expired.confirmed()).isFalse();
        assertThat(expired.probability()).isBetween(0.3, 0.75);
    }

    @Test
    void what_a_program_sends_is_of_now() {
        Observation sent = new Observation(
                "server.certificate.not-after",
                null,
                Instant.parse("2022-07-14T23:59:59Z"),
                null,
                Source.PROBE,
                null,
                "$.evidence[0]");

        assertThat(expired(troubleshooter.diagnose(List.of(sent), List.of(), Context.at(NOW)))
                        .confirmed())
                .isTrue();
    }

    private static String event(String date) {
        return """
                Outlook does not connect.

                Log Name:      System
                Source:        Microsoft-Windows-WAS
                Date:          %s
                Event ID:      5002
                Computer:      EX01.contoso.com
                Description:
                Application pool 'MSExchangeMapiFrontEndAppPool' is being automatically disabled.
                """.formatted(date);
    }

    private boolean isConfirmed(String text) {
        var read = new ProbeReaders().read(List.of(ProbeInput.of("text", text.getBytes(StandardCharsets.UTF_8))));
        return troubleshooter
                .diagnose(read.observations(), read.unrecognised(), Context.at(NOW))
                .beliefs()
                .hypotheses()
                .stream()
                .anyMatch(one -> one.cause().id().equals("server.front-end-pool-stopped") && one.confirmed());
    }

    @Test
    void an_event_of_these_days_confirms() {
        assertThat(isConfirmed(event("2026-11-28 08:15:30"))).isTrue();
        assertThat(isConfirmed(event("2026-09-15 08:15:30"))).isTrue();
    }

    @Test
    void an_event_of_another_year_confirms_nothing() {
        assertThat(isConfirmed(event("2024-11-28 08:15:30"))).isFalse();
        assertThat(isConfirmed(event("2026-03-02 08:15:30"))).isFalse();
    }

    @Test
    void an_event_without_a_date_or_of_the_future_counts_as_of_now() {
        assertThat(isConfirmed(event("2027-11-28 08:15:30"))).isTrue();
        assertThat(isConfirmed(event("x").replace("Date:          x\n", ""))).isTrue();
    }
}
