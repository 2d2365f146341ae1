package io.mapimedic.adapter.probe.xml;

import static io.mapimedic.adapter.probe.xml.Exports.OPEN;
import static io.mapimedic.adapter.probe.xml.Exports.reading;
import static io.mapimedic.adapter.probe.xml.Exports.readingBytes;
import static io.mapimedic.adapter.probe.xml.Exports.recorded;
import static io.mapimedic.adapter.probe.xml.Exports.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in may be broken or meant badly: it is refused with a reason, and what stands before it is read. */
class HostileClixmlTest {

    private static final String ORGANIZATION = "<Obj RefId=\"0\">"
            + type("Microsoft.Exchange.Data.Directory.Management.OrganizationConfig")
            + "<Props><B N=\"MapiHttpEnabled\">true</B>%s</Props></Obj>";

    private static final String READ = "organization Get-OrganizationConfig.MapiHttpEnabled = True";

    private static Exports whole(String document) {
        return readingBytes(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_stands_before_the_end_of_a_truncated_export_is_read() {
        Exports cut = whole(OPEN + ORGANIZATION.formatted("") + "<Obj RefId=\"5\"><Pro");

        assertThat(cut.lines()).contains(READ);
        assertThat(cut.reasons()).anyMatch(reason -> reason.contains("breaks off"));
    }

    @Test
    void the_whole_properties_of_an_object_that_is_cut_off_are_read_and_its_last_list_is_not() {
        String object = ORGANIZATION.formatted(
                "<Obj N=\"AdfsAudienceUris\" RefId=\"8\"><LST><S>https://mail.contoso.com/owa</S>");
        Exports cut = whole(OPEN + object.substring(0, object.indexOf("</Props>")));

        assertThat(cut.lines()).contains(READ).noneMatch(line -> line.contains("AdfsAudienceUris"));
    }

    static Stream<String> declarations() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Objs [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String evil = ORGANIZATION.formatted("<S N=\"Name\">&%s;</S>");
        return Stream.of(
                laughs + "]>" + OPEN + evil.formatted("a11") + "</Objs>",
                "<!DOCTYPE Objs [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + OPEN + evil.formatted("x") + "</Objs>",
                "<!DOCTYPE Objs SYSTEM \"http://evil.example/x.dtd\">" + OPEN + ORGANIZATION.formatted("") + "</Objs>");
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void a_document_with_a_dtd_is_never_read_as_an_export(String document) {
        assertThat(whole(document).lines()).noneMatch(line -> line.contains("root:") || line.contains("haha"));
    }

    @Test
    void an_entity_that_nobody_declared_ends_the_reading() {
        Exports read =
                whole(OPEN + ORGANIZATION.formatted("") + ORGANIZATION.formatted("<S N=\"Name\">&x;</S>") + "</Objs>");

        assertThat(read.lines()).contains(READ);
        assertThat(read.reasons()).anyMatch(reason -> reason.contains("breaks off"));
    }

    @Test
    void nesting_deeper_than_any_export_is_left_out() {
        String deep = "<Obj N=\"a\" RefId=\"3\"><MS>".repeat(50_000) + "</MS></Obj>".repeat(50_000);

        assertThat(reading(ORGANIZATION.formatted(deep)).lines()).contains(READ);
    }

    @Test
    void a_text_longer_than_any_value_is_cut_and_listed() {
        Exports read = reading(ORGANIZATION.formatted("<S N=\"Name\">" + "x".repeat(3_000_000) + "</S>"));

        assertThat(read.lines()).contains(READ).noneMatch(line -> line.contains("xxx"));
        assertThat(read.reasons()).anyMatch(reason -> reason.contains("cut short"));
    }

    @Test
    void a_tag_longer_than_memory_should_hold_ends_the_reading() {
        Exports read = whole(OPEN + ORGANIZATION.formatted("") + "<S N=\"" + "x".repeat(3_000_000) + "\">1</S></Objs>");

        assertThat(read.lines()).contains(READ);
        assertThat(read.reasons()).anyMatch(reason -> reason.contains("A tag has more than"));
    }

    @Test
    void an_object_with_endless_properties_is_read_up_to_a_limit() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            many.append("<I32 N=\"p").append(i).append("\">1</I32>");
        }
        Exports read = reading(ORGANIZATION.formatted(many));

        assertThat(read.lines()).contains(READ).hasSizeLessThanOrEqualTo(2_000);
        assertThat(read.reasons()).contains("The object is too large; the rest of it was not read.");
    }

    @Test
    void references_that_lead_nowhere_or_back_to_themselves_harm_nobody() {
        String circle =
                "<Obj RefId=\"1\"><MS><Obj N=\"a\" RefId=\"2\"><MS><Ref N=\"b\" RefId=\"1\" /><Ref N=\"c\" RefId=\"77\" />"
                        + "<Ref N=\"d\" RefId=\"2\" /></MS></Obj></MS></Obj>";

        assertThat(reading(circle + ORGANIZATION.formatted("<Ref N=\"x\" RefId=\"2\" />"))
                        .lines())
                .contains(READ);
    }

    @Test
    void a_reference_used_again_and_again_does_not_multiply() {
        StringBuilder growing = new StringBuilder("<Obj RefId=\"100\"><MS><S N=\"s\">x</S></MS></Obj>");
        for (int i = 101; i < 140; i++) {
            growing.append("<Obj RefId=\"%d\"><MS><Ref N=\"a\" RefId=\"%d\" /><Ref N=\"b\" RefId=\"%d\" /></MS></Obj>"
                    .formatted(i, i - 1, i - 1));
        }

        assertThat(reading(growing + ORGANIZATION.formatted("<Ref N=\"x\" RefId=\"139\" />"))
                        .lines())
                .contains(READ);
    }

    @Test
    void names_stay_on_one_line() {
        String service = "<Obj RefId=\"0\">" + type("System.ServiceProcess.ServiceController")
                + "<Props><S N=\"Status\">Running</S><S N=\"Name\">W3_x000D__x000A_SVC</S></Props></Obj>";

        assertThat(reading(service + ORGANIZATION.formatted("<S N=\"a_x000A_b\">1</S>"))
                        .lines())
                .contains("null Get-Service.W3 SVC = Running", "organization Get-OrganizationConfig.a b = 1");
    }

    @Test
    void a_list_of_the_same_list_twice_does_not_multiply() {
        StringBuilder growing = new StringBuilder("<Obj RefId=\"100\"><LST><S>x</S></LST></Obj>");
        for (int i = 101; i < 140; i++) {
            growing.append("<Obj RefId=\"%d\"><LST><Ref RefId=\"%d\" /><Ref RefId=\"%d\" /></LST></Obj>"
                    .formatted(i, i - 1, i - 1));
        }

        assertThat(reading(growing + ORGANIZATION.formatted("<Ref N=\"x\" RefId=\"139\" />"))
                        .lines())
                .contains(READ);
    }

    @Test
    void changed_and_cut_exports_never_crash() {
        Random random = new Random(20261129);
        byte[] original = recorded("exchange-certificates.xml");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = Arrays.copyOf(original, 1 + random.nextInt(original.length));
            for (int change = random.nextInt(10); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(readingBytes(bytes).reasons()).isNotNull();
        }
    }
}
