package io.mapimedic.adapter.probe.iis;

import static io.mapimedic.adapter.probe.iis.IisFile.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.iis.IisFile.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileConfigTest {

    private static final List<String> RECORDED = List.of(
            "applicationHost.config",
            "applicationHost-changed.config",
            "mapi-web.config",
            "emsmdb-web.config",
            "shared-web.config",
            "site-web.config");

    @Test
    void nothing_is_fetched_from_the_machine(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Mapi");
        String file = """
                <?xml version="1.0"?>
                <!DOCTYPE configuration [<!ENTITY leak SYSTEM "%s">]>
                <configuration><appSettings><add key="HttpProxy.ProtocolType" value="Mapi" /></appSettings>
                <system.webServer>&leak;</system.webServer></configuration>
                """.formatted(secret.toUri());

        Read read = new IisFile("web.config", file).read();

        assertThat(read.names()).isEmpty();
        assertThat(read.reasons()).contains("document type");
    }

    @Test
    void entities_are_not_multiplied() {
        String file = """
                <!DOCTYPE configuration [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <configuration x="&d;&d;&d;&d;&d;&d;" />
                """;

        assertThat(new IisFile("web.config", file).read().reasons()).contains("document type");
    }

    @Test
    void an_entity_that_nobody_declared_is_a_mistake_of_the_file() {
        Read read = recorded("mapi-web.config")
                .with("value=\"EX01\"", "value=\"&unknown;\"")
                .read();

        assertThat(read.value("server.mapi-virtual-directory.web-config")).isEqualTo("malformed");
    }

    @Test
    void deep_nesting_ends_the_reading() {
        String file = "<configuration>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</configuration>";

        assertThat(new IisFile("web.config", file).read().reasons()).contains("64 deep");
    }

    @Test
    void a_huge_attribute_is_not_kept_in_memory() {
        String file = "<configuration><appSettings><add key=\"a\" value=\"" + "x".repeat(10 * 1024 * 1024)
                + "\" /></appSettings></configuration>";

        Read read = new IisFile("FrontEnd/HttpProxy/mapi/web.config", file).read();

        assertThat(read.reasons()).contains("longer than");
        assertThat(read.names()).isEmpty();
    }

    @Test
    void endless_white_space_and_endless_comments_end() {
        String white = " ".repeat(20 * 1024 * 1024) + "<configuration/>";
        String comment = "<configuration><!-- " + "< ".repeat(10 * 1024 * 1024) + "--></configuration>";

        assertThat(new IisFile("web.config", comment).read().reasons()).contains("longer than");
        assertThat(new IisFile("web.config", white).read().names()).isEmpty();
    }

    @Test
    void thousands_of_attributes_are_no_finding() {
        StringBuilder file = new StringBuilder("<configuration><appSettings ");
        for (int i = 0; i < 20_000; i++) {
            file.append("a").append(i).append("=\"\" ");
        }

        Read read = new IisFile("FrontEnd/HttpProxy/mapi/web.config", file + "/></configuration>").read();

        assertThat(read.names()).isEmpty();
        assertThat(read.unrecognised()).isNotEmpty();
    }

    @Test
    void many_sites_pools_and_rules_are_bounded() {
        String site = "<site name=\"Default Web Site\"><bindings>"
                + "<binding protocol=\"https\" bindingInformation=\"*:443:\" />".repeat(2_000) + "</bindings></site>";
        String file =
                "<configuration><system.applicationHost><sites>" + site.repeat(50) + "</sites></system.applicationHost>"
                        + "<location path=\"Default Web Site/mapi\"><system.webServer><rewrite><rules>"
                        + "<rule name=\"x\"><match url=\"*\" /></rule>".repeat(5_000)
                        + "</rules></rewrite></system.webServer></location></configuration>";

        Read read = new IisFile("applicationHost.config", file).read();

        assertThat((List<?>) read.value("server.mapi-broken-rewrite-rules")).hasSize(100);
    }

    @Test
    void random_changes_and_cuts_never_crash() {
        Random random = new Random(20261128);
        for (int i = 0; i < 3_000; i++) {
            IisFile file = recorded(RECORDED.get(random.nextInt(RECORDED.size())));
            byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "<>\"/&= \0".charAt(random.nextInt(8)));
            }
            byte[] cut = Arrays.copyOfRange(bytes, 0, 1 + random.nextInt(bytes.length));

            assertThat(file.read(cut).unrecognised()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<configuration>", "<configuration", "<configuration a=\"", "<configuration><!--",
                        "<configuration><![CDATA[", "<configuration>&",
                "<configuration>\0", "<?xml version=\"1.0\"?><configuration>", "<?xml", "<!--",
                        "<!DOCTYPE configuration [", "<location path=\"Default Web Site\">"
            })
    void what_breaks_off_at_once_is_listed_and_not_believed(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Read read = new IisFile("web.config", text).read();

            assertThat(read.names()).isEmpty();
            assertThat(read.unrecognised()).isNotEmpty();
        });
    }
}
