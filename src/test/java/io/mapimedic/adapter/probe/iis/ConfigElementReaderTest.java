package io.mapimedic.adapter.probe.iis;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that somebody copied out of a configuration file. */
class ConfigElementReaderTest {

    @Test
    void an_element_below_its_location_is_that_of_the_location() {
        assertThat(reading("""
                        <location path="Default Web Site/mapi">
                          <system.webServer>
                            <security>
                              <access sslFlags="Ssl, Ssl128" />
                              <authentication>
                                <windowsAuthentication enabled="true">
                                  <extendedProtection tokenChecking="Require" />
                        """).lines())
                .containsExactly(
                        "server server.mapi-virtual-directory.extended-protection = require",
                        "server server.mapi-virtual-directory.ssl-flags = [Ssl, Ssl128]",
                        "server server.mapi-virtual-directory.requires-ssl = true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The one in ClientAccess\\mapi\\emsmdb\\web.config:\n",
                "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\ClientAccess\\mapi\\emsmdb\\web.config\n\n"
            })
    void the_path_of_the_file_above_tells_whose_it_is(String above) {
        assertThat(reading(above + "<extendedProtection tokenChecking=\"None\" />\n")
                        .lines())
                .containsExactly("server server.mapi-emsmdb.extended-protection = none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<extendedProtection tokenChecking=\"Require\" />",
                "<httpRuntime maxRequestLength=\"2097151\" />",
                "Look here:\n<location path=\"Default Web Site/owa\">\n<extendedProtection tokenChecking=\"Require\" />",
                "Default Web Site/mapi or Exchange Back End/mapi/emsmdb?\n<extendedProtection tokenChecking=\"Require\" />"
            })
    void an_element_of_which_nobody_knows_whose_it_is_says_nothing(String element) {
        assertThat(reading(element).lines()).isEmpty();
        assertThat(reading(element).reasons()).last().asString().contains("of which application or file");
    }
}
