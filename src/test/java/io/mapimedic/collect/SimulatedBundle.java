package io.mapimedic.collect;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mapimedic.adapter.probe.ProbeReaders;
import io.mapimedic.diagnosis.ProbeInput;
import io.mapimedic.diagnosis.ProbeReader;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.KnowledgeBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bundle that the script would write on a machine of which these values are true: the same files in the same forms, each with
 * what the properties of its command say. Logs and configuration files are those of a healthy server.
 */
final class SimulatedBundle {

    static final String SERVER = "EX01";
    static final String CLIENT = "PC-17";
    private static final String MAILBOX = "anna@contoso.com";
    private static final String ENDPOINT = "mail.contoso.com";

    /** For cmdlets that print many small objects: the property that names one, and the one that is its value. */
    private static final Map<String, String[]> KEYED = Map.of(
            "Get-ServerComponentState", new String[] {"Component", "State"},
            "Test-OutlookConnectivity", new String[] {"MonitorIdentity", "Result"},
            "Get-Website", new String[] {"Name", "State"},
            "Get-Service", new String[] {"Name", "Status"});

    private final KnowledgeBase knowledge;
    private final Map<String, Object> values;
    private final boolean server;

    SimulatedBundle(KnowledgeBase knowledge, Map<String, Object> values, boolean server) {
        this.knowledge = knowledge;
        this.values = values;
        this.server = server;
    }

    byte[] zip(Instant now) throws IOException {
        Map<String, String> files = files();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema", "mapimedic-bundle/1");
        manifest.put("collectedAt", now.toString());
        manifest.put("scope", "all");
        manifest.put("computer", server ? SERVER : CLIENT);
        manifest.put("role", server ? "server" : "client");
        manifest.put("knowledge", knowledge.digest());
        manifest.put(
                "files",
                files.entrySet().stream()
                        .map(file -> Map.of("path", file.getKey(), "sha256", sha256(file.getValue())))
                        .toList());
        manifest.put("failed", List.of());
        manifest.put("redacted", false);
        files.put("manifest.json", new ObjectMapper().writeValueAsString(manifest));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** What our readers read of it, and what they say they could not read. */
    static ProbeReader.ProbeResult read(byte[] zip) {
        return new ProbeReaders().read(ProbeInput.of("bundle.zip", zip));
    }

    private Map<String, String> files() {
        Collection collection = Collection.of(knowledge);
        Place here = server ? Place.SERVER : Place.CLIENT;
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "registry/values.txt",
                collection.registry(Scope.ALL).stream()
                        .filter(item -> item.place() == here)
                        .map(this::registry)
                        .collect(Collectors.joining()));
        for (Item item : collection.items(Scope.ALL)) {
            boolean read =
                    item.place() == here || item.place() == Place.ENDPOINT || server && item.place() == Place.EXCHANGE;
            String text = read ? text(item) : "";
            if (!text.isEmpty()) {
                files.put(item.file(), text);
            }
        }
        return files;
    }

    private String registry(RegistryItem item) {
        String raw = item.keys().stream()
                .map(key -> raw(knowledge.vocabulary().get(key)))
                .filter(value -> value != null && !value.equals("missing"))
                .findFirst()
                .orElse(null);
        // Office 15.0 and policies are alternatives of the same key: one of them is enough.
        boolean first = raw != null
                && knowledge
                        .vocabulary()
                        .get(item.keys().iterator().next())
                        .readFrom()
                        .get(0)
                        .endsWith(item.key() + "\\" + item.name());
        String command = "reg query \"%s\\%s\" /v \"%s\"\r\n\r\n".formatted(item.hive(), item.key(), item.name());
        if (!first) {
            return command + "ERROR: The system was unable to find the specified registry key or value.\r\n\r\n";
        }
        String hive = item.hive().equals("HKCU") ? "HKEY_CURRENT_USER" : "HKEY_LOCAL_MACHINE";
        String data =
                raw.matches("[0-9]+") ? "REG_DWORD    0x" + Long.toHexString(Long.parseLong(raw)) : "REG_SZ    " + raw;
        return command + "%s\\%s\r\n    %s    %s\r\n\r\n".formatted(hive, item.key(), item.name(), number(data));
    }

