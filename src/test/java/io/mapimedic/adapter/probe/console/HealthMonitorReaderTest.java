package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthMonitorReaderTest {

    @ParameterizedTest
    @CsvSource({
        "'add lb monitor mon_exch HTTP -respCode 200 -httpRequest \"GET /\" -secure YES', other-page",
        "'add lb monitor mon_mapi HTTP-ECV -httpRequest \"HEAD /mapi/healthcheck.htm\" -secure YES', mapi-healthcheck",
        "'    option httpchk GET /owa/auth/logon.aspx', other-page",
        "'    option httpchk /mapi/healthcheck.htm', mapi-healthcheck",
        "'    send \"GET /mapi/healthcheck.htm HTTP/1.1\\r\\nHost: mail.contoso.com\\r\\n\\r\\n\"', mapi-healthcheck",
    })
    void the_page_that_a_device_asks_is_read(String line, String probe) {
        assertThat(reading(line + "\n").values("endpoint.load-balancer-probe")).containsExactly(probe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    option httpchk GET /owa/healthcheck.htm",
                "add lb monitor mon_tcp TCP",
                "send the page /mapi to your colleagues",
                "send /owa/ to them",
            })
    void the_page_of_another_protocol_and_a_sentence_say_nothing(String line) {
        assertThat(reading(line + "\n").values("endpoint.load-balancer-probe")).isEmpty();
    }
}
