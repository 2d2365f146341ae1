package io.mapimedic.adapter.probe.log;

import static io.mapimedic.adapter.probe.log.Logs.FIELDS;
import static io.mapimedic.adapter.probe.log.Logs.good;
import static io.mapimedic.adapter.probe.log.Logs.reading;
import static io.mapimedic.adapter.probe.log.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.mapimedic.diagnosis.ProbeInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LogRobustnessTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Property(tries = 2_000)
    void any_bytes_below_any_header_are_read_to_the_end(@ForAll("headers") String header, @ForAll byte[] bytes) {
        byte[] head = header.getBytes(StandardCharsets.UTF_8);
        byte[] input = java.util.Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, input, head.length, bytes.length);

        Logs log = reading(ProbeInput.of("x.log", input));

        assertThat(log.unrecognised().size() + log.observations().size()).isLessThan(600);
    }

    @Property(tries = 2_000)
    void rows_of_any_pieces_are_read_to_the_end(@ForAll("rows") List<String> rows) {
        assertThat(reading(String.join("\n", rows)).unrecognised()).isNotNull();
        assertThat(reading(FIELDS + String.join("\n", rows)).unrecognised()).isNotNull();
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                FIELDS,
                FIELDS + good(3),
                "#Fields: DateTime,UrlStem,HttpStatus,TotalRequestTime,GenericErrors\n",
                "#Fields: date time c-ip cs-uri sc-status s-reason s-queuename\n",
                "DateTime UrlStem TotalRequestTime\n-------- ------- ----------------\n",
                "");
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> piece = Arbitraries.of(
                "2026-11-22",
                "11-22",
                "08:00:01",
                "2026-11-22T08:00:01.000Z",
                "10.0.0.1",
                "POST",
                "/mapi/emsmdb/",
                "-",
                "NULL",
                "443",
                "200",
                "401",
                "0",
                "2148074254",
                "99999999999999999999",
                "\"",
                "\"\"",
                ",",
                "EX01,1,2026-11-22",
                "x.log",
                "#Fields:",
                "sc-status",
                "cs-uri-stem",
                "date",
                "time",
                "---",
                "HTTP/1.1",
                "QueueFull",
                "RT:",
                ";CI:",
                ":",
                "\t",
                "\u00e9",
                "\r");
        Arbitrary<String> row = Combinators.combine(piece.list().ofMaxSize(20), Arbitraries.of(" ", ",", "  ", ""))
                .as((pieces, delimiter) -> String.join(delimiter, pieces));
        return row.list().ofMaxSize(10);
    }

    @Test
    void a_line_of_very_many_dashes_is_read_to_its_end() {
        assertThat(reading("a b\n" + "-- ".repeat(5_000) + "\n" + "- ".repeat(5_000))
                        .observations())
                .isEmpty();
    }

    @Test
    void sixty_four_mebibytes_with_ever_new_names_need_little_memory() {
        ProbeInput input = stream(
                64 * MEBIBYTE,
                i ->
                        "2026-11-22 %02d:%02d:%02d 10.0.0.11 POST /mapi/emsmdb/ MailboxId=%d@contoso.com 443 CONTOSO\\user%d 10.0.%d.%d Agent%d+Outlook+16.0.%d - %s %d\n"
                                .formatted(
                                        i / 3_600 % 24,
                                        i / 60 % 60,
                                        i % 60,
                                        i,
                                        i,
                                        i / 250 % 250,
                                        i % 250,
                                        i,
                                        i % 5_000,
                                        i % 9 == 0 ? "401 1 0" : "200 0 0",
                                        i % 100));

        long allocated = allocatedBy(() ->
                assertThat(reading(input).value("server.mapi-response-time")).isEqualTo(49.5));

        assertThat(allocated).isLessThan(48L * MEBIBYTE);
    }

    @Test
    void sixty_four_mebibytes_of_what_is_no_row_need_little_memory() {
        ProbeInput input = stream(
                64 * MEBIBYTE,
                i -> i == 0 ? FIELDS + good(300) : "/strange%d ".formatted(i).repeat(2_000) + "\n");

        Logs log = reading(input);

        assertThat(log.observation("server.mapi-response-time").sample().size()).isEqualTo(4_800);
        assertThat(log.unrecognised()).hasSizeLessThan(5);
    }

    @Test
    void a_line_of_ten_mebibytes_is_skipped_and_said() {
        Logs log = reading(FIELDS + good(300) + "x".repeat(10 * MEBIBYTE) + "\n"
                + row(400, 1, "200 0 0", 20).repeat(20));

        assertThat(log.observation("server.mapi-response-time").sample().size()).isEqualTo(320);
        assertThat(log.unrecognised()).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo("test.log line 302");
            assertThat(it.reason()).contains("longer than");
        });
    }

    @Test
    void what_stands_before_a_break_counts() {
        ProbeInput input = broken(FIELDS + good(1_000));

        Logs log = reading(input);

        assertThat(log.observation("server.mapi-response-time").sample().size()).isEqualTo(1_000);
        assertThat(log.reasons()).anyMatch(reason -> reason.contains("breaks off"));
    }

    @Test
    void more_servers_paths_and_programs_than_there_is_room_for_are_counted_together() {
        StringBuilder rows = new StringBuilder(
                "#Fields: date time s-computername cs-uri-stem cs(User-Agent) sc-status time-taken\n");
        for (int i = 0; i < 6_000; i++) {
            rows.append("2026-11-22 08:00:00 EX%d /mapi/emsmdb/ Outlook+16.0.%d 200 10\n".formatted(i, i));
            rows.append("2026-11-22 08:00:00 EX%d /path%d/ Outlook+16.0.%d 200 10\n".formatted(i, i, i));
        }

        Logs log = reading(rows.toString());

        assertThat(log.observations()).hasSizeLessThan(100);
        assertThat(log.observation("server.mapi-response-time").subject()).hasToString("server");
        assertThat(log.reasons()).anyMatch(reason -> reason.contains("counted apart: 6000"));
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    /** Sixteen times the same part, so that making it costs less than reading it. */
    private static ProbeInput stream(int size, IntFunction<String> line) {
        StringBuilder part = new StringBuilder();
        for (int i = 0; part.length() < size / 16; i++) {
            part.append(line.apply(i));
        }
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        return new ProbeInput() {
            @Override
            public String name() {
                return "big.log";
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(Collections.enumeration(Collections.nCopies(16, bytes).stream()
                        .map(one -> (InputStream) new java.io.ByteArrayInputStream(one))
                        .toList()));
            }
        };
    }

    private static ProbeInput broken(String text) {
        ProbeInput whole = ProbeInput.of("x.log", text.getBytes(StandardCharsets.UTF_8));
        return new ProbeInput() {
            @Override
            public String name() {
                return whole.name();
            }

            @Override
            public InputStream open() throws IOException {
                return new SequenceInputStream(whole.open(), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The archive is damaged.");
                    }
                });
            }
        };
    }
}