    private static String number(String data) {
        return data.replace("REG_SZ    True", "REG_DWORD    0x1").replace("REG_SZ    False", "REG_DWORD    0x0");
    }

    private String text(Item item) {
        String about = item.about()
                .replace("{server}", SERVER)
                .replace("{mailbox}", MAILBOX)
                .replace("{endpoint}", ENDPOINT);
        if (item.form() == Form.LOG || item.form() == Form.CONFIG) {
            return recorded(item);
        }
        if (item.form() == Form.EVENTS) {
            return prompt(about) + events(item);
        }
        if (about.startsWith("Get-MailboxDatabaseCopyStatus")) {
            return Clixml.export(databases());
        }
        String cmdlet = item.form() == Form.REQUEST ? "Get-EndpointAnswer" : about.split(" ")[0];
        StringBuilder text = new StringBuilder();
        for (String key : item.keys()) {
            EvidenceDefinition definition = knowledge.vocabulary().get(key);
            String raw = raw(definition);
            for (String name : raw == null ? List.<String>of() : definition.readFrom()) {
                if (name.startsWith("\\")) {
                    text.append("Path        : \\\\ex01").append(name.toLowerCase(java.util.Locale.ROOT));
                    text.append("\r\nCookedValue : ").append(raw).append("\r\n\r\n");
                } else if (name.startsWith(cmdlet + ".") && item.form() == Form.OBJECTS) {
                    text.append(object(cmdlet, name.substring(cmdlet.length() + 1), raw));
                } else if (name.startsWith(cmdlet + ".")) {
                    text.append(line(cmdlet, name.substring(cmdlet.length() + 1), raw));
                }
            }
        }
        if (text.isEmpty()) {
            return "";
        }
        if (item.form() == Form.OBJECTS) {
            return Clixml.export(whole(cmdlet, text.toString()));
        }
        String subject = item.place() == Place.ENDPOINT
                ? "ComputerName : " + ENDPOINT + "\r\n"
                : about.contains(MAILBOX)
                        ? (cmdlet.equals("Get-ADUser") ? "EmailAddress : " : "PrimarySmtpAddress : ") + MAILBOX + "\r\n"
                        : "";
        if (cmdlet.equals("Test-EndpointCertificate")) {
            subject = "Server : " + SERVER + "\r\nComputerName : " + ENDPOINT + "\r\n";
        }
        String command = item.form() == Form.REQUEST ? cmdlet + " -ComputerName '" + ENDPOINT + "'" : about;
        return prompt(command) + "\r\n" + subject + text;
    }

    private String prompt(String command) {
        return (server ? "[" + SERVER + "]: PS C:\\> " : "PS C:\\> ") + command + "\r\n";
    }

    /** The events that the values say are there; a healthy log has none. */
    private String events(Item item) {
        String events = item.keys().stream()
                .filter(key -> "true".equals(String.valueOf(values.get(key))))
                .map(key -> knowledge.vocabulary().get(key).readFrom().get(0))
                .map(name -> event(name.substring("Get-WinEvent.".length())))
                .collect(Collectors.joining());
        return events.isEmpty() ? "<Events />\r\n" : events;
    }

    /** {@code Security 4625 0xC000035B}, {@code NETLOGON 3210}. */
    private static String event(String name) {
        String[] words = name.split(" (?=[0-9]+(?: |$))| (?=0x)");
        String data = words.length > 2 ? "<Data Name='Status'>" + words[2] + "</Data>" : "";
        return ("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='%s'/><EventID>%s</EventID>"
                        + "<Computer>%s.contoso.com</Computer></System><EventData>%s</EventData></Event>\r\n")
                .formatted(words[0], words[1], SERVER, data);
    }

    private static String databases() {
        return Stream.of("DB01", "DB02")
                .map(name -> Clixml.object(
                        "Microsoft.Exchange.Management.SystemConfigurationTasks.DatabaseCopyStatusEntry",
                        Clixml.property("Name", name + "\\" + SERVER)
                                + Clixml.property("Status", name.equals("DB01") ? "Mounted" : "Healthy")
                                + Clixml.property("CopyQueueLength", "0")))
                .collect(Collectors.joining());
    }

