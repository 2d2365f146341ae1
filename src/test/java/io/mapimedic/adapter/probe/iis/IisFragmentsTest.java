package io.mapimedic.adapter.probe.iis;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.readingRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IisFragmentsTest {

    @Test
    void a_page_of_an_error_and_a_row_in_short_are_read() {
        assertThat(readingRecorded("iis-fragments.txt").lines())
                .containsExactly(
                        "server server.iis-status = 500.19",
                        "server server.mapi-emsmdb.web-config = locked-section",
                        "server server.iis-status = 404.6");
    }

    @Test
    void a_page_of_another_application_says_nothing_of_mapi() {
        assertThat(reading("https://www.contoso.com/shop\nHTTP Error 500.19 - Internal Server Error\n")
                        .lines())
                .isEmpty();
    }

    @Test
    void sites_that_somebody_indents_are_read_with_their_bindings() {
        assertThat(reading("""
                        C:\\>appcmd list site
                          SITE "Default Web Site" (id:1,bindings:http/*:80:,https/*:443:mail.contoso.com,state:Started)
                          SITE "Exchange Back End" (id:2,bindings:http/*:81:,https/*:444:,state:Started)
                        """).lines()).contains("server server.front-end-binding = restricted");
    }

    @Test
    void the_steps_of_a_sign_in_are_no_failure() {
        assertThat(reading("""
                        POST /mapi/emsmdb/ ... 443 - 10.7.8.1 ... 401 0 0 2
                        POST /mapi/emsmdb/ ... 443 CONTOSO\\anna 10.7.8.1 ... 200 0 0 41
                        """).lines()).isEmpty();
    }

    @Test
    void a_site_without_https_for_all_addresses_is_told_by_its_bindings() {
        assertThat(reading("""
                        PS C:\\> Get-WebBinding -Name "Exchange Back End"

                        protocol bindingInformation      sslFlags
                        -------- ------------------      --------
                        http     *:81:                          0
                        """).lines()).contains("server server.back-end-binding = missing");
    }

    @Test
    void bindings_of_a_filtered_list_do_not_tell_what_is_missing() {
        assertThat(reading("""
                        PS C:\\> Get-WebBinding -Name "Exchange Back End" -Protocol http

                        protocol bindingInformation      sslFlags
                        -------- ------------------      --------
                        http     *:81:                          0
                        """).lines()).noneMatch(line -> line.contains("binding ="));
    }
}
