package io.mapimedic.adapter.probe.iis;

import static io.mapimedic.adapter.probe.iis.IisFile.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.iis.IisFile.Read;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationHostReaderTest {

    private static final String FRONT_END = "Default Web Site/mapi";
    private static final String EMSMDB = "Exchange Back End/mapi/emsmdb";
    private static final String NSPI = "Exchange Back End/mapi/nspi";
    private static final String FRONT_END_POOL = "MSExchangeMapiFrontEndAppPool";
    private static final String MAILBOX_POOL = "MSExchangeMapiMailboxAppPool";
    private static final String ADDRESS_BOOK_POOL = "MSExchangeMapiAddressBookAppPool";

    private final IisFile healthy = recorded("applicationHost.config");
    private final IisFile changed = recorded("applicationHost-changed.config");

    @Test
    void a_healthy_server_deviates_in_nothing() {
        Read read = healthy.read();

        assertThat(read.result().observations())
                .filteredOn(it -> it.value() instanceof List<?>)
                .filteredOn(it -> !it.name().endsWith("ssl-flags"))
                .hasSize(23)
                .allSatisfy(it -> assertThat(it.value()).as(it.name()).isEqualTo(List.of()));
        assertThat(read.unrecognised()).isEmpty();
        assertThat(read.value("server.application-host-config")).isEqualTo("valid");
    }

    @Test
    void the_healthy_values_are_read() {
        Read read = healthy.read();

        assertThat(read.value("server.mapi-virtual-directory.extended-protection"))
                .isEqualTo("require");
        assertThat(read.value("server.mapi-emsmdb.extended-protection")).isEqualTo("require");
        assertThat(read.value("server.mapi-nspi.extended-protection")).isEqualTo("require");
        assertThat(read.value("server.mapi-virtual-directory.ssl-flags")).isEqualTo(List.of("Ssl", "Ssl128"));
        assertThat(read.value("server.mapi-virtual-directory.requires-ssl")).isEqualTo(true);
        assertThat(read.value("server.mapi-virtual-directory.exists")).isEqualTo(true);
        assertThat(read.value("server.front-end-binding")).isEqualTo("present");
        assertThat(read.value("server.back-end-binding")).isEqualTo("present");
        assertThat(read.value("server.front-end-hsts")).isEqualTo("off");
        assertThat(read.value("server.back-end-hsts")).isEqualTo(false);
        assertThat(read.value("server.mapi-front-end-pool-idle-timeout")).isEqualTo(0L);
    }

    @Test
    void the_server_is_not_named_because_the_file_does_not_name_it() {
        assertThat(healthy.read().subjects()).containsExactly("server");
    }

    @Test
    void a_value_has_the_line_on_which_it_stands() {
        assertThat(healthy.read().place("server.mapi-emsmdb.extended-protection"))
                .matches("applicationHost.config line \\d+");
    }

    @Test
    void every_change_of_the_pools_is_seen() {
        Read read = changed.read();

        assertThat(read.value("server.mapi-pools.recycled"))
                .isEqualTo(List.of(ADDRESS_BOOK_POOL, FRONT_END_POOL, MAILBOX_POOL));
        assertThat(read.value("server.mapi-pools.short-queue")).isEqualTo(List.of(ADDRESS_BOOK_POOL, FRONT_END_POOL));
        assertThat(read.value("server.mapi-pools.not-auto-started")).isEqualTo(List.of(FRONT_END_POOL));
        assertThat(read.value("server.mapi-pools.wrong-runtime")).isEqualTo(List.of(FRONT_END_POOL));
        assertThat(read.value("server.mapi-front-end-pool-idle-timeout")).isEqualTo(20L);
    }

    @Test
    void a_pool_that_says_nothing_has_the_settings_of_the_schema() {
        Read read = changed.read();

        assertThat(read.value("server.mapi-pools.rapid-fail")).isEqualTo(List.of(ADDRESS_BOOK_POOL, FRONT_END_POOL));
        assertThat(read.value("server.mapi-pools.idling-out")).isEqualTo(List.of(ADDRESS_BOOK_POOL, FRONT_END_POOL));
    }

    @Test
    void every_change_of_the_sites_is_seen() {
        Read read = changed.read();

        assertThat(read.value("server.front-end-binding")).isEqualTo("restricted");
        assertThat(read.value("server.back-end-binding")).isEqualTo("restricted");
        assertThat(read.value("server.front-end-hsts")).isEqualTo("redirects");
        assertThat(read.value("server.back-end-hsts")).isEqualTo(true);
        assertThat(read.value("server.sites-not-auto-started")).isEqualTo(List.of("Exchange Back End"));
        assertThat(read.value("server.mapi-locations.missing")).isEqualTo(List.of(NSPI));
        assertThat(read.value("server.mapi-locations.wrong-path")).isEqualTo(List.of(EMSMDB));
        assertThat(read.value("server.mapi-locations.wrong-pool")).isEqualTo(List.of(FRONT_END));
    }

    @Test
    void every_change_of_signing_in_is_seen() {
        Read read = changed.read();

        assertThat(read.value("server.mapi-locations.ntlm-first")).isEqualTo(List.of(FRONT_END));
        assertThat(read.value("server.mapi-locations.without-negotiate")).isEqualTo(List.of(EMSMDB));
        assertThat(read.value("server.mapi-locations.kernel-mode")).isEqualTo(List.of(FRONT_END));
        assertThat(read.value("server.mapi-locations.with-basic")).isEqualTo(List.of(FRONT_END));
        assertThat(read.value("server.mapi-locations.ip-filtered")).isEqualTo(List.of(EMSMDB));
        assertThat(read.value("server.mapi-virtual-directory.extended-protection"))
                .isEqualTo("allow");
        assertThat(read.value("server.mapi-virtual-directory.extended-protection-flags"))
                .isEqualTo(List.of("Proxy", "NoServiceNameCheck"));
        assertThat(read.value("server.mapi-virtual-directory.extended-protection-names"))
                .isEqualTo(List.of("HTTP/mail.contoso.com"));
    }

    @Test
    void what_a_location_does_not_say_holds_from_its_site() {
        Read read = changed.read();

        assertThat(read.value("server.mapi-locations.without-ssl")).isEqualTo(List.of(EMSMDB, NSPI));
        assertThat(read.value("server.mapi-locations.with-anonymous")).isEqualTo(List.of(FRONT_END, NSPI));
    }

    @Test
    void what_neither_location_nor_site_says_holds_from_the_server() {
        assertThat(changed.read().value("server.mapi-locations.without-windows-authentication"))
                .isEqualTo(List.of(NSPI));
    }

    @Test
    void a_redirection_of_the_site_holds_for_its_directories() {
        assertThat(changed.read().value("server.mapi-locations.redirected")).isEqualTo(List.of(FRONT_END));
    }

    @Test
    void a_directory_may_switch_the_redirection_off() {
        IisFile repaired = changed.with(
                "<location path=\"Default Web Site/mapi\">\n        <system.webServer>",
                "<location path=\"Default Web Site/mapi\">\n        <system.webServer><httpRedirect enabled=\"false\" />");

        assertThat(repaired.read().value("server.mapi-locations.redirected")).isNull();
    }

    @Test
    void a_lone_star_is_a_broken_pattern_unless_it_is_a_wildcard_or_switched_off() {
        assertThat(changed.read().value("server.mapi-broken-rewrite-rules")).isEqualTo(List.of("Block all"));
    }

    @Test
    void what_another_file_may_set_as_well_is_never_said_to_be_absent() {
        assertThat(healthy.read().names())
                .doesNotContain("server.mapi-broken-rewrite-rules", "server.mapi-locations.redirected");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"Exchange Back End, true", "Exchange Back End/mapi/nspi, true", "'', true", "Default Web Site,"})
    void a_header_of_hsts_does_not_belong_above_the_back_end(String location, Boolean expected) {
        IisFile headed = healthy.with(
                "<location path=\"Default Web Site\">",
                "<location path=\"" + location + "\"><system.webServer><httpProtocol><customHeaders>"
                        + "<add name=\"Strict-Transport-Security\" value=\"max-age=300\" /></customHeaders></httpProtocol>"
                        + "</system.webServer></location><location path=\"Default Web Site\">");

        assertThat(headed.read().value("server.back-end-hsts-header")).isEqualTo(expected);
    }

    @Test
    void sections_that_exchange_unlocked_can_be_locked_again() {
        assertThat(changed.read().value("server.mapi-locked-sections"))
                .isEqualTo(List.of("modules", "handlers", "serverRuntime"));
        assertThat(healthy.read().value("server.mapi-locked-sections")).isEqualTo(List.of());
    }

    @Test
    void sections_are_locked_where_nothing_unlocks_them() {
        IisFile locked = healthy.with("<location path=\"\" overrideMode=\"Allow\">", "<location path=\"\">");

        assertThat(locked.read().value("server.mapi-locked-sections"))
                .isEqualTo(List.of("modules", "handlers", "serverRuntime"));
    }

    @Test
    void a_section_can_be_unlocked_for_one_site_only() {
        IisFile unlocked = healthy.with(
                        "<location path=\"\" overrideMode=\"Allow\">", "<location path=\"\" overrideMode=\"Deny\">")
                .with(
                        "<location path=\"Default Web Site\">",
                        "<location path=\"Default Web Site\" overrideMode=\"Allow\"><system.webServer><modules />"
                                + "</system.webServer></location><location path=\"Default Web Site\">");

        assertThat(unlocked.read().value("server.mapi-locked-sections"))
                .isEqualTo(List.of("handlers", "serverRuntime"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "*:443:, present",
        ":443:, present",
        "[::]:443:, present",
        "*:443:mail.contoso.com, restricted",
        "127.0.0.1:443:, restricted",
        "*:8443:, missing",
        "443, missing"
    })
    void only_a_binding_for_every_address_and_name_lets_everybody_in(String binding, String expected) {
        IisFile bound = healthy.with("127.0.0.1:443:", "127.0.0.1:80:")
                .with("bindingInformation=\":443:\"", "bindingInformation=\"" + binding + "\"");

        assertThat(bound.read().value("server.front-end-binding")).isEqualTo(expected);
    }

    @Test
    void a_mailbox_server_of_exchange_2013_needs_no_front_end() {
        IisFile mailboxServer = healthy.with("C:\\Exchange\\FrontEnd\\HttpProxy\\owa", "C:\\inetpub\\owa")
                .with("C:\\Exchange\\FrontEnd\\HttpProxy\\mapi", "C:\\inetpub\\old")
                .with("path=\"/mapi\"", "path=\"/old\"");

        Read read = mailboxServer.read();

        assertThat(read.value("server.mapi-locations.missing")).isEqualTo(List.of());
        assertThat(read.names())
                .doesNotContain("server.mapi-virtual-directory.exists", "server.mapi-virtual-directory.ssl-flags");
    }

    @Test
    void a_client_access_server_of_exchange_2013_needs_no_back_end() {
        IisFile clientAccessServer = healthy.with(MAILBOX_POOL, "Other1")
                .with(ADDRESS_BOOK_POOL, "Other2")
                .with("path=\"/mapi/", "path=\"/old/");

        Read read = clientAccessServer.read();

        assertThat(read.value("server.mapi-locations.missing")).isEqualTo(List.of());
        assertThat(read.value("server.mapi-locations.with-anonymous")).isEqualTo(List.of());
        assertThat(read.names()).doesNotContain("server.back-end-binding", "server.mapi-emsmdb.extended-protection");
    }

    @Test
    void a_missing_application_of_the_front_end_is_seen() {
        Read read = healthy.with("path=\"/mapi\"", "path=\"/old\"").read();

        assertThat(read.value("server.mapi-virtual-directory.exists")).isEqualTo(false);
        assertThat(read.value("server.mapi-locations.missing")).isEqualTo(List.of(FRONT_END));
    }

    @Test
    void a_single_location_says_only_what_stands_in_it() {
        IisFile part = new IisFile("text", """
                <location path="Exchange Back End/mapi/nspi">
                  <system.webServer><security><authentication>
                    <windowsAuthentication enabled="true"><extendedProtection tokenChecking="Require" /></windowsAuthentication>
                  </authentication></security></system.webServer>
                </location>
                """);

        Read read = part.read();

        assertThat(read.names()).containsExactly("server.mapi-nspi.extended-protection");
        assertThat(read.reasons()).contains("a part of the file");
    }

    @Test
    void a_file_that_is_cut_short_keeps_what_it_says_itself() {
        Read read = changed.cutAt("<location path=\"Default Web Site/mapi\">").read();

        assertThat(read.value("server.mapi-locations.without-negotiate")).isNull();
        assertThat(read.value("server.mapi-locations.ip-filtered")).isEqualTo(List.of(EMSMDB));
        assertThat(read.value("server.back-end-binding")).isEqualTo("restricted");
        assertThat(read.value("server.application-host-config")).isNull();
        assertThat(read.value("server.mapi-locked-sections")).isNull();
        assertThat(read.reasons()).contains("ends before its last element");
        assertThat(read.unrecognised().get(0).remedy()).contains("applicationHost.config");
    }

    @Test
    void sites_that_are_cut_off_are_not_said_to_lack_anything() {
        Read read = healthy.cutAt("<application path=\"/mapi/nspi\"").read();

        assertThat(read.names())
                .doesNotContain("server.mapi-locations.missing", "server.front-end-binding", "server.back-end-binding");
    }

    @Test
    void a_file_that_is_no_xml_is_a_finding_of_its_own() {
        Read read = healthy.with("sslFlags=\"Ssl, Ssl128\" />", "sslFlags=\"Ssl, Ssl128 />")
                .read();

        assertThat(read.value("server.application-host-config")).isEqualTo("malformed");
        assertThat(read.place("server.application-host-config")).matches("applicationHost.config line \\d+");
    }

    @Test
    void a_file_without_exchange_says_so() {
        IisFile other = new IisFile(
                "applicationHost.config",
                "<configuration><system.applicationHost><sites><site name=\"Intranet\" id=\"1\" /></sites>"
                        + "</system.applicationHost></configuration>");

        assertThat(other.read().reasons()).contains("Nothing of MAPI over HTTP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8"})
    void every_encoding_is_read_whatever_the_declaration_claims(String charset) {
        IisFile german = healthy.with("Contoso: written", "Contoso, München: written");

        Read read = german.read(Charset.forName(charset));

        assertThat(read.unrecognised()).isEmpty();
        assertThat(read.value("server.mapi-nspi.extended-protection")).isEqualTo("require");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_byte_order_mark_is_no_hindrance(String charset) {
        IisFile marked = new IisFile(healthy.name(), "\uFEFF" + healthy.text());

        assertThat(marked.read(Charset.forName(charset)).unrecognised()).isEmpty();
    }

    @Test
    void a_wrong_claim_of_utf_16_is_not_believed() {
        IisFile claiming = healthy.with("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");

        assertThat(claiming.read(StandardCharsets.UTF_8).value("server.front-end-binding"))
                .isEqualTo("present");
    }
}
