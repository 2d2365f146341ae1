package io.mapimedic.adapter.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How a mutant is packed. */
enum Wrapping {
    NONE,
    ZIP,
    GZIP,
    NESTED,
    BUNDLE,
    DAMAGED;

    private static final String MANIFEST = """
            {"schema": "mapimedic-bundle/1", "collectedAt": "2026-11-22T08:55:00Z", "scope": "server", "computer": "EX01",
             "role": "server",
             "files": [{"path": "%s", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "about": "x"}],
             "failed": [{"item": "Get-MapiVirtualDirectory", "error": "Access is denied."}], "redacted": true}
            """;

    static Wrapping any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    byte[] pack(String name, byte[] plain, Random random) {
        return switch (this) {
            case NONE -> plain;
            case ZIP ->
                zip(random, name, plain, "more/" + name, Recordings.any(random).bytes());
            case GZIP -> gzip(plain);
            case NESTED -> nested(name, plain, random);
            case BUNDLE -> bundle(name, plain, random);
            case DAMAGED -> damaged(any(random).pack(name, plain, random), random);
        };
    }

    private static byte[] nested(String name, byte[] plain, Random random) {
        byte[] inner = plain;
        for (int depth = random.nextInt(6); depth >= 0; depth--) {
            inner = random.nextBoolean() ? gzip(inner) : zip(random, name + ".zip", inner, "copy.zip", inner);
        }
        return inner;
    }

    private static byte[] bundle(String name, byte[] plain, Random random) {
        byte[] manifest = MANIFEST.formatted(name).getBytes(StandardCharsets.UTF_8);
        byte[] changed = random.nextInt(4) == 0 ? manifest : Mutant.changed(manifest, random);
        return zip(random, "manifest.json", changed, name, plain);
    }

    private static byte[] damaged(byte[] packed, Random random) {
        byte[] cut = random.nextBoolean() ? packed : Arrays.copyOf(packed, random.nextInt(packed.length + 1));
        return random.nextInt(3) == 0 ? cut : Mutant.flipped(cut, random);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Random random, String name, byte[] plain, String other, byte[] more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, random.nextInt(10) == 0 ? "../../" + HostilePieces.any(random) : name, plain);
            put(out, other, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name.substring(0, Math.min(20_000, name.length()))));
        out.write(content);
        out.closeEntry();
    }
}
