package io.mapimedic.adapter.probe.iis;

import static io.mapimedic.adapter.probe.iis.IisFile.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.iis.IisFile.Read;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebConfigReaderTest {

    private static final String FRONT_END = "server.mapi-virtual-directory.web-config";

    private final IisFile mapi = recorded("mapi-web.config");

    @ParameterizedTest(name = "{0} is recognised by its content")
    @CsvSource({
        "mapi-web.config, server.mapi-virtual-directory.web-config",
        "emsmdb-web.config, server.mapi-emsmdb.web-config",
        "nspi-web.config, server.mapi-nspi.web-config",
        "shared-web.config, server.shared-web-config.back-end"
    })
    void a_file_is_recognised_by_its_content_and_not_by_its_name(String file, String key) {
        Read read = recorded(file).named("text").read();

        assertThat(read.value(key)).isEqualTo("valid");
        assertThat(read.unrecognised()).isEmpty();
    }

    @Test
    void the_header_names_the_server() {
        assertThat(mapi.read().subjects()).containsExactly("server:EX01");
        assertThat(recorded("nspi-web.config").read().subjects()).containsExactly("server:EX01");
    }

    @Test
    void a_header_that_cannot_be_a_name_leaves_the_server_unnamed() {
        assertThat(mapi.with("value=\"EX01\"", "value=\"a'; b\"").read().subjects())
                .containsExactly("server");
    }

    @Test
    void the_assemblies_tell_which_shared_file_it_is() {
        IisFile front = recorded("shared-web.config").with("\\ClientAccess\\", "\\FrontEnd\\HttpProxy\\");

        assertThat(front.read().value("server.shared-web-config.front-end")).isEqualTo("valid");
    }

    @Test
    void a_placeholder_of_setup_is_seen_where_it_stands() {
        Read read = mapi.with("file://C:\\Exchange\\", "file://%ExchangeInstallDir%")
                .read();

        assertThat(read.value(FRONT_END)).isEqualTo("placeholder");
        assertThat(read.place(FRONT_END)).isEqualTo("mapi-web.config line 28");
    }

    @Test
    void a_placeholder_in_a_comment_does_no_harm() {
        assertThat(mapi.with("<appSettings>", "<!-- %ExchangeInstallDir% --><appSettings>")
                        .read()
                        .value(FRONT_END))
                .isEqualTo("valid");
    }

    @Test
    void a_file_that_is_no_xml_is_a_finding_and_says_where() {
        Read read = mapi.with("</modules>", "</modles>").read();

        assertThat(read.value(FRONT_END)).isEqualTo("malformed");
        assertThat(read.place(FRONT_END)).isEqualTo("mapi-web.config line 12");
        assertThat(read.reasons()).contains("by IIS as little as by us");
    }

    @Test
    void a_break_on_the_last_line_is_told_from_an_end_that_is_missing() {
        IisFile large = mapi.with("<appSettings>", "<appSettings>" + "<add key=\"a\" value=\"b\" />".repeat(2_000));

        assertThat(large.with("</configuration>", "</configuratio>").read().value(FRONT_END))
                .isEqualTo("malformed");
        assertThat(large.with("\n", "\r\n").with("</configuration>", "").read().value(FRONT_END))
                .isNull();
        assertThat(large.with("</configuration>", "").read().value(FRONT_END)).isNull();
        assertThat(large.with("</configuration>", "</configurat").read().value(FRONT_END))
                .isNull();
        assertThat(large.cutAt("maxAllowedContentLength").read().value(FRONT_END))
                .isNull();
    }

    @Test
    void the_name_tells_whose_file_it_is_when_the_break_comes_first() {
        Read read =
                new IisFile("FrontEnd\\HttpProxy\\mapi\\web.config", "<configuration>\n<appSettings></config>").read();

        assertThat(read.value(FRONT_END)).isEqualTo("malformed");
    }

    @Test
    void a_broken_file_of_nobody_asks_for_its_path() {
        Read read = new IisFile("text", "<configuration>\n<appSettings></config>").read();

        assertThat(read.names()).isEmpty();
        assertThat(read.unrecognised())
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.remedy()).contains("path"));
    }

    @Test
    void a_file_that_nothing_tells_asks_for_its_path() {
        Read read = new IisFile("text", "<configuration><system.webServer /></configuration>").read();

        assertThat(read.reasons()).isEqualTo("Nothing tells whose configuration this is.");
        assertThat(read.unrecognised().get(0).remedy()).contains("path");
    }

    @Test
    void a_file_that_is_cut_short_is_not_called_damaged() {
        Read read = mapi.cutAt("<system.web>").read();

        assertThat(read.value(FRONT_END)).isNull();
        assertThat(read.reasons()).contains("ends before its last element");
    }

    @Test
    void a_file_that_is_cut_short_keeps_what_is_surely_wrong() {
        Read read = mapi.with("<appSettings>", "<appSettings><add key=\"a\" value=\"%exchangeinstalldir%x\" />")
                .cutAt("<system.web>")
                .read();

        assertThat(read.value(FRONT_END)).isEqualTo("placeholder");
    }

    @Test
    void a_front_end_without_its_proxy_module_is_incomplete() {
        assertThat(mapi.with("Microsoft.Exchange.HttpProxy.ProxyModule", "Contoso.Module")
                        .read()
                        .value(FRONT_END))
                .isEqualTo("incomplete");
    }

    @Test
    void a_back_end_without_its_handler_is_incomplete() {
        IisFile emsmdb =
                recorded("emsmdb-web.config").with("Microsoft.Exchange.MapiHttp.EmsmdbHttpHandler", "Contoso.Handler");

        assertThat(emsmdb.read().value("server.mapi-emsmdb.web-config")).isEqualTo("incomplete");
    }

    @Test
    void taking_out_the_module_that_signs_in_makes_it_incomplete() {
        assertThat(mapi.with("FormsAuthentication", "WindowsAuthenticationModule")
                        .read()
                        .value(FRONT_END))
                .isEqualTo("incomplete");
    }

    @Test
    void a_file_that_links_no_shared_file_is_seen() {
        assertThat(mapi.with("linkedConfiguration", "otherConfiguration").read().value(FRONT_END))
                .isEqualTo("unlinked");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<access sslFlags=\"None\" />",
        "<authentication><windowsAuthentication enabled=\"false\" /></authentication>",
        "<ipSecurity allowUnlisted=\"false\" />"
    })
    void a_section_that_only_the_server_may_have_is_seen(String section) {
        IisFile overriding = mapi.with("<security>", "<security>" + section);

        assertThat(overriding.read().value(FRONT_END)).isEqualTo("locked-section");
    }

    @Test
    void the_smaller_limit_counts() {
        assertThat(mapi.read().value("server.mapi-request-limit")).isEqualTo(2_147_482_624L);
        assertThat(mapi.with("2147483648", "30000000").read().value("server.mapi-request-limit"))
                .isEqualTo(30_000_000L);
        assertThat(recorded("emsmdb-web.config").read().value("server.mapi-emsmdb.request-limit"))
                .isEqualTo(4_194_304L);
    }

    @Test
    void the_timeout_of_requests_is_read_where_somebody_set_one() {
        assertThat(mapi.read().value("server.mapi-execution-timeout")).isNull();
        assertThat(mapi.with("maxRequestLength", "executionTimeout=\"30\" maxRequestLength")
                        .read()
                        .value("server.mapi-execution-timeout"))
                .isEqualTo(30L);
    }

    @Test
    void what_the_site_sets_holds_for_its_directories() {
        Read read = recorded("site-web.config").named("text").read();

        assertThat(read.value("server.mapi-locations.redirected")).isEqualTo(List.of("Default Web Site/mapi"));
        assertThat(read.value("server.front-end-hsts")).isEqualTo("short");
        assertThat(read.value("server.mapi-broken-rewrite-rules")).isEqualTo(List.of("M1 inbound"));
    }

    @Test
    void a_site_that_is_no_xml_takes_its_directories_along() {
        IisFile site = recorded("site-web.config");

        assertThat(site.read().value("server.site-web-config")).isEqualTo("valid");
        assertThat(site.with("</rules>", "</rule>").read().value("server.site-web-config"))
                .isEqualTo("malformed");
    }

    @Test
    void a_site_of_the_back_end_that_sets_nothing_of_ours_is_told() {
        IisFile plain =
                new IisFile("ExchangeBackEnd_web.config", "<configuration><system.webServer /></configuration>");

        assertThat(plain.read().reasons()).contains("nothing in it changes MAPI over HTTP");
    }

    @Test
    void hsts_of_the_back_end_is_seen_in_its_header() {
        IisFile emsmdb = recorded("emsmdb-web.config")
                .with(
                        "<customHeaders>",
                        "<customHeaders><add name=\"strict-transport-security\" value=\"max-age=31536000\" />");

        assertThat(emsmdb.read().value("server.back-end-hsts-header")).isEqualTo(true);
        assertThat(recorded("emsmdb-web.config").read().value("server.back-end-hsts-header"))
                .isNull();
    }

    @Test
    void what_stands_for_another_path_is_not_taken_for_the_directory() {
        IisFile other = mapi.with(
                "</configuration>",
                "<location path=\"healthcheck.htm\"><system.webServer><httpRedirect enabled=\"true\" />"
                        + "</system.webServer></location></configuration>");

        assertThat(other.read().value("server.mapi-locations.redirected")).isNull();
    }

    @Test
    void the_file_of_another_protocol_is_told_from_ours() {
        Read read = mapi.with("value=\"Mapi\"", "value=\"RpcHttp\"").read();

        assertThat(read.names()).isEmpty();
        assertThat(read.reasons()).contains("configuration of RpcHttp");
    }

    @Test
    void the_garbage_collection_of_the_front_end_pool_is_read() {
        IisFile clr = new IisFile(
                "MSExchangeMapiFrontEndAppPool_CLRConfig.config",
                "<configuration><runtime><gcServer enabled=\"true\" /></runtime></configuration>");

        assertThat(clr.read().value("server.mapi-front-end-gc-server")).isEqualTo("true");
        assertThat(clr.named("text").read().reasons()).contains("Nothing tells");
    }

    @Test
    void something_behind_the_end_is_told_and_the_rest_is_read() {
        Read read = new IisFile("text", mapi.text() + "PS C:\\> ").read();

        assertThat(read.value(FRONT_END)).isEqualTo("valid");
        assertThat(read.reasons()).contains("Behind the end");
    }

    @Test
    void an_empty_line_before_the_declaration_is_no_hindrance() {
        assertThat(new IisFile("text", "\n\n  " + mapi.text()).read().value(FRONT_END))
                .isEqualTo("valid");
    }

    @Test
    void the_code_page_of_windows_is_read_although_the_file_claims_utf_8() {
        Read read = mapi.with("<appSettings>", "<!-- geändert von Jürgen --><appSettings>")
                .read(Charset.forName("windows-1252"));

        assertThat(read.value(FRONT_END)).isEqualTo("valid");
    }
}
