package io.mapimedic.artifact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.mapimedic.artifact.runbook.Markdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All files of a case in one zip, with a manifest, check sums and the order to apply. Equal jobs give equal bytes. */
public final class Bundle {

    private static final JsonFactory JSON = new JsonFactory();

    /** The earliest time that a zip can hold without time zone: a time of now would make equal bundles differ. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A job and its files. */
    public record Part(Job job, List<Artifact> artifacts) {}

    private record Entry(String path, byte[] content, String sum) {}

    private Bundle() {}

    /** The zip. */
    public static byte[] of(List<Part> parts) {
        List<Entry> entries = new ArrayList<>();
        for (Part part : parts) {
            for (Artifact artifact : part.artifacts()) {
                entries.add(entry(part.job().fileStem() + "/" + artifact.name(), artifact.content()));
            }
        }
        List<Entry> all = new ArrayList<>();
        all.add(entry("README.md", readme(parts).getBytes(StandardCharsets.UTF_8)));
        all.add(entry("manifest.json", manifest(parts).getBytes(StandardCharsets.UTF_8)));
        all.addAll(entries);
        StringBuilder sums = new StringBuilder();
        all.forEach(entry ->
                sums.append(entry.sum()).append("  ").append(entry.path()).append('\n'));
        all.add(entry("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8)));
        return zip(all);
    }

    private static byte[] zip(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Entry entry : entries) {
                ZipEntry header = new ZipEntry(entry.path());
                header.setTimeLocal(TIME);
                zip.putNextEntry(header);
                zip.write(entry.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Entry entry(String path, byte[] content) {
        return new Entry(path, content, sum(content));
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readme(List<Part> parts) {
        StringBuilder out = new StringBuilder("# What to apply, in this order\n\n");
        for (Part part : parts) {
            Job job = part.job();
            out.append("## %d. %s\n\n".formatted(job.number(), Markdown.text(job.title())));
            out.append("Folder %s. Done by: %s. Risk of change: %s. %s\n\n"
                    .formatted(
                            Markdown.code(job.fileStem()),
                            Markdown.text(job.privileges()),
                            job.risk(),
                            Markdown.text(job.riskSentence())));
            for (Artifact artifact : part.artifacts()) {
                out.append("- %s: %s\n".formatted(Markdown.code(artifact.name()), Markdown.text(artifact.purpose())));
            }
            job.parameters().stream()
                    .filter(parameter -> parameter.value() == null)
                    .forEach(parameter -> out.append("- Open: %s, for example %s. Scripts ask for it.\n"
                            .formatted(Markdown.code(parameter.name()), Markdown.code(parameter.example()))));
            job.leftOut()
                    .forEach(left -> out.append(
                            "- Left out: step %d. %s\n".formatted(left.number(), Markdown.text(left.why()))));
            out.append("\nTaking all of it back: %s\n\n".formatted(Markdown.prose(job.undo())));
        }
        out.append("""
                Take one of the formats of a folder, not all: they do the same. Check what you received with
                `sha256sum -c SHA256SUMS`.
                """);
        return out.toString();
    }

    private static String manifest(List<Part> parts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeArrayFieldStart("jobs");
            for (Part part : parts) {
                job(json, part);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void job(JsonGenerator json, Part part) throws IOException {
        Job job = part.job();
        json.writeStartObject();
        json.writeNumberField("order", job.number());
        json.writeStringField("remediation", job.id());
        json.writeStringField("title", job.title());
        json.writeObjectFieldStart("knowledge");
        json.writeStringField("version", job.knowledge().version());
        json.writeStringField("digest", job.knowledge().digest());
        json.writeEndObject();
        json.writeArrayFieldStart("parameters");
        for (Job.Parameter parameter : job.parameters()) {
            json.writeStartObject();
            json.writeStringField("name", parameter.name());
            json.writeStringField("type", parameter.type().word());
            json.writeStringField("value", parameter.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (Artifact artifact : part.artifacts()) {
            json.writeStartObject();
            json.writeStringField("path", job.fileStem() + "/" + artifact.name());
            json.writeStringField("format", artifact.format().word());
            json.writeStringField("mediaType", artifact.mediaType());
            json.writeNumberField("size", artifact.content().length);
            json.writeStringField("sha256", sum(artifact.content()));
            json.writeStringField("purpose", artifact.purpose());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
