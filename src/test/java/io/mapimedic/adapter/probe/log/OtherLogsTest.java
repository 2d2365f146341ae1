package io.mapimedic.adapter.probe.log;

import static io.mapimedic.adapter.probe.log.Logs.good;
import static io.mapimedic.adapter.probe.log.Logs.reading;
import static io.mapimedic.adapter.probe.log.Logs.readingRecorded;
import static io.mapimedic.adapter.probe.log.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OtherLogsTest {

    @Test
    void the_reason_that_http_sys_gives_most_is_named() {
        Logs log = readingRecorded("httperr.log");

        assertThat(log.value("server.http-err-reason")).isEqualTo("QueueFull");
        assertThat(log.observation("server.http-err-reason").sample().size()).isEqualTo(5);
        assertThat(log.observation("server.http-err-reason").sample().to())
                .isEqualTo(Instant.parse("2026-11-22T08:03:10Z"));
        assertThat(log.reasons()).singleElement().asString().contains("counted apart: 1");
    }

    @Test
    void rows_of_http_sys_without_header_are_known_by_their_shape() {
        String row =
                "2026-11-22 08:00:01 10.0.0.50 53335 10.0.0.11 443 HTTP/1.1 POST /mapi/emsmdb/ 503 1 AppOffline MSExchangeMapiFrontEndAppPool\n";

        assertThat(reading(row).value("server.http-err-reason")).isEqualTo("AppOffline");
        assertThat(reading(row.replace("/mapi/emsmdb/", "/owa/").replace("MSExchangeMapiFrontEnd", "MSExchangeOWA"))
                        .keys())
                .isEmpty();
    }

    @Test
    void headers_that_are_too_long_for_http_sys_count_for_any_path() {
        String row =
                "2026-11-22 08:00:01 10.0.0.50 53335 10.0.0.11 443 HTTP/1.1 POST /EWS/Exchange.asmx 400 - RequestLength -\n";

        assertThat(reading(row).value("server.http-err-reason")).isEqualTo("RequestLength");
        assertThat(reading(row.replace("RequestLength", "BadRequest")).keys()).isEmpty();
    }

    @Test
    void calls_of_mapi_client_access_are_requests() {
        Logs log = readingRecorded("mapi-client-access.log");

        assertThat(log.value("server.mapi-response-time")).isEqualTo(15.0);
        assertThat(log.value("server.mapi-failed-answer-rate")).isEqualTo(8.3);
        assertThat(log.value("server.mapi-connection-count")).isEqualTo(2);
        assertThat(log.reasons()).containsExactly("Requests of health probes were left out: 1.");
    }

    @Test
    void the_log_of_the_back_end_hides_failures_behind_200() {
        Logs log = readingRecorded("mapihttp.log");

        assertThat(log.value("server.mapi-response-time")).isEqualTo(12.0);
        assertThat(log.value("server.mapi-failed-answer-rate")).isEqualTo(16.0);
        assertThat(log.value("endpoint.x-response-code")).isEqualTo(10L);
        assertThat(log.reasons())
                .containsExactly(
                        "Requests that wait for news, up to five minutes, are not in the times: 1.",
                        "Requests of health probes were left out: 1.");
    }

    @Test
    void a_projection_of_find_front_end_activity_has_times_and_no_rates() {
        Logs log = readingRecorded("front-end-activity.txt");

        assertThat(log.value("server.mapi-response-time")).isEqualTo(505.0);
        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server:EX01");
        assertThat(log.keys()).noneMatch(key -> key.endsWith("-rate"));
    }

    @Test
    void an_export_of_log_parser_names_server_and_times() {
        Logs log = readingRecorded("log-parser-export.txt");

        assertThat(log.value("server.mapi-response-time")).isEqualTo(30.0);
        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server:EX01");
        assertThat(log.value("server.mapi-authentication-failure-rate")).isEqualTo(0.0);
    }

    @Test
    void rows_between_other_text_are_read_and_the_text_is_listed() {
        Logs log = reading("Hello, IIS says this since Monday:\n\n"
                + row(1, 1, "503 2 0", 1).repeat(2) + "\nKind regards\nAnna\n\nMapiHttpEnabled : False\n");

        assertThat(log.value("server.iis-status")).isEqualTo("503.2");
        assertThat(log.value("Get-OrganizationConfig.MapiHttpEnabled")).isEqualTo("False");
        assertThat(log.unrecognised()).extracting(it -> it.text()).contains("Hello, IIS says this since Monday:");
        assertThat(log.observation("server.iis-status").place()).isEqualTo("test.log line 3");
    }

    @Test
    void rows_below_their_header_between_other_text_are_read_by_it() {
        String header =
                "#Software: Microsoft Internet Information Services 10.0\n#Fields: sc-status sc-substatus cs-uri-stem date time\n";

        Logs log = reading("Look at this.\n\n" + header + "503 2 /mapi/emsmdb/ 2026-11-22 08:00:00\n\nThanks\n");

        assertThat(log.value("server.iis-status")).isEqualTo("503.2");
    }

    @Test
    void many_rows_between_other_text_give_rates_too() {
        Logs log = reading("Look at this, please, and tell me what is wrong.\n\n" + good(30));

        assertThat(log.value("server.mapi-response-time")).isEqualTo(20.0);
    }

    @Test
    void what_only_looks_like_a_row_is_text() {
        assertThat(reading("2026-11-22 08:00:01 the server EX01 was restarted by Anna and nobody knows why at all\n")
                        .reasons())
                .noneMatch(reason -> reason.contains("/mapi"));
        assertThat(reading("Server Name Status\n------ ---- ------\nEX01 a b\n").reasons())
                .noneMatch(reason -> reason.contains("/mapi"));
    }
}
