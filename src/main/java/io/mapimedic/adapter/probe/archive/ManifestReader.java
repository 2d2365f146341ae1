package io.mapimedic.adapter.probe.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.adapter.probe.CommandLine;
import io.mapimedic.adapter.probe.Moments;
import io.mapimedic.adapter.probe.Subjects;
import io.mapimedic.model.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the manifest of our own collector:
 *
 * <pre>
 * {"schema": "mapimedic-bundle/1", "collectedAt": "2026-11-22T08:55:00Z", "scope": "server", "computer": "EX01", "role": "server",
 *  "files": [{"path": "exchange/organization.xml", "sha256": "9f86d0…", "about": "Get-OrganizationConfig"}],
 *  "failed": [{"item": "Get-MapiVirtualDirectory", "error": "Access is denied."}], "redacted": true}
 * </pre>
 */
final class ManifestReader {

    private static final String SCHEMA = "mapimedic-bundle/";
    private static final String VERSION = "1";
    private static final long LARGEST = 1024 * 1024;
    private static final int MOST = 2_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ManifestReader() {}

    /** The manifest; empty when the file is none of our collector's. What the collector could not fetch is listed. */
    static Optional<Manifest> read(Spool file, String name, Harvest harvest) throws IOException {
        JsonNode root = tree(file);
        String schema = text(root, "schema");
        if (!schema.startsWith(SCHEMA)) {
            return Optional.empty();
        }
        if (!schema.substring(SCHEMA.length()).split("\\.", -1)[0].equals(VERSION)) {
            harvest.reject(
                    file.name(),
                    schema,
                    "The collector is newer than this service; only what is named as ever was used of its manifest.",
                    "Update the service, or use the collector that it offers.");
        }
        listFailed(file, root, harvest);
        String folder = name.substring(0, name.length() - Manifest.FILE.length());
        Subject machine = machine(file, root, harvest);
        return Optional.of(new Manifest(
                machine == null ? "" : machine.toString(),
                machine,
                collectedAt(file, root, harvest),
                hashes(root, folder)));
    }

    private static JsonNode tree(Spool file) throws IOException {
        if (file.size() > LARGEST) {
            return MAPPER.missingNode();
        }
        try (InputStream in = file.open()) {
            // .NET Framework writes a byte order mark.
            byte[] bytes = in.readAllBytes();
            int start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
            return MAPPER.readTree(bytes, start, bytes.length - start);
        } catch (com.fasterxml.jackson.core.JacksonException notJson) {
            return MAPPER.missingNode();
        }
    }

    private static void listFailed(Spool file, JsonNode root, Harvest harvest) {
        int listed = 0;
        for (JsonNode failed : root.path("failed")) {
            if (listed++ == MOST) {
                return;
            }
            String item = text(failed, "item");
            boolean isCommand = CommandLine.parse(item).isPresent();
            harvest.reject(
                    file.name(),
                    item,
                    "The collector could not fetch this: " + text(failed, "error"),
                    isCommand
                            ? "Run it on that computer with the rights it needs, and add what it prints: " + item
                            : "Run the collector again, on that computer and with the rights it needs.");
        }
    }

    private static @Nullable Subject machine(Spool file, JsonNode root, Harvest harvest) {
        String computer = Subjects.shortName(text(root, "computer"));
        String role = text(root, "role").toLowerCase(Locale.ROOT);
        try {
            return role.equals("server") || role.equals("client") ? Manifest.machine(role, computer) : null;
        } catch (IllegalArgumentException noName) {
            harvest.reject(file.name(), "computer", String.valueOf(noName.getMessage()), null);
            return null;
        }
    }

    private static @Nullable Instant collectedAt(Spool file, JsonNode root, Harvest harvest) {
        Optional<Instant> time = Moments.read(text(root, "collectedAt"));
        if (time.isEmpty()) {
            harvest.reject(
                    file.name(),
                    "collectedAt: " + text(root, "collectedAt"),
                    "The manifest does not say when the files were fetched; they count as of now.",
                    null);
        }
        return time.orElse(null);
    }

    private static Map<String, String> hashes(JsonNode root, String folder) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (JsonNode file : root.path("files")) {
            if (hashes.size() < MOST && file.path("path").isTextual()) {
                hashes.put(
                        folder + EntryName.harmless(text(file, "path")),
                        text(file, "sha256").toLowerCase(Locale.ROOT));
            }
        }
        return hashes;
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.length() <= 1_000 ? text : text.substring(0, 1_000);
    }
}
