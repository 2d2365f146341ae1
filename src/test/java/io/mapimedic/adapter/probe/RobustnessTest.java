package io.mapimedic.adapter.probe;

import static io.mapimedic.adapter.probe.Probes.reading;
import static io.mapimedic.adapter.probe.Probes.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final List<String> RECORDED = List.of(
            "organization-config.fl.txt",
            "mapi-virtual-directories.fl.txt",
            "exchange-certificates.fl.txt",
            "get-counter.txt",
            "test-outlookconnectivity.ft.txt",
            "cas-mailbox.fl.txt",
            "reg-query.txt",
            "exchange-client.reg",
            "get-itemproperty.fl.txt",
            "mapi-virtual-directories.json",
            "helpdesk-mail.txt",
            "web-page-paste.txt",
            "analyzer-401.txt",
            "analyzer-without-line-ends.txt",
            "health-probe-503.txt",
            "http-answers.txt",
            "events.fl.txt",
            "event-4625.xml",
            "event-viewer-german.txt",
            "cas-mailboxes-german.csv",
            "test-mapiconnectivity.ft.txt",
            "console-tools.txt",
            "front-devices.txt",
            "short-events.txt",
            "iis-fragments.txt",
            "connection-status.txt");

    private final Random random = new Random(20261122);

    @Test
    void random_bytes_never_crash() {
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);

            assertThat(reading(bytes).unrecognised()).isNotNull();
        }
    }

    @Test
    void changed_cut_and_mixed_recordings_never_crash() {
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = recorded(RECORDED.get(random.nextInt(RECORDED.size())));
            for (int change = random.nextInt(20); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt(128) : " :{}[]\"\\-\n".charAt(random.nextInt(10)));
            }
            byte[] cut = Arrays.copyOfRange(bytes, 0, 1 + random.nextInt(bytes.length));

            assertThat(reading(cut).unrecognised()).isNotNull();
        }
    }

    @Test
    void shuffled_lines_never_crash() {
        for (int i = 0; i < 300; i++) {
            List<String> lines = new ArrayList<>();
            RECORDED.forEach(file -> lines.addAll(
                    new String(recorded(file), StandardCharsets.UTF_8).lines().toList()));
            Collections.shuffle(lines, random);

            assertThat(reading(String.join("\n", lines)).observations()).isNotNull();
        }
    }

    static Stream<String> patterns() {
        return Stream.of(
                "\n",
                "a\n",
                "a",
                " ",
                "{",
                "[",
                "{\n",
                "[{\n",
                "\"",
                "[{\"a\":[",
                "{\"a\":1},",
                "Name : {a,\n",
                "Server : EX01\n",
                "a : b\n\n",
                "MapiHttpEnabled : False\n\n",
                "HKEY_CURRENT_USER\\A\n",
                "[HKEY_CURRENT_USER\\A]\n\"x\"=dword:1\n",
                "\"x\"=hex:\\\n",
                "\\\\ex01\\a\\b :\n1\n",
                "\\\\ex01\\a\\b\n",
                "PS C:\\> Get-Mailbox\n",
                "A B\n- -\n",
                "A\n\n-\n\nb\n\n",
                "reg query HKCU\\A /v X\n",
                "Get-Mailbox : x\n",
                "At line:1\n",
                " \n",
                "x   REG_SZ   ",
                "-",
                "- ",
                "Thumbprint : A\n\n",
                "\u00e4",
                "\r",
                "{}",
                "[[],",
                "PS >",
                "HTTP/1.1 401 Unauthorized\n",
                "HTTP/1.1 401 ",
                "POST /mapi HTTP/1.1\nHost: a\n",
                "> GET /mapi HTTP/1.1\n< HTTP/1.1 200 OK\n",
                "* Connected to a\n",
                "curl -i https://a/mapi\n",
                "curl -i https://a/mapi\nHTTP/1.1 401 x\n\n",
                "Server: nginx ",
                "X-FailureContext: FrontEnd;401;VW5h\n",
                "Attempting to resolve the host name a.b in DNS.\n",
                "A protocol layer error occured. HttpStatusCode: 401FailureLID: 1",
                "Testing TCP port 443 on host a.b to ensure ",
                "NotAfter = 1/1/2027 ",
                "Client: EX01/15.02.1544.004\n",
                "[HttpStatusCode=503 x]\n",
                "<Event xmlns=\"a\">\n",
                "<Event xmlns=\"a\"><System><EventID>4625</EventID></System></Event>\n",
                "<Event x=\"a\"><![CDATA[",
                "Log Name: a\nEvent ID: 4625\n",
                "Log Name: a\n",
                "TimeCreated : a\nProviderName : b\nId : 4625\nMessage : 0xC000006A\n\n",
                "#TYPE a\n",
                "#TYPE a\n\"b\"\n",
                "\"Name\",\"MapiHttpEnabled\"\n",
                "\"Name\",\"MapiHttpEnabled\"\n\"",
                "Name,MapiHttpEnabled\na,\"b\n",
                "\"a\";",
                "> ",
                "> a\n",
                "> > a : b\n",
                "server\n",
                "{\"logger\":\"http.x\"," + "\"msg\":\"upstream roundtrip\"},".repeat(200) + "\n",
                "-file:/".repeat(30) + "a".repeat(200),
                "tnc a ".repeat(320) + "tcptestsucceeded\n",
                "-a : b\n+b : c\n",
                "@@ -1,9999999 +1,9999999 @@\n",
                "On the old server it says ",
                "EX01 is decommissioned, ");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void a_mebibyte_of_anything_is_read_in_time(String pattern) {
        assertReadInTime(pattern, 1024 * 1024, Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\n", "a : b\n\n", "{\n"})
    void ten_mebibytes_take_ten_times_as_long_and_not_a_hundred_times(String pattern) {
        assertReadInTime(pattern, ProbeReaders.MAX_BYTES, Duration.ofSeconds(60));
    }

    private static void assertReadInTime(String pattern, int size, Duration limit) {
        int unit = pattern.getBytes(StandardCharsets.UTF_8).length;
        byte[] bytes = pattern.repeat(size / unit).getBytes(StandardCharsets.UTF_8);

        Probes probes = Assertions.assertTimeoutPreemptively(limit, () -> reading(bytes));

        assertThat(probes.observations()).hasSizeLessThanOrEqualTo(ReadingSink.MAX_OBSERVATIONS);
        assertThat(probes.unrecognised()).hasSizeLessThanOrEqualTo(ReadingSink.MAX_UNRECOGNISED + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\n-\n", "[HKEY_CURRENT_USER\\A]\n\"x\"=hex:00,\\\n", "[{\"Server\":[", "A B\n- -\nb c\n"})
    void a_beginning_that_never_ends_is_bounded(String beginning) {
        String unit = beginning.substring(beginning.lastIndexOf('\n', beginning.length() - 2) + 1);
        byte[] bytes = (beginning
                        + (unit.startsWith("-") ? "b\n" : unit.replaceFirst("^\"x\"=hex:", "  ")).repeat(1_000_000))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(reading(Arrays.copyOf(bytes, Math.min(bytes.length, ProbeReaders.MAX_BYTES)))
                        .unrecognised())
                .isNotEmpty();
    }

    @Test
    void a_line_that_is_blank_for_longer_than_a_line_can_be_is_listed() {
        assertThat(reading(" ".repeat(2 * Lines.LONGEST) + "x").unrecognised()).hasSize(1);
    }

    @Test
    void more_than_ten_mebibytes_are_refused() {
        assertThat(reading(new byte[ProbeReaders.MAX_BYTES + 1]).reasons())
                .singleElement()
                .asString()
                .contains("more than 10485760 bytes");
    }

    @Test
    void what_is_beyond_the_limits_is_counted() {
        Probes many = reading("Colour : blue\n\n".repeat(700));

        assertThat(many.unrecognised()).hasSize(ReadingSink.MAX_UNRECOGNISED + 1);
        assertThat(many.reasons()).last().asString().isEqualTo("200 more pieces were not understood.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EX01\"; Remove-Mailbox *",
                "<script>alert(1)</script>",
                "..\\..\\etc",
                "$(Stop-Computer)",
                "EX01`nEX02"
            })
    void a_hostile_name_is_a_name_and_nothing_else(String name) {
        Probes probes = reading("Server : " + name + "\nIISAuthenticationMethods : {Ntlm}\n");

        assertThat(probes.values("Get-MapiVirtualDirectory.Server")).containsExactly(name);
    }

    @Test
    void a_name_longer_than_a_name_can_be_is_listed() {
        Probes probes = reading("Server : " + "x".repeat(300) + "\nIISAuthenticationMethods : {Ntlm}\n");

        assertThat(probes.observations()).isEmpty();
        assertThat(probes.unrecognised()).isNotEmpty();
    }

    @Test
    void a_text_is_not_copied_more_often_than_it_must_be() {
        byte[] returns = "\r".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        String text = TextDecoder.decode(returns).text();

        assertThat(allocatedBy(() -> TextDecoder.decode(returns))).isLessThan(3L * returns.length);
        assertThat(allocatedBy(() -> new Lines("text", text))).isLessThan(5L * returns.length);
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
