package io.mapimedic.adapter.probe.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader.ProbeResult;
import io.mapimedic.model.Observation;
import io.mapimedic.model.Unrecognised;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

    private static final String OFF = "MapiHttpEnabled : False\r\n";
    private static final String SERVER = """
            [PS] C:\\>Get-ExchangeServer EX01 | fl

            Name                : EX01
            Edition             : Standard
            AdminDisplayVersion : Version 15.2 (Build 1544.4)
            """;

    private static ProbeResult read(byte[] bytes) {
        return new ProbeReaders().read("ex01.zip", bytes);
    }

    private static List<String> places(ProbeResult result) {
        return result.observations().stream().map(Observation::place).toList();
    }

    private static List<String> unread(ProbeResult result) {
        return result.unrecognised().stream().map(Unrecognised::place).toList();
    }

    private static String reasons(ProbeResult result) {
        return result.unrecognised().stream().map(Unrecognised::reason).reduce("", (one, next) -> one + "\n" + next);
    }

    @Test
    void each_file_of_a_zip_is_an_input_of_its_own() {
        byte[] utf16 = ("\ufeff" + OFF).getBytes(StandardCharsets.UTF_16LE);

        ProbeResult result = read(Packed.zip()
                .with("exchange/organization.txt", utf16)
                .with("exchange\\server.txt", SERVER)
                .bytes());

        assertThat(places(result))
                .contains("ex01.zip/exchange/organization.txt line 1", "ex01.zip/exchange/server.txt line 3");
        assertThat(result.unrecognised()).isEmpty();
    }

    @Test
    void archives_in_archives_are_opened() {
        byte[] inner = Packed.zip().with("organization.txt", OFF).bytes();
        byte[] outer = Packed.zip()
                .with("servers/ex01.zip", inner)
                .with("server.txt.gz", Packed.gzip(SERVER.getBytes(StandardCharsets.UTF_8)))
                .bytes();

        assertThat(places(read(outer)))
                .contains(
                        "ex01.zip/servers/ex01.zip/organization.txt line 1",
                        "ex01.zip/server.txt.gz/server.txt line 3");
    }

    @Test
    void a_gzip_by_itself_is_opened() {
        ProbeResult result =
                new ProbeReaders().read("organization.txt.gz", Packed.gzip(OFF.getBytes(StandardCharsets.UTF_8)));

        assertThat(places(result)).containsExactly("organization.txt.gz/organization.txt line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../tmp/evil.txt", "..\\..\\tmp\\evil.txt", "/tmp/evil.txt", "C:\\tmp\\evil.txt"})
    void a_name_that_points_elsewhere_is_made_harmless(String name) {
        ProbeResult result = read(Packed.zip().with(name, OFF).bytes());

        assertThat(places(result)).containsExactly("ex01.zip/tmp/evil.txt line 1");
        assertThat(Path.of("/tmp/evil.txt")).doesNotExist();
    }

    @Test
    void a_name_of_nothing_but_dots_is_no_name() {
        assertThat(places(read(Packed.zip()
                        .with("../..\u0007/./", OFF)
                        .with("..", OFF + " ")
                        .bytes())))
                .containsExactly("ex01.zip/entry line 1");
    }

    @Test
    void the_same_bytes_are_read_once_and_said() {
        ProbeResult result =
                read(Packed.zip().with("a.txt", OFF).with("b.txt", OFF).bytes());

        assertThat(places(result)).containsExactly("ex01.zip/a.txt line 1");
        assertThat(unread(result)).containsExactly("ex01.zip/b.txt");
        assertThat(reasons(result)).contains("the same bytes as ex01.zip/a.txt");
    }

    @Test
    void a_file_that_is_sent_twice_is_read_once_and_said() {
        ProbeInput once = ProbeInput.of("a.txt", OFF.getBytes(StandardCharsets.UTF_8));
        ProbeInput again = ProbeInput.of("b.txt", OFF.getBytes(StandardCharsets.UTF_8));
        ProbeInput zip = ProbeInput.of("c.zip", Packed.zip().with("d.txt", OFF).bytes());

        ProbeResult result = new ProbeReaders().read(List.of(once, again, zip));

        assertThat(places(result)).containsExactly("a.txt line 1");
        assertThat(unread(result)).containsExactly("b.txt", "c.zip/d.txt");
    }

    @Test
    void an_entry_that_stands_there_twice_is_read_once_and_said() {
        byte[] zip = Packed.zip()
                .with("a.txt", OFF)
                .with("b.txt", "MapiHttpEnabled : True")
                .bytes();
        zip[Packed.find(zip, "b.txt", 1)] = 'a';
        zip[Packed.find(zip, "b.txt", 1)] = 'a';

        ProbeResult result = read(zip);

        assertThat(places(result)).containsExactly("ex01.zip/a.txt line 1");
        assertThat(reasons(result)).contains("only the first was read");
    }

    @Test
    void a_file_that_nobody_recognises_is_listed_once_for_each_reason() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        String mail = "Dear all,\n\n" + "MapiHttpEnabled is what?\nGet-OrganizationConfig\n".repeat(40);

        ProbeResult result = read(Packed.zip()
                .with("image.bin", noise)
                .with("mail.txt", mail)
                .with("a.txt", OFF)
                .bytes());

        assertThat(unread(result)).hasSizeLessThanOrEqualTo(3).contains("ex01.zip/image.bin", "ex01.zip/mail.txt");
        assertThat(result.observations()).hasSize(1);
    }

    @Test
    void an_encrypted_entry_is_listed_and_the_rest_is_read() {
        byte[] zip =
                Packed.zip().with("secret.txt", OFF).with("server.txt", SERVER).bytes();
        zip[Packed.find(zip, "PK\u0003\u0004", 1) + 6] |= 1;
        zip[Packed.find(zip, "PK\u0001\u0002", 1) + 8] |= 1;

        ProbeResult result = read(zip);

        assertThat(places(result)).contains("ex01.zip/server.txt line 3");
        assertThat(unread(result)).containsExactly("ex01.zip/secret.txt");
        assertThat(reasons(result)).contains("encrypted");
    }

    @Test
    void a_damaged_entry_is_listed_and_the_rest_is_read() {
        byte[] zip = Packed.zip()
                .with("a.txt", OFF.repeat(100))
                .with("server.txt", SERVER)
                .bytes();
        int data = Packed.find(zip, "a.txt", 1) + 5;
        Arrays.fill(zip, data, data + 20, (byte) 0x55);

        ProbeResult result = read(zip);

        assertThat(places(result)).contains("ex01.zip/server.txt line 3").noneMatch(place -> place.contains("a.txt"));
        assertThat(unread(result)).containsExactly("ex01.zip/a.txt");
        assertThat(reasons(result)).contains("damaged");
    }

    @Test
    void a_truncated_zip_gives_what_stands_before_the_break() {
        byte[] zip = Packed.zip()
                .with("organization.txt", OFF)
                .with("server.txt", SERVER.repeat(30))
                .bytes();

        ProbeResult result = read(Arrays.copyOf(zip, Packed.find(zip, "server.txt", 1) + 40));

        assertThat(places(result)).contains("ex01.zip/organization.txt line 1");
        assertThat(reasons(result)).contains("as if it broke off");
    }

    @Test
    void every_truncation_of_a_zip_and_of_a_gzip_is_survived() {
        byte[] zip = Packed.zip()
                .with("organization.txt", OFF)
                .with("server.txt", SERVER)
                .bytes();
        byte[] gzip = Packed.gzip(SERVER.getBytes(StandardCharsets.UTF_8));

        for (int length = 4; length < zip.length; length++) {
            assertThat(read(Arrays.copyOf(zip, length)).unrecognised())
                    .as("zip of %d", length)
                    .isNotEmpty();
        }
        for (int length = 3; length < gzip.length - 8; length++) {
            assertThat(read(Arrays.copyOf(gzip, length)).unrecognised())
                    .as("gzip of %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void a_zip_with_any_byte_changed_is_survived() {
        byte[] zip = Packed.zip()
                .with("organization.txt", OFF)
                .with("server.txt", SERVER)
                .bytes();

        for (int at = 4; at < zip.length; at++) {
            byte[] changed = zip.clone();
            changed[at] ^= (byte) 0xFF;
            assertThat(read(changed)).isNotNull();
        }
    }

    @Test
    void a_bomb_is_refused_and_the_rest_is_read() {
        byte[] bomb = Packed.zip()
                .with("bomb.txt", new byte[64 * 1024 * 1024])
                .with("organization.txt", OFF)
                .bytes();

        ProbeResult result = read(bomb);

        assertThat(places(result)).containsExactly("ex01.zip/organization.txt line 1");
        assertThat(unread(result)).containsExactly("ex01.zip/bomb.txt");
        assertThat(reasons(result)).contains("250 times as large");
    }

    @Test
    void a_bomb_in_gzip_is_refused() {
        assertThat(reasons(read(Packed.gzip(new byte[64 * 1024 * 1024])))).contains("250 times as large");
    }

    @Test
    void archives_too_deep_in_archives_are_not_opened() {
        byte[] nested = Packed.zip().with("organization.txt", OFF).bytes();
        for (int depth = 0; depth < 3; depth++) {
            nested = Packed.zip().with("next.zip", nested).bytes();
        }

        ProbeResult tooDeep = read(nested);
        ProbeResult deepEnough = read(Packed.zip()
                .with(
                        "a.zip",
                        Packed.zip()
                                .with("b.gz", Packed.gzip(OFF.getBytes(StandardCharsets.UTF_8)))
                                .bytes())
                .bytes());

        assertThat(tooDeep.observations()).isEmpty();
        assertThat(reasons(tooDeep)).contains("more than 3 deep");
        assertThat(deepEnough.observations()).hasSize(1);
    }

    @Test
    void many_small_archives_share_one_budget() {
        UnpackingLimits small = new UnpackingLimits(100, 100_000, 60_000, 250, 3);
        byte[] large = "a line that is long\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        Packed zip = Packed.zip();
        for (int i = 0; i < 5; i++) {
            large[0] = (byte) ('a' + i);
            zip.with(i + ".zip", Packed.zip().with("large.txt", large).bytes());
        }

        ProbeResult result = unpacking(small).read(List.of(ProbeInput.of("a.zip", zip.bytes())));

        assertThat(reasons(result)).contains("more than 100000 bytes; the rest was not read");
    }

    @Test
    void an_entry_has_a_limit_of_its_own() {
        UnpackingLimits small = new UnpackingLimits(100, 100_000, 10_000, 250, 3);
        byte[] zip = Packed.zip()
                .with("large.txt", "a line\n".repeat(2_000))
                .with("off.txt", OFF)
                .bytes();

        ProbeResult result = unpacking(small).read(List.of(ProbeInput.of("a.zip", zip)));

        assertThat(unread(result)).containsExactly("a.zip/large.txt");
        assertThat(places(result)).containsExactly("a.zip/off.txt line 1");
    }

    @Test
    void thousands_of_entries_are_too_many_and_said_once() {
        Packed zip = Packed.zip();
        for (int i = 0; i < 30_000; i++) {
            zip.with("empty" + i + "/", "");
        }

        ProbeResult result = read(zip.with("off.txt", OFF).bytes());

        assertThat(result.unrecognised()).hasSize(1);
        assertThat(reasons(result)).contains("More than 2000 files");
    }

    @Test
    void a_kind_of_archive_that_is_not_read_is_named() {
        ProbeResult result = read(Packed.zip()
                .with("a.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0})
                .bytes());

        assertThat(result.unrecognised().get(0).remedy()).contains("Compress-Archive");
    }

    @Test
    void an_office_document_is_listed_once() {
        byte[] document = Packed.zip()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", "<w/>")
                .bytes();

        assertThat(unread(read(document))).containsExactly("ex01.zip");
    }

    @Test
    void nothing_is_left_behind_in_the_temporary_folder() throws IOException {
        long before = leftBehind();
        byte[] large = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(large);

        read(Packed.zip()
                .with("noise.bin", large)
                .with(
                        "inner.zip",
                        Packed.zip()
                                .with("noise.bin", Arrays.copyOf(large, 1024 * 1024))
                                .bytes())
                .with("bomb.txt", new byte[64 * 1024 * 1024])
                .bytes());

        assertThat(leftBehind()).isEqualTo(before);
    }

    private static long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mapimedic-")
                            && file.getFileName().toString().endsWith(".part"))
                    .count();
        }
    }

    private static Unpacking unpacking(UnpackingLimits limits) {
        return new Unpacking(new ProbeReaders()::read, limits);
    }

    @Test
    void names_of_entries_hide_nothing() {
        assertThat(EntryName.harmless("a\u202egol.exe\u009b31m\u2028b")).isEqualTo("a gol.exe 31m b");
    }
}
