package io.mapimedic.adapter.probe.log;

import static io.mapimedic.adapter.probe.log.Logs.reading;
import static io.mapimedic.adapter.probe.log.Logs.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpProxyLogTest {

    private static final String FIELDS =
            "#Fields: DateTime,UrlHost,UrlStem,ClientRequestId,AuthenticatedUser,UserAgent,ClientIpAddress,ServerHostName,HttpStatus,BackEndStatus,ErrorCode,TotalRequestTime,GenericErrors\n";

    private static String row(int second, String status, String backEnd, String error, int time, String errors) {
        return "2026-11-22T08:00:%02d.250Z,mail.contoso.com,/mapi/emsmdb/,R:a:%d;RT:Execute;CI:b%d:1;CID:c,CONTOSO\\anna,Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.4266; Pro),10.0.1.1,EX01,%s,%s,%s,%d,%s\n"
                .formatted(second % 60, second, second % 5, status, backEnd, error, time, errors);
    }

    private static String good(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row(i, "200", "200", "", 30, ""));
        }
        return rows.toString();
    }

    @Test
    void a_recorded_hour_is_read() {
        Logs log = readingRecorded("httpproxy-mapi.log");

        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server:EX01");
        assertThat(log.observation("server.exchange-version").value()).isEqualTo("15.2.1544.4");
        assertThat(log.value("server.mapi-back-end-error")).isEqualTo("503 ServerUnavailable");
        assertThat(log.value("server.iis-status")).isEqualTo("503");
        assertThat(log.reasons())
                .containsExactly(
                        "Requests that wait for news, up to five minutes, are not in the times: 1.",
                        "Requests of health probes were left out: 1.");
    }

    @Test
    void columns_are_found_by_name_and_not_by_place() {
        String fields = "#Fields: TotalRequestTime,Unheard,HttpStatus,UrlStem,ServerHostName,DateTime\n";

        Logs log = reading(fields + "40,x,200,/mapi/nspi/,EX02,2026-11-22T08:00:00.000Z\n".repeat(25));

        assertThat(log.value("server.mapi-response-time")).isEqualTo(40.0);
        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server:EX02");
    }

    @Test
    void the_header_may_be_a_plain_row() {
        assertThat(reading(FIELDS.substring("#Fields: ".length()) + good(25)).value("server.mapi-response-time"))
                .isEqualTo(30.0);
    }

    @Test
    void quoted_fields_may_hold_commas_and_quotes() {
        String errors =
                "\"WebException=Le serveur distant a retourné une erreur : (503), \"\"indisponible\"\", réessayez\"";
        String fields = FIELDS.replace(",GenericErrors", "").replace("DateTime,", "DateTime,GenericErrors,");
        String rows = good(25).replaceAll("(?m),$", "").replace("Z,mail", "Z," + errors + ",mail");

        Logs log = reading(fields + rows);

        assertThat(log.value("server.mapi-response-time")).isEqualTo(30.0);
        assertThat(log.unrecognised()).isEmpty();
    }

    @Test
    void a_200_with_an_error_code_is_a_failure() {
        Logs log = reading(FIELDS
                + good(45)
                + row(50, "200", "200", "MailboxNotFound", 30, "").repeat(5));

        assertThat(log.value("server.mapi-failed-answer-rate")).isEqualTo(10.0);
        assertThat(log.value("server.mapi-back-end-error")).isEqualTo("MailboxNotFound");
        assertThat(log.value("server.mapi-server-error-rate")).isEqualTo(0.0);
    }

    @Test
    void a_200_with_a_failing_response_code_names_it_for_the_endpoint() {
        String fields = "#Fields: DateTime,UrlHost,UrlStem,HttpStatus,X-ResponseCode\n";
        String good = "2026-11-22T08:00:00.000Z,mail.contoso.com,/mapi/emsmdb/,200,0\n";

        Logs log = reading(
                fields + good.repeat(45) + good.replace("200,0", "200,13").repeat(5));

        assertThat(log.value("server.mapi-failed-answer-rate")).isEqualTo(10.0);
        assertThat(log.value("endpoint.x-response-code")).isEqualTo(13L);
        assertThat(log.observation("endpoint.x-response-code").subject()).hasToString("endpoint:mail.contoso.com");
        assertThat(reading(fields + good.repeat(45)).value("endpoint.x-response-code"))
                .isNull();
    }

    @Test
    void a_timeout_towards_the_back_end_is_told_by_its_code_in_any_language() {
        String timeout = row(50, "500", "", "", 30_000, "WebExceptionStatus=Timeout;WebException=Délai dépassé");

        assertThat(reading(FIELDS + good(49) + timeout).value("server.mapi-connection-timeout-rate"))
                .isEqualTo(2.0);
    }

    @Test
    void a_client_instance_is_one_connection() {
        assertThat(reading(FIELDS + good(50)).value("server.mapi-connection-count"))
                .isEqualTo(5);
    }

    @Test
    void a_401_before_a_200_of_the_same_client_is_no_failure() {
        String challenge = row(10, "401", "", "", 1, "").replace("CONTOSO\\anna", "");

        assertThat(reading(FIELDS + challenge.repeat(20) + good(30)).value("server.mapi-authentication-failure-rate"))
                .isEqualTo(0.0);
        assertThat(reading(FIELDS + good(30) + challenge.repeat(10)).value("server.mapi-authentication-failure-rate"))
                .isEqualTo(25.0);
    }

    @Test
    void rows_of_2013_without_any_header_are_known_by_their_shape() {
        Logs log = readingRecorded("httpproxy-2013-rows.log");

        assertThat(log.value("server.mapi-response-time")).isEqualTo(43.0);
        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server:EX13");
        assertThat(log.value("server.exchange-version")).isEqualTo("15.0.913.7");
        assertThat(log.unrecognised()).isEmpty();
    }

    @Test
    void the_version_is_told_even_when_no_row_is_of_mapi() {
        Logs log = reading(
                "#Fields: DateTime,MajorVersion,MinorVersion,BuildVersion,RevisionVersion,UrlStem,ServerHostName,HttpStatus\n"
                        + "2026-11-22T08:00:00.000Z,15,2,1544,4,/owa/,EX01,200\n");

        assertThat(log.keys()).containsExactly("server.exchange-version");
        assertThat(log.reasons()).containsExactly("No row of this log is a request of a user to /mapi.");
    }

    @Test
    void a_hostile_name_is_a_name_or_nothing() {
        String fields = "#Fields: DateTime,UrlStem,ServerHostName,HttpStatus,TotalRequestTime\n";
        String row = "2026-11-22T08:00:00.000Z,/mapi/emsmdb/,%s,200,40\n";

        assertThat(reading(fields + row.formatted("x".repeat(400)).repeat(25))
                        .observation("server.mapi-response-time")
                        .subject())
                .hasToString("server");
        assertThat(reading(fields + row.formatted("EX'; Remove-Mailbox").repeat(25))
                        .observation("server.mapi-response-time")
                        .subject())
                .hasToString("server:EX'; Remove-Mailbox");
    }

    @Test
    void a_row_that_ends_before_its_status_is_no_row() {
        String row =
                "2026-11-22T08:00:00.806Z,ddf5379e-4a97-4833-b331-36328b9f0000,15,0,913,7,,Mapi,mail.contoso.com,/mapi/emsmdb/\n";

        assertThat(reading(row).observations()).isEmpty();
        assertThat(reading(row).unrecognised()).isNotEmpty();
    }
}
