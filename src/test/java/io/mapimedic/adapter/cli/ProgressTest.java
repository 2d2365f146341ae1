package io.mapimedic.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong time = new AtomicLong();

    @Test
    void it_shows_a_share_and_wipes_itself() {
        try (Progress progress = progress(true)) {
            progress.at("ex01.log", 512L << 20, 1024L << 20);
        }

        assertThat(shown())
                .startsWith("\r[##########..........]  50 % of 1024 MB  ex01.log")
                .endsWith(" \r");
    }

    @Test
    void it_is_not_written_more_often_than_an_eye_can_follow() {
        Progress progress = progress(true);
        progress.at("a", 1, 100);
        progress.at("a", 2, 100);
        time.addAndGet(TimeUnit.SECONDS.toNanos(1));
        progress.at("a", 3, 100);

        assertThat(shown()).contains("  1 %", "  3 %").doesNotContain("  2 %");
    }

    @Test
    void a_name_cannot_move_the_cursor() {
        progress(true).at("a\u001b[2Jb", 1, 2);

        assertThat(shown()).doesNotContain("\u001b");
    }

    @Test
    void nothing_is_written_where_nobody_looks() {
        try (Progress progress = progress(false)) {
            progress.say("Loading");
            progress.at("a", 1, 2);
        }

        assertThat(shown()).isEmpty();
    }

    private Progress progress(boolean isShown) {
        return new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), isShown, time::get);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
