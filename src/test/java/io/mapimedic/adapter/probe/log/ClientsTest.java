package io.mapimedic.adapter.probe.log;

import static io.mapimedic.adapter.probe.log.Logs.FIELDS;
import static io.mapimedic.adapter.probe.log.Logs.reading;
import static io.mapimedic.adapter.probe.log.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final String FAILING = "server.mapi-failing-client-share";
    private static final String OUTLOOK_ANYWHERE = "server.outlook-anywhere-user-share";
    private static final String OWA = row(200, "/owa/", "-", "CONTOSO\\eva", 90, "Mozilla", "200 0 0", 5);

    /** Three requests of each of these clients, all with this result. */
    private static String clients(int from, int to, int second, String result) {
        return IntStream.range(from, to)
                .mapToObj(client -> row(second, client, result, 9)
                        + row(second + 1, client, result, 9)
                        + row(second + 2, client, result, 9))
                .collect(Collectors.joining());
    }

    private static String byOutlookAnywhere(String user, String result) {
        return row(100, "/rpc/rpcproxy.dll", "ex01.contoso.com:6001", user, 7, "MSRPC", result, 60_000);
    }

    @Test
    void clients_that_never_get_through_are_told_from_those_that_do() {
        Logs log = reading(FIELDS + clients(1, 9, 0, "200 0 0") + clients(9, 11, 10, "401 1 0"));

        assertThat(log.value(FAILING)).isEqualTo(20.0);
        assertThat(log.observation(FAILING).sample().size()).isEqualTo(10);
    }

    @Test
    void the_end_of_the_log_counts_and_not_its_beginning() {
        String morning = clients(1, 11, 0, "200 0 0");

        assertThat(reading(FIELDS + morning + clients(1, 11, 60, "503 2 0")).value(FAILING))
                .isEqualTo(100.0);
        assertThat(reading(FIELDS + clients(1, 11, 60, "503 2 0") + clients(1, 11, 90, "200 0 0"))
                        .value(FAILING))
                .isEqualTo(0.0);
    }

    @Test
    void the_first_legs_of_a_sign_in_fail_nobody() {
        String legs = IntStream.range(1, 11)
                .mapToObj(client -> row(20, client, "401 2 5", 1) + row(20, client, "401 1 2148074254", 1))
                .collect(Collectors.joining());

        assertThat(reading(FIELDS + clients(1, 11, 0, "200 0 0") + legs).value(FAILING))
                .isEqualTo(0.0);
    }

    @Test
    void a_200_with_an_error_code_is_a_failure_of_its_client() {
        String fields = "#Fields: DateTime,UrlStem,UrlQuery,ClientIpAddress,HttpStatus,ErrorCode\n";
        String rows = IntStream.range(0, 30)
                .mapToObj(i ->
                        "2026-11-22T08:00:%02d.000Z,/mapi/emsmdb/,?MailboxId=m%d@contoso.com,10.0.1.1,200,MailboxNotFound\n"
                                .formatted(i, i % 5))
                .collect(Collectors.joining());

        assertThat(reading(fields + rows).value(FAILING)).isEqualTo(100.0);
    }

    @Test
    void of_few_clients_no_share_is_told() {
        Logs log = reading(FIELDS + clients(1, 5, 0, "200 0 0") + OWA);

        assertThat(log.keys()).doesNotContain(FAILING, OUTLOOK_ANYWHERE);
    }

    @Test
    void behind_one_address_mailboxes_are_told_apart() {
        String log = FIELDS + clients(1, 11, 0, "200 0 0").replaceAll("10\\.0\\.1\\.[0-9]+", "10.0.0.99");

        assertThat(reading(log).observation(FAILING).sample().size()).isEqualTo(10);
    }

    @Test
    void users_of_outlook_anywhere_are_told_from_those_of_mapi_over_http() {
        Logs log = reading(FIELDS
                + clients(1, 9, 0, "200 0 0")
                + byOutlookAnywhere("CONTOSO\\carl", "200 0 0")
                + byOutlookAnywhere("contoso\\CARL", "200 0 64")
                + byOutlookAnywhere("CONTOSO\\dora", "200 0 0")
                + OWA);

        assertThat(log.value(OUTLOOK_ANYWHERE)).isEqualTo(20.0);
        assertThat(log.observation(OUTLOOK_ANYWHERE).sample().size()).isEqualTo(10);
    }

    @Test
    void probes_and_refused_requests_of_outlook_anywhere_are_no_users() {
        Logs log = reading(FIELDS
                + clients(1, 6, 0, "200 0 0")
                + byOutlookAnywhere("CONTOSO\\HealthMailboxab12", "200 0 0")
                + byOutlookAnywhere("CONTOSO\\carl", "401 1 0")
                + OWA);

        assertThat(log.value(OUTLOOK_ANYWHERE)).isEqualTo(0.0);
    }

    @Test
    void a_log_without_any_other_path_was_filtered_and_proves_no_absence() {
        Logs log = reading(FIELDS + clients(1, 9, 0, "200 0 0"));

        assertThat(log.keys()).contains(FAILING).doesNotContain(OUTLOOK_ANYWHERE);
    }

    @Test
    void a_server_that_only_outlook_anywhere_reaches_is_told() {
        String users = IntStream.range(0, 6)
                .mapToObj(user -> byOutlookAnywhere("CONTOSO\\user" + user, "200 0 0"))
                .collect(Collectors.joining());

        assertThat(reading(FIELDS + users + OWA).value(OUTLOOK_ANYWHERE)).isEqualTo(100.0);
    }

    @Test
    void more_clients_than_there_is_room_for_are_left_out() {
        Clients clients = new Clients();
        for (long client = 0; client < 100_000; client++) {
            clients.worked(client * 0x9E37_79B9_7F4A_7C15L);
            clients.failed(client * 0x9E37_79B9_7F4A_7C15L);
        }

        assertThat(clients.judged()).isEqualTo(16_384);
        assertThat(clients.failingShare()).hasValue(0.0);
    }
}
