package io.mapimedic.adapter.probe.log;

import static io.mapimedic.adapter.probe.log.Logs.FIELDS;
import static io.mapimedic.adapter.probe.log.Logs.OUTLOOK;
import static io.mapimedic.adapter.probe.log.Logs.good;
import static io.mapimedic.adapter.probe.log.Logs.reading;
import static io.mapimedic.adapter.probe.log.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Sample;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IisLogTest {

    private static final String FAILURES = "server.mapi-authentication-failure-rate";

    @Test
    void an_hour_becomes_a_few_values_with_their_sample() {
        Logs log = reading(FIELDS + good(90) + row(90, 2, "200 0 0", 920).repeat(10));

        assertThat(log.value("server.mapi-response-time")).isEqualTo(110.0);
        assertThat(log.value("server.mapi-response-time-p50")).isEqualTo(20L);
        assertThat((long) log.value("server.mapi-response-time-p95")).isBetween(915L, 930L);
        assertThat(log.value(FAILURES)).isEqualTo(0.0);
        assertThat(log.value("server.mapi-server-error-rate")).isEqualTo(0.0);
        assertThat(log.value("server.mapi-connection-timeout-rate")).isEqualTo(0.0);
        assertThat(log.value("server.iis-status")).isNull();
        assertThat(log.observation("server.mapi-response-time").sample())
                .isEqualTo(
                        new Sample(100, Instant.parse("2026-11-22T08:00:00Z"), Instant.parse("2026-11-22T08:01:30Z")));
        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server");
    }

    @Test
    void requests_at_the_port_of_plain_http_tell_of_offloading() {
        String encrypted = FIELDS + good(40);
        String plain = encrypted.replace(" 443 ", " 80 ");

        assertThat(reading(encrypted).value("server.tls-offloaded")).isEqualTo(false);
        assertThat(reading(plain).value("server.tls-offloaded")).isEqualTo(true);
    }

    @Test
    void ports_that_do_not_tell_say_nothing_of_offloading() {
        assertThat(reading(FIELDS + good(40).replace(" 443 ", " 444 ")).keys()).doesNotContain("server.tls-offloaded");
        assertThat(reading(FIELDS + good(30) + good(8).replace(" 443 ", " 80 ")).keys())
                .as("both")
                .doesNotContain("server.tls-offloaded");
        assertThat(reading(FIELDS + good(40).replace(" 443 ", " 80 ").replace(" 200 0 0 ", " 302 0 0 "))
                        .keys())
                .as("sent away to HTTPS")
                .doesNotContain("server.tls-offloaded");
    }

    @Test
    void a_401_that_a_200_of_the_same_client_follows_is_no_failure() {
        Logs log = reading(
                FIELDS + good(50) + row(60, 2, "401 2 5", 1) + row(60, 2, "401 1 0", 1) + row(61, 2, "200 0 0", 9));

        assertThat(log.value(FAILURES)).isEqualTo(0.0);
        assertThat(log.observation(FAILURES).sample().size()).isEqualTo(51);
    }

    @Test
    void a_401_that_nothing_follows_is_a_failure() {
        Logs log = reading(FIELDS + good(45) + row(60, 2, "401 1 2148074252", 1).repeat(5));

        assertThat(log.value(FAILURES)).isEqualTo(10.0);
        assertThat(log.value("server.iis-status")).isEqualTo("401.1");
        assertThat(log.value("server.iis-win32-status")).isEqualTo(2148074252L);
    }

    @Test
    void the_first_leg_of_a_sign_in_is_never_a_failure() {
        Logs log = reading(FIELDS + good(50) + row(60, 2, "401 1 2148074254", 1).repeat(30));

        assertThat(log.value(FAILURES)).isEqualTo(0.0);
        assertThat(log.value("server.iis-win32-status")).isNull();
        assertThat(log.value("server.iis-status")).isNull();
    }

    @Test
    void the_success_of_another_client_excuses_nobody() {
        Logs log = reading(FIELDS + good(99) + row(100, 2, "401 1 0", 1) + row(101, 3, "200 0 0", 9));

        assertThat(log.value(FAILURES)).isEqualTo(1.0);
    }

    @Test
    void a_success_minutes_later_is_another_sign_in() {
        Logs soon = reading(FIELDS + good(99) + row(100, 2, "401 1 0", 1) + row(160, 2, "200 0 0", 9));
        Logs late = reading(FIELDS + good(98) + row(100, 2, "401 1 0", 1) + row(161, 2, "200 0 0", 9));

        assertThat(soon.value(FAILURES)).isEqualTo(0.0);
        assertThat(late.value(FAILURES)).isEqualTo(1.0);
    }

    @Test
    void the_unsigned_status_of_channel_binding_is_kept_as_it_is() {
        Logs log = reading(FIELDS + good(40) + row(50, 2, "401 1 3221226331", 2).repeat(4));

        assertThat(log.value("server.iis-win32-status")).isEqualTo(0xC000035BL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMProbe/Local/ClientAccess",
                "MapiHttpClient",
                "MSExchangeHMWorker/1.0",
                "Mozilla/4.0+(MSEXCHMON;+ACTIVEMONITORING)"
            })
    void health_probes_are_left_out_by_their_program(String agent) {
        String probe = row(99, "/mapi/emsmdb/", "-", "-", 9, agent, "503 0 0", 1);

        assertProbesAreLeftOut(probe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTOSO\\HealthMailboxab12", "healthmailboxab12@contoso.com"})
    void health_mailboxes_are_left_out(String user) {
        assertProbesAreLeftOut(row(99, "/mapi/emsmdb/", "-", user, 9, OUTLOOK, "503 0 0", 1));
    }

    @Test
    void the_server_itself_and_the_page_of_load_balancers_are_left_out() {
        assertProbesAreLeftOut(row(99, 9, "503 0 0", 1).replace("10.0.1.9", "::1"));
        assertProbesAreLeftOut(row(99, 9, "503 0 0", 1).replace("10.0.1.9", "127.0.0.1"));
        assertProbesAreLeftOut(row(99, "/mapi/healthcheck.htm", "-", "-", 9, "HAProxy", "503 0 0", 1));
    }

    private static void assertProbesAreLeftOut(String probe) {
        Logs log = reading(FIELDS + good(20) + probe.repeat(20));

        assertThat(log.value("server.mapi-server-error-rate")).isEqualTo(0.0);
        assertThat(log.value("server.iis-status")).isNull();
        assertThat(log.reasons()).contains("Requests of health probes were left out: 20.");
    }

    @Test
    void a_user_whose_name_only_contains_the_word_is_a_user() {
        String user = row(99, "/mapi/emsmdb/", "-", "CONTOSO\\nothealthmailbox", 9, OUTLOOK, "503 0 0", 1);

        assertThat(reading(FIELDS + good(20) + user.repeat(20)).value("server.mapi-server-error-rate"))
                .isEqualTo(50.0);
    }

    @Test
    void other_protocols_are_counted_apart() {
        String others = row(10, "/owa/", "-", "-", 2, OUTLOOK, "500 0 0", 5_000).repeat(3)
                + row(11, "/mapiproxy/x", "-", "-", 2, OUTLOOK, "500 0 0", 5_000)
                        .repeat(2)
                + row(11, "/EWS/Exchange.asmx", "-", "-", 2, OUTLOOK, "500 0 0", 5_000);

        Logs log = reading(FIELDS + good(30) + others);

        assertThat(log.value("server.mapi-server-error-rate")).isEqualTo(0.0);
        assertThat(log.value("server.mapi-response-time")).isEqualTo(20.0);
        assertThat(log.unrecognised())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("/owa 3, /mapiproxy 2, /ews 1"))
                .satisfies(it -> assertThat(it.reason()).contains("counted apart: 6"));
    }

    @Test
    void requests_that_wait_for_news_are_not_slow() {
        String told = row(
                40,
                "/mapi/emsmdb/",
                "MailboxId=m@contoso.com&ClientRequestInfo=R:{1}:7;RT:NotificationWait;CI:{2}:1;CID:{3}",
                "u",
                2,
                OUTLOOK,
                "200 0 0",
                2_000);
        String unmarked = row(41, 3, "200 0 0", 30_000);

        Logs log = reading(FIELDS + good(30) + told + unmarked);

        assertThat(log.value("server.mapi-response-time")).isEqualTo(20.0);
        assertThat(log.reasons())
                .containsExactly("Requests that wait for news, up to five minutes, are not in the times: 2.");
    }

    @Test
    void a_long_execute_is_slow() {
        String slow = row(
                40,
                "/mapi/emsmdb/",
                "MailboxId=m@contoso.com&ClientRequestInfo=R:{1}:7;RT:Execute;CI:{2}:1;CID:{3}",
                "u",
                2,
                OUTLOOK,
                "200 0 0",
                62_020);

        assertThat(reading(FIELDS + good(30) + slow).value("server.mapi-response-time"))
                .isEqualTo(2020.0);
    }

    @Test
    void timeouts_are_those_that_a_code_tells() {
        String timeouts = row(40, 2, "504 0 0", 9) + row(41, 2, "200 0 121", 9) + row(42, 2, "408 0 0", 9);

        assertThat(reading(FIELDS + good(97) + timeouts + row(43, 2, "200 0 64", 9))
                        .value("server.mapi-connection-timeout-rate"))
                .isEqualTo(3.0);
    }

    @Test
    void the_failure_that_dominates_is_named_with_its_sub_status() {
        Logs log = reading(FIELDS
                + good(90)
                + row(91, 2, "503 2 0", 1).repeat(6)
                + row(92, 3, "404 0 0", 1).repeat(3));

        assertThat(log.value("server.iis-status")).isEqualTo("503.2");
        assertThat(log.observation("server.iis-status").sample().size()).isEqualTo(6);
        assertThat(log.value("server.mapi-server-error-rate")).isEqualTo(6.1);
    }

    @Test
    void a_single_failure_among_many_requests_is_not_named() {
        assertThat(reading(FIELDS + good(90) + row(91, 2, "404 0 0", 1)).value("server.iis-status"))
                .isNull();
    }

    @Test
    void nineteen_requests_give_no_rate_and_twenty_do() {
        Logs nineteen = reading(FIELDS + good(9) + row(60, 2, "500 0 0", 9_000).repeat(10));
        Logs twenty = reading(FIELDS + good(10) + row(60, 2, "500 0 0", 9_000).repeat(10));

        assertThat(nineteen.keys()).containsExactly("server.iis-status");
        assertThat(nineteen.reasons()).singleElement().asString().contains("Fewer than 20");
        assertThat(twenty.value("server.mapi-server-error-rate")).isEqualTo(50.0);
        assertThat(twenty.value("server.mapi-response-time")).isEqualTo(4510.0);
    }

    @Test
    void a_lone_401_in_few_rows_may_be_the_first_leg() {
        assertThat(reading(FIELDS + row(1, 1, "401 1 0", 1)).observations()).isEmpty();
        assertThat(reading(FIELDS + row(1, 1, "503 2 0", 1)).value("server.iis-status"))
                .isEqualTo("503.2");
    }

    @Test
    void the_most_sessions_within_five_minutes_count_as_connections() {
        StringBuilder rows = new StringBuilder(FIELDS);
        for (int second = 0; second < 300; second++) {
            rows.append(row(second, 1 + second % 30, "200 0 0", 20));
        }
        for (int second = 300; second < 600; second++) {
            rows.append(row(second, 100 + second % 7, "200 0 0", 20));
        }

        assertThat(reading(rows.toString()).value("server.mapi-connection-count"))
                .isEqualTo(30);
    }

    @Test
    void fields_may_change_in_the_middle() {
        String shorter = "#Fields: time-taken sc-status cs-uri-stem time date\n"
                + "40 200 /mapi/emsmdb/ 08:10:00 2026-11-22\n".repeat(30);

        Logs log = reading(FIELDS + good(30) + shorter);

        assertThat(log.value("server.mapi-response-time")).isEqualTo(30.0);
        assertThat(log.observation("server.mapi-response-time").sample().size()).isEqualTo(60);
    }

    @Test
    void without_its_header_a_row_is_known_by_its_shape() {
        Logs log = reading(good(30));

        assertThat(log.value("server.mapi-response-time")).isEqualTo(20.0);
        assertThat(log.value(FAILURES)).isEqualTo(0.0);
    }

    @Test
    void a_row_with_server_and_sequence_names_the_server() {
        Logs log = reading(good(30).replace("2026-11-22", "EX01,308237415,2026-11-22"));

        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server:EX01");
        assertThat(log.observation("server.mapi-response-time").sample().from())
                .isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
    }

    @Test
    void a_row_that_lost_its_year_has_no_time_and_counts() {
        Logs log = reading(good(30).replace("2026-11-22", "11-22"));

        assertThat(log.value("server.mapi-response-time")).isEqualTo(20.0);
        assertThat(log.observation("server.mapi-response-time").sample()).isEqualTo(new Sample(30, null, null));
    }

    @Test
    void an_address_is_no_name_of_a_server() {
        Logs log = reading(FIELDS.replace("s-ip", "s-computername") + good(30));

        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server");
    }

    @Test
    void versions_of_outlook_are_compared_with_each_other() {
        String slow = row(50, "/mapi/emsmdb/", "-", "u", 2, OUTLOOK.replace("4266", "9999"), "200 0 0", 200)
                .repeat(20);
        String failing = row(51, "/mapi/emsmdb/", "-", "u", 2, OUTLOOK.replace("4266", "9999"), "500 0 0", 200)
                .repeat(5);

        Logs log = reading(FIELDS + good(100) + slow + failing);

        assertThat(log.observations().stream()
                        .filter(it -> it.name().startsWith("client."))
                        .map(it -> it.subject() + " " + it.name() + " " + it.value()))
                .containsExactly(
                        "client:Outlook 16.0.4266 client.outlook-version 16.0.4266",
                        "client:Outlook 16.0.4266 client.mapi-failure-rate 0.0",
                        "client:Outlook 16.0.4266 client.mapi-response-time-ratio 0.1",
                        "client:Outlook 16.0.9999 client.outlook-version 16.0.9999",
                        "client:Outlook 16.0.9999 client.mapi-failure-rate 20.0",
                        "client:Outlook 16.0.9999 client.mapi-response-time-ratio 10.0");
    }

    @Test
    void one_version_alone_is_compared_with_nothing() {
        assertThat(reading(FIELDS + good(100)).keys()).noneMatch(key -> key.startsWith("client."));
    }

    @Test
    void a_broken_row_is_listed_and_the_rest_counts() {
        Logs log = reading(FIELDS + good(30) + "2026-11-22 08:01:00 10.0.0.11 POST /mapi/em");

        assertThat(log.observation("server.mapi-response-time").sample().size()).isEqualTo(30);
        assertThat(log.unrecognised())
                .singleElement()
                .satisfies(it -> assertThat(it.place()).isEqualTo("test.log line 32"))
                .satisfies(it -> assertThat(it.reason()).contains("no whole row"))
                .satisfies(it -> assertThat(it.remedy()).contains("#Fields"));
    }

    @Test
    void a_log_without_requests_to_mapi_says_so() {
        Logs log = reading(FIELDS + row(10, "/owa/", "-", "-", 2, OUTLOOK, "200 0 0", 5));

        assertThat(log.observations()).isEmpty();
        assertThat(log.reasons()).first().asString().startsWith("No row of this log");
    }

    @Test
    void a_log_that_windows_powershell_redirected_is_utf_16() {
        byte[] bytes = ("\ufeff" + FIELDS + good(30)).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

        assertThat(reading(io.mapimedic.diagnosis.ProbeInput.of("x.log", bytes)).value("server.mapi-response-time"))
                .isEqualTo(20.0);
    }
}
