package io.mapimedic.adapter.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.model.Observation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many small objects say together. */
class SummedStatesTest {

    @Test
    void a_health_set_is_as_well_as_its_worst_monitor() {
        assertThat(value("server.mapi-health", monitors("Healthy", "Degraded", "Disabled")))
                .isEqualTo("degraded");
        assertThat(value("server.mapi-health", monitors("Healthy", "Disabled"))).isEqualTo("healthy");
        assertThat(value("server.mapi-health", monitors("Unhealthy", "Healthy")))
                .isEqualTo("unhealthy");
    }

    @Test
    void another_health_set_says_nothing_of_mapi() {
        assertThat(names(monitors("Unhealthy").replace("OutlookMapiHttp.Proxy", "OWA.Proxy")))
                .doesNotContain("server.mapi-health");
    }

    @Test
    void pools_are_judged_when_all_of_them_are_there() {
        assertThat(value("server.exchange-pools-not-started", pools(12))).isEqualTo(List.of("MSExchangePool7"));
        assertThat(names(pools(3))).doesNotContain("server.exchange-pools-not-started");
    }

    @Test
    void databases_that_are_not_mounted_are_listed_and_passive_copies_are_not() {
        String copies = """
                [PS] C:\\>Get-MailboxDatabaseCopyStatus -Server EX01 | Format-Table Name,Status,CopyQueueLength

                Name       Status      CopyQueueLength
                ----       ------      ---------------
                DB01\\EX01  Mounted     0
                DB02\\EX01  Dismounted  0
                DB03\\EX01  Healthy     0
                """;
        assertThat(value("server.databases-not-mounted", copies)).isEqualTo(List.of("DB02"));
        assertThat(value("server.databases-not-mounted", copies.replace("Dismounted", "Mounted   ")))
                .isEqualTo(List.of());
        assertThat(names(copies.replace("Dismounted", "Healthy   ").replace("Mounted ", "Healthy ")))
                .doesNotContain("server.databases-not-mounted");
    }

    @Test
    void one_category_on_expert_is_enough() {
        String levels = """
                [PS] C:\\>Get-EventLogLevel

                Identity                             EventLevel
                --------                             ----------
                EX01\\MSExchange Autodiscover\\Core   Lowest
                EX01\\MSExchange Autodiscover\\Web    Expert
                """;
        assertThat(value("server.event-log-level-expert", levels)).isEqualTo(true);
        assertThat(names(levels.replace("Expert", "Lowest"))).doesNotContain("server.event-log-level-expert");
    }

    @Test
    void a_component_that_one_requester_has_inactive_is_not_active() {
        String states = """
                [PS] C:\\>(Get-ServerComponentState EX01 -Component ServerWideOffline).LocalStates

                Requester   State    Timestamp           Component
                ---------   -----    ---------           ---------
                Functional  Inactive 11/21/2026 2:14:09  ServerWideOffline
                Maintenance Active   11/21/2026 6:40:51  ServerWideOffline
                """;
        assertThat(value("Get-ServerComponentState.ServerWideOffline", states)).isEqualTo("Inactive");
    }

    @Test
    void a_pool_is_no_service_although_its_state_is_called_status() {
        String pools = """
                PS C:\\> Get-IISAppPool

                Name                         Status  CLR Ver Pipeline Mode Start Mode
                ----                         ------  ------- ------------- ----------
                MSExchangeMapiMailboxAppPool Stopped v4.0    Integrated    OnDemand
                """;
        assertThat(value("Get-WebAppPoolState.MSExchangeMapiMailboxAppPool", pools))
                .isEqualTo("Stopped");
    }

    private static String monitors(String... states) {
        StringBuilder text = new StringBuilder("PS C:\\> Get-ServerHealth -Identity EX01\r\n");
        for (String state : states) {
            text.append("\r\nServer : EX01\r\nName : Monitor\r\nHealthSetName : OutlookMapiHttp.Proxy\r\nAlertValue : ")
                    .append(state)
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String pools(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "\r\nName  : MSExchangePool%d\r\nValue : %s\r\n".formatted(i, i == 7 ? "Stopped" : "Started"))
                .collect(Collectors.joining("", "[EX01]: PS C:\\> Get-WebAppPoolState\r\n", ""));
    }

    private static List<Observation> read(String text) {
        return new ProbeReaders()
                .read("states.txt", text.getBytes(StandardCharsets.UTF_8))
                .observations();
    }

    private static List<String> names(String text) {
        return read(text).stream().map(Observation::name).toList();
    }

    private static Object value(String name, String text) {
        return read(text).stream()
                .filter(one -> one.name().equals(name))
                .map(Observation::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_database_whose_state_was_not_printed_leaves_open_whether_all_are_mounted() {
        String table = """
                [PS] C:\\>Get-MailboxDatabase -Status | ft Name,Server,Mounted

                Name Server Mounted
                ---- ------ -------
                DB01 EX01      True
                DB02 EX01
                DB03 EX02     False
                DB04 EX02
                DB05 EX03      True
                """;

        assertThat(Probes.reading(table).lines())
                .contains(
                        "server:EX02 server.databases-not-mounted = [DB03]",
                        "server:EX03 server.databases-not-mounted = []")
                .noneMatch(line -> line.startsWith("server:EX01 server.databases"));
    }
}
