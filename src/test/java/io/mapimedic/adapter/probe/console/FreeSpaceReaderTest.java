package io.mapimedic.adapter.probe.console;

import static io.mapimedic.adapter.probe.Probes.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeSpaceReaderTest {

    private static final String DRIVES = """
            [PS] C:\\>Get-PSDrive -PSProvider FileSystem

            Name           Used (GB)     Free (GB) Provider      Root               CurrentLocation
            ----           ---------     --------- --------      ----               ---------------
            C                  88.12         31.40 FileSystem    C:\\           Windows\\system32
            L                 %s FileSystem    L:\\
            """;

    @Test
    void a_drive_without_room_is_full_in_either_language() {
        assertThat(reading(DRIVES.formatted("199.98          0.00")).values("server.volume-full"))
                .containsExactly(true);
        assertThat(reading(DRIVES.formatted("199,98          0,00")).values("server.volume-full"))
                .containsExactly(true);
    }

    @Test
    void a_drive_with_some_room_is_not_full() {
        assertThat(reading(DRIVES.formatted("199.98          1.04")).values("server.volume-full"))
                .isEmpty();
    }

    @Test
    void a_disc_with_the_files_of_setup_is_full_by_nature() {
        assertThat(reading(DRIVES.formatted("  5.81          0.00")).values("server.volume-full"))
                .isEmpty();
    }
}