    /** A property of the one object, or an object of its own. */
    private static String object(String cmdlet, String property, String raw) {
        String[] keyed = KEYED.get(cmdlet);
        if (keyed == null) {
            return Clixml.property(property, raw);
        }
        return Clixml.object(
                Clixml.typeOf(cmdlet),
                Clixml.property(keyed[0], property)
                        + Clixml.property(keyed[1], raw)
                        + Clixml.property("Server", SERVER));
    }

    private static String whole(String cmdlet, String members) {
        if (KEYED.containsKey(cmdlet)) {
            return members;
        }
        String owner = switch (cmdlet) {
            case "Get-CASMailbox" -> Clixml.property("PrimarySmtpAddress", MAILBOX);
            case "Get-MailboxStatistics" -> Clixml.property("DisplayName", MAILBOX);
            case "Get-ExchangeServer" -> Clixml.property("Name", SERVER);
            case "Get-OrganizationConfig", "Get-AuthConfig", "Get-ThrottlingPolicy", "Get-OwaMailboxPolicy" -> "";
            default -> Clixml.property("Server", SERVER);
        };
        return Clixml.object(Clixml.typeOf(cmdlet), owner + members);
    }

    private String recorded(Item item) {
        String name = switch (item.file()) {
            case "logs/inetpub-logs-LogFiles-W3SVC1.log" -> "/collect/iis.log";
            case "logs/Logging-HttpProxy-Mapi.log" -> "/recorded/log/httpproxy-mapi.log";
            case "logs/Logging-MapiHttp-Mailbox.log" -> "/recorded/log/mapihttp.log";
            case "iis/System32-inetsrv-config-applicationHost.config" -> "/recorded/iis/applicationHost.config";
            case "iis/FrontEnd-HttpProxy-mapi-web.config" -> "/recorded/iis/mapi-web.config";
            case "iis/ClientAccess-mapi-emsmdb-web.config" -> "/recorded/iis/emsmdb-web.config";
            case "iis/ClientAccess-mapi-nspi-web.config" -> "/recorded/iis/nspi-web.config";
            case "iis/FrontEnd-HttpProxy-SharedWebConfig.config" -> "/recorded/iis/shared-web.config";
            default -> "";
        };
        try (InputStream in = name.isEmpty() ? null : SimulatedBundle.class.getResourceAsStream(name)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object status = values.get("server.iis-status");
            return name.endsWith("iis.log") && status != null ? failing(text, status.toString()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trouble began in the middle of the log, and since then every request to Outlook's path fails. */
    private static String failing(String log, String status) {
        int begin = log.indexOf('\n', log.length() / 2);
        return log.substring(0, begin)
                + log.substring(begin).replaceAll("( /mapi/.*) 200 0 0 ", "$1 " + status.replace('.', ' ') + " 0 ");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(String cmdlet, String property, String raw) {
        String[] keyed = KEYED.get(cmdlet);
        if (cmdlet.equals("Get-WebAppPoolState")) {
            return "Value : " + raw + "\r\n";
        }
        if (cmdlet.equals("Get-ADUser") && property.equals("Disabled")) {
            return "Enabled : " + (raw.equals("True") ? "False" : "True") + "\r\n";
        }
        return keyed == null
                ? "%s : %s\r\n".formatted(property, raw)
                : "%s : %s\r\n%s : %s\r\n\r\n".formatted(keyed[0], property, keyed[1], raw);
    }

    /** What the command prints for the value of the key; null when nothing is known. */
    private @Nullable String raw(EvidenceDefinition definition) {
        Object value = values.get(definition.key());
        if (value == null && definition.key().equals("server.tls-bridging")) {
            return "True"; // Whoever connects is shown the certificate of Exchange.
        }
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
        }
        String text = String.valueOf(value);
        String mapped = definition.valueMap().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (mapped != null) {
            return mapped;
        }
        return switch (definition.type()) {
            case BOOLEAN -> text.equalsIgnoreCase("true") ? "True" : "False";
            case LIST -> "{" + text + "}";
            default -> text;
        };
    }
}
