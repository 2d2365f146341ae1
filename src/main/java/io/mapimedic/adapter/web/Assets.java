package io.mapimedic.adapter.web;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** Stamp of the style sheet and the script in their address, so that a browser's cache never mixes two versions. */
@TemplateGlobal
public final class Assets {

    private static final String STAMP =
            stamp(List.of("/META-INF/resources/web/style.css", "/META-INF/resources/web/copy.js"));

    private Assets() {}

    /** Eight hexadecimal digits that change with the files. */
    public static String assetStamp() {
        return STAMP;
    }

    private static String stamp(List<String> files) {
        CRC32 sum = new CRC32();
        for (String file : files) {
            try (InputStream content = Assets.class.getResourceAsStream(file)) {
                if (content != null) {
                    sum.update(content.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "%08x".formatted(sum.getValue());
    }
}
