package io.mapimedic.inference.drools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {

    private static final Map<String, String> ENTRIES =
            Map.of("rules/A.class", "a".repeat(10_000), "rules/empty", "", "META-INF/kmodule.xml", "<kmodule/>");

    @Test
    void every_entry_is_there_with_its_content() throws IOException {
        assertThat(entries(Unpacked.of(jar()))).isEqualTo(ENTRIES);
    }

    @Test
    void nothing_is_compressed_any_more() throws IOException {
        assertThat(jar()).hasSizeLessThan(2_000);
        assertThat(Unpacked.of(jar())).hasSizeGreaterThan(10_000);
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : ENTRIES.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> entries(byte[] jar) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }
}
