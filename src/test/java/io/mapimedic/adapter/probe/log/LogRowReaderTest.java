package io.mapimedic.adapter.probe.log;

import static io.mapimedic.adapter.probe.log.Logs.FIELDS;
import static io.mapimedic.adapter.probe.log.Logs.good;
import static io.mapimedic.adapter.probe.log.Logs.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.Lines;
import org.junit.jupiter.api.Test;

class LogRowReaderTest {

    private final LogRowReader reader = new LogRowReader();

    private int extent(String text) {
        return reader.extent(new Lines("text", text), 0);
    }

    @Test
    void rows_with_their_header_are_one_run() {
        assertThat(extent("#Software: Microsoft Internet Information Services 10.0\n" + FIELDS + good(3)
                        + "Thanks, Anna\n"))
                .isEqualTo(5);
    }

    @Test
    void rows_without_a_header_are_known_by_their_shape() {
        assertThat(extent(row(1, 2, "503 2 0", 1) + row(2, 2, "503 2 0", 1) + "\nThanks\n"))
                .isEqualTo(2);
    }

    @Test
    void one_empty_line_between_rows_is_no_end() {
        assertThat(extent(good(1) + "\n" + good(1) + "\n\n" + good(1))).isEqualTo(3);
    }

    @Test
    void a_header_without_rows_is_nothing() {
        assertThat(extent(FIELDS)).isZero();
        assertThat(extent("#Software: a\n#Version: 1.0\n")).isZero();
    }

    @Test
    void text_is_nothing() {
        assertThat(extent("Hello, Outlook asks for a password since 2026-11-22 08:00:01.\n"))
                .isZero();
        assertThat(extent("# a heading\n" + good(2))).isZero();
    }

    @Test
    void above_endless_directives_nobody_looks_for_a_row() {
        assertThat(extent("#Remark: again\n".repeat(60) + good(2))).isZero();
        assertThat(extent("#Remark: again\n".repeat(40) + good(2))).isEqualTo(42);
    }

    @Test
    void between_text_the_rows_are_read_and_the_text_is_listed() {
        Logs log = Logs.reading("Hello, this is what IIS says:\n" + FIELDS
                + row(1, 2, "503 2 0", 1).repeat(4) + "Can you help?\n");

        assertThat(log.value("server.iis-status")).isEqualTo("503.2");
        assertThat(log.observation("server.iis-status").place()).isEqualTo("test.log line 2");
        assertThat(log.unrecognised())
                .anySatisfy(piece -> assertThat(piece.text()).contains("Can you help?"));
    }

    @Test
    void of_a_row_that_is_cut_what_stands_before_it_is_read() {
        Logs log = Logs.reading(
                "From the log:\n" + row(1, 2, "503 2 0", 1).repeat(4) + "2026-11-22 08:00:09 10.0.0.11 PO");

        assertThat(log.value("server.iis-status")).isEqualTo("503.2");
        assertThat(log.unrecognised()).isNotEmpty();
    }
}
