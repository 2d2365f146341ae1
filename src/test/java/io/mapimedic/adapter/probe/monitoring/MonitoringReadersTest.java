package io.mapimedic.adapter.probe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Source;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringReadersTest {

    private static byte[] recorded(String file) {
        try (InputStream stream = MonitoringReadersTest.class.getResourceAsStream("/recorded/monitoring/" + file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProbeResult read(String text) {
        return new ProbeReaders().read("text", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProbeResult readRecorded(String file) {
        return new ProbeReaders().read(file, recorded(file));
    }

    private static List<String> lines(ProbeResult result) {
        return result.observations().stream()
                .map(it -> it.subject() + " " + it.name() + " = " + it.value()
                        + (it.unit() == null ? "" : " " + it.unit()))
                .toList();
    }

    private static Observation one(ProbeResult result, String name) {
        Optional<Observation> found = result.observations().stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError(name + " is not in " + lines(result)));
    }

    private static List<String> reasons(ProbeResult result) {
        return result.unrecognised().stream().map(Unrecognised::reason).toList();
    }

    @Test
    void a_page_of_windows_exporter_is_about_the_server_that_it_names_at_the_time_that_it_says() {
        ProbeResult result = readRecorded("windows-exporter.prom");

        assertThat(lines(result))
                .contains(
                        "server:EX01 Prometheus.windows_exchange_http_proxy_avg_cas_processing_latency_sec{name=\"mapi\"} = 0.012 s",
                        "server:EX01 Prometheus.windows_exchange_rpc_avg_latency_sec = 0.004 s",
                        "server:EX01 Prometheus.windows_iis_current_application_pool_state{app=\"MSExchangeMapiFrontEndAppPool\"} = Running",
                        "server:EX01 Get-Service.msexchangehm = stopped",
                        "server:EX01 Prometheus.windows_performancecounter_msexchange_mapihttp_emsmdb_connection_count = 8500.0")
                .noneMatch(line -> line.contains("spooler") || line.contains("DefaultAppPool"));
        assertThat(result.observations()).allSatisfy(it -> {
            assertThat(it.source()).isEqualTo(Source.MONITORING);
            assertThat(it.observedAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        });
        assertThat(reasons(result))
                .containsExactly("6 other metrics say nothing about MAPI over HTTP and were not looked at.");
    }

    @Test
    void the_same_page_in_utf_16_gives_the_same() {
        String page = new String(recorded("windows-exporter.prom"), StandardCharsets.UTF_8).replace("\n", "\r\n");
        byte[] utf16 = ("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE);

        assertThat(lines(new ProbeReaders().read("metrics.txt", utf16)))
                .isEqualTo(lines(readRecorded("windows-exporter.prom")));
    }

    @Test
    void metrics_below_other_text_are_read_and_the_text_keeps_its_source() {
        ProbeResult result = read("""
                Dear all,

                windows_exchange_rpc_avg_latency_sec{instance="ex02.contoso.com:9182"} 0.5 1795338000000

                MapiHttpEnabled : False
                """);

        Observation metric = one(result, "Prometheus.windows_exchange_rpc_avg_latency_sec");
        assertThat(metric.subject()).hasToString("server:ex02");
        assertThat(metric.observedAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(one(result, "Get-OrganizationConfig.MapiHttpEnabled").source())
                .isEqualTo(Source.PROBE);
    }

    @Test
    void labels_have_escapes_and_openmetrics_counts_seconds() {
        Metric metric = Metric.parse(
                        "a_b{x=\"say \\\"hi\\\", C:\\\\ }\", y = \"\",} 1e3 1795338000.5 # {trace=\"1\"} 2")
                .orElseThrow();

        assertThat(metric.label("x")).isEqualTo("say \"hi\", C:\\ }");
        assertThat(metric.value()).isEqualTo(1_000);
        assertThat(metric.time()).isEqualTo(Instant.parse("2026-11-22T09:00:00.500Z"));
        assertThat(Metric.parse("{\"my.metric\",x=\"1\"} 5").orElseThrow().name())
                .isEqualTo("my.metric");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a{",
                "a{} ",
                "a{x} 1",
                "a{x=1} 1",
                "a{x=\"1} 1",
                "a{x=\"1\"",
                "a 1 2 3",
                "a b",
                "a 1e9999999",
                "1 2",
                "{} 1",
                "a{=\"x\"} 1",
                "a 0x10",
                "a --1"
            })
    void what_is_no_sample_is_none(String line) {
        assertThat(Metric.parse(line)).isEmpty();
    }

    @Test
    void broken_lines_and_huge_labels_are_listed_and_the_rest_is_read() {
        ProbeResult result = read("# TYPE windows_exchange_rpc_requests gauge\n"
                + "windows_exchange_rpc_requests 5\n"
                + "windows_exchange_rpc_requests{name=\"" + "x".repeat(5_000) + "\"} 5\n"
                + "windows_exchange_rpc_user_count{name=\"mapi\" 3\n"
                + "windows_exchange_rpc_connection_count NaN\n"
                + "windows_exchange_rpc_active_user_count 7");

        assertThat(lines(result))
                .containsExactly(
                        "null Prometheus.windows_exchange_rpc_requests = 5.0",
                        "null Prometheus.windows_exchange_rpc_active_user_count = 7.0");
        assertThat(reasons(result)).hasSize(3).contains("The metric has no number.");
    }

    @Test
    void a_probe_of_the_healthcheck_page_tells_status_certificate_and_address() {
        ProbeResult result = readRecorded("blackbox-healthcheck.prom");

        assertThat(lines(result))
                .contains(
                        "endpoint:mail.contoso.com endpoint.healthcheck-status = 503",
                        "endpoint:mail.contoso.com endpoint.resolves = true",
                        "endpoint:mail.contoso.com endpoint.tcp-443-reachable = true",
                        "endpoint:mail.contoso.com Prometheus.probe_ssl_earliest_cert_expiry = 2026-11-23T09:00:00Z",
                        "endpoint:mail.contoso.com Prometheus.probe_tls_version_info = TLS 1.2",
                        "endpoint:nowhere.contoso.com endpoint.resolves = false");
        assertThat(reasons(result))
                .containsExactly("The probe got no HTTP answer from https://nowhere.contoso.com/mapi/.");
    }

    @Test
    void a_401_of_mapi_is_the_answer_without_credentials_and_a_200_the_one_with() {
        String probe = "probe_http_status_code{instance=\"https://mail.contoso.com/mapi\"} %s\nprobe_success 0\n";

        assertThat(lines(read(probe.formatted("401"))))
                .contains("endpoint:mail.contoso.com endpoint.mapi-status-without-credentials = 401");
        assertThat(lines(read(probe.formatted("200"))))
                .contains("endpoint:mail.contoso.com endpoint.mapi-status-with-credentials = 200");
    }

    @Test
    void a_401_of_an_unknown_page_is_taken_for_mapi_and_said_another_status_for_nothing() {
        ProbeResult healthy =
                read("# TYPE probe_http_status_code gauge\nprobe_http_status_code 401\nprobe_success 0\n");
        ProbeResult unknown = read("# TYPE probe_http_status_code gauge\nprobe_http_status_code 503\n");

        assertThat(lines(healthy)).contains("endpoint endpoint.mapi-status-without-credentials = 401");
        assertThat(reasons(healthy)).singleElement().asString().contains("It was taken for /mapi");
        assertThat(unknown.observations()).isEmpty();
        assertThat(reasons(unknown)).singleElement().asString().contains("Nothing tells which page");
    }

    @Test
    void the_command_above_the_metrics_names_the_target() {
        ProbeResult result = read("""
                $ curl 'http://monitor:9115/probe?module=http_2xx&target=https%3A%2F%2Fmail.contoso.com%2Fmapi%2Fhealthcheck.htm'
                # HELP probe_http_status_code Response HTTP status code
                # TYPE probe_http_status_code gauge
                probe_http_status_code 200
                """);

        assertThat(lines(result)).contains("endpoint:mail.contoso.com endpoint.healthcheck-status = 200");
    }

    @Test
    void alerts_tell_facts_by_convention_and_each_counts_once() {
        ProbeResult result = readRecorded("alertmanager.json");

        assertThat(lines(result))
                .containsExactly(
                        "server:ex01 server.mapi-response-time = 1.2 s",
                        "endpoint:mail.contoso.com endpoint.resolves = true",
                        "server:EX02 server.mapi-health = unhealthy");
        assertThat(one(result, "server.mapi-response-time").observedAt()).isNull();
        assertThat(one(result, "endpoint.resolves").observedAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(result.observations()).allMatch(it -> it.source() == Source.MONITORING);
        assertThat(reasons(result))
                .containsExactly(
                        "The alert is resolved: 'server.mapi-connection-count' is no longer what it was, and the alert does not tell what it is.",
                        "The name of an alert does not tell what was measured.",
                        "The sender left alerts out, so what they say is not known.");
    }

    @Test
    void grafana_and_the_list_of_alertmanager_are_read_too() {
        String alert = """
                {"status": %s, "labels": {"alertname": "Crowded", "server": "EX01", "mapi_fact": "server.mapi-connection-count"},
                 "annotations": {"mapi_subject": "server:EX07"}, "values": {"B": 8500}, "startsAt": "2026-11-22T08:40:00Z"}""";
        String grafana = "{\"receiver\":\"x\",\"orgId\":1,\"alerts\":[" + alert.formatted("\"firing\"")
                + "],\"state\":\"alerting\"}";

        assertThat(lines(read(grafana))).containsExactly("server:EX07 server.mapi-connection-count = 8500.0");
        assertThat(lines(read("[" + alert.formatted("{\"state\":\"active\"}") + "]")))
                .hasSize(1);
    }

    @Test
    void broken_alerts_are_listed_and_those_before_the_break_read() {
        String whole = new String(recorded("alertmanager.json"), StandardCharsets.UTF_8);

        ProbeResult result = read(whole.substring(0, whole.indexOf("NameGone")));
        ProbeResult noAlerts = read("[5, {\"labels\": 5, \"annotations\": 1, \"startsAt\": null}, []]");

        assertThat(lines(result)).containsExactly("server:ex01 server.mapi-response-time = 1.2 s");
        assertThat(reasons(result)).singleElement().asString().contains("The JSON is broken");
        assertThat(noAlerts.unrecognised()).hasSize(3);
    }

    @Test
    void plugin_output_names_counters_keys_and_values_of_its_own() {
        ProbeResult result = read(
                "CHECK OK: fine | '\\\\EX01\\MSExchange MapiHttp Emsmdb\\Connection Count'=8500;5000;8000;0 "
                        + "'server.mapi-response-time'=230000us;500;1000;0; time=0.05s;;;0 load=U;;\nMapiHttpEnabled : True\n");

        assertThat(lines(result))
                .containsExactly(
                        "server:EX01 \\MSExchange MapiHttp Emsmdb\\Connection Count = 8500.0",
                        "null server.mapi-response-time = 230.0 ms",
                        "null Nagios.time = 0.05 s",
                        "organization Get-OrganizationConfig.MapiHttpEnabled = True");
        assertThat(reasons(result)).containsExactly("The plugin could not measure this.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-Mailbox | Format-List a=5",
                "| a | b=1 |",
                "text | x=abc",
                "text | =5",
                "text | 'a=5",
                "a | b=1;;;;;;;"
            })
    void a_bar_alone_makes_no_plugin_output(String line) {
        assertThat(read(line).observations()).isEmpty();
    }

    @Test
    void a_counter_log_is_summed_up_by_its_last_value_or_its_mean_in_the_zone_of_the_server() {
        ProbeResult result = readRecorded("relog.csv");

        assertThat(lines(result))
                .containsExactly(
                        "server:EX01 \\MSExchange MapiHttp Emsmdb\\Connection Count = 8600.0",
                        "server:EX01 \\MSExchange MapiHttp Emsmdb\\Averaged Latency = 300.0");
        Observation latency = one(result, "\\MSExchange MapiHttp Emsmdb\\Averaged Latency");
        assertThat(latency.sample().size()).isEqualTo(3);
        assertThat(latency.sample().from()).isEqualTo(Instant.parse("2026-11-22T08:00:00.123Z"));
        assertThat(latency.observedAt()).isEqualTo(Instant.parse("2026-11-22T08:00:30.123Z"));
        assertThat(reasons(result))
                .containsExactly("1 other counters say nothing about MAPI over HTTP and were not looked at.");
    }

    @Test
    void a_counter_log_that_breaks_off_keeps_what_stands_before() {
        String log = new String(recorded("relog.csv"), StandardCharsets.UTF_8);

        ProbeResult result = read(log.substring(0, log.indexOf("600\",\"60")));

        assertThat(one(result, "\\MSExchange MapiHttp Emsmdb\\Averaged Latency").value())
                .isEqualTo(150.0);
        assertThat(reasons(result)).anyMatch(reason -> reason.contains("breaks off"));
    }

    @Test
    void get_counter_as_csv_is_read_in_both_forms() {
        ProbeResult samples = readRecorded("get-counter-samples.csv");
        ProbeResult readings = readRecorded("get-counter-readings.csv");

        assertThat(lines(samples))
                .containsExactly("server:ex01 \\msexchange mapihttp emsmdb\\connection count = 8700.0");
        assertThat(samples.observations().get(0).sample().size()).isEqualTo(2);
        assertThat(lines(readings))
                .containsExactly(
                        "server:ex01 \\msexchange mapihttp emsmdb\\connection count = 8500.0",
                        "server:ex01 \\msexchange mapihttp emsmdb\\averaged latency = 12.5");
        assertThat(readings.observations().get(0).sample()).isNull();
    }

    @Test
    void the_script_that_counts_users_is_read_with_its_server() {
        ProbeResult result = read("""
                Server          : EX01
                EWS             : 63
                MAPI over Http  : 3
                OutlookAnywhere : 436

                MapiHttpEnabled : True
                """);

        assertThat(lines(result))
                .containsExactly(
                        "server:EX01 Get-ActiveExchangeUsers.EWS = 63",
                        "server:EX01 Get-ActiveExchangeUsers.MAPI over Http = 3",
                        "server:EX01 Get-ActiveExchangeUsers.OutlookAnywhere = 436",
                        "organization Get-OrganizationConfig.MapiHttpEnabled = True");
    }

    @Test
    void every_truncation_of_every_recording_is_survived() {
        for (String file : List.of(
                "windows-exporter.prom",
                "blackbox-healthcheck.prom",
                "alertmanager.json",
                "relog.csv",
                "get-counter-samples.csv",
                "get-counter-readings.csv")) {
            byte[] whole = recorded(file);
            for (int length = 1; length < whole.length; length += 7) {
                ProbeResult result = new ProbeReaders().read(file, java.util.Arrays.copyOf(whole, length));
                assertThat(result.observations().size() + result.unrecognised().size())
                        .isNotNegative();
            }
        }
    }

    @Test
    void alerts_larger_than_memory_should_hold_are_read_up_to_a_limit() {
        String alert = """
                {"labels": {"alertname": "x", "instance": "ex01:9182", "mapi_fact": "server.mapi-response-time"},
                 "annotations": {"mapi_value": "1.2"%s}, "startsAt": "2026-11-22T08:40:00Z"}""";
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            large.append(", \"k")
                    .append(i)
                    .append("\": \"")
                    .append("x".repeat(90_000))
                    .append('"');
        }

        ProbeResult result = read("[" + alert.formatted("") + ",\n" + alert.formatted(large) + "]");

        assertThat(result.observations()).hasSize(1);
        assertThat(reasons(result)).anyMatch(reason -> reason.contains("far too large"));
    }

    @Test
    void a_name_of_a_field_longer_than_any_ends_the_alerts() {
        String alert = """
                {"labels": {"alertname": "x"}, "annotations": {"%s": "1"}, "startsAt": "2026-11-22T08:40:00Z"}""";

        assertThat(reasons(read("[" + alert.formatted("x".repeat(40_000)) + "]")))
                .anyMatch(reason -> reason.contains("far too large"));
    }

    @Test
    void samples_whose_sum_is_beyond_all_numbers_have_no_mean() {
        String samples = "\"Path\",\"CookedValue\",\"Timestamp\"\n"
                + "\"\\\\ex01\\msexchange mapihttp emsmdb\\averaged latency\",\"1e308\",\"11/22/2026 9:00:00 AM\"\n"
                        .repeat(2);

        ProbeResult result = read(samples);

        assertThat(result.observations()).isEmpty();
        assertThat(reasons(result)).contains("The value is beyond all numbers.");
    }
}
