package io.mapimedic.adapter.probe.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who asks: a version of Outlook, a health probe, or somebody else. Each user agent is looked at once. */
final class Agents {

    private static final int MOST = 4_096;
    private static final int MOST_VERSIONS = 200;
    private static final Pattern OUTLOOK =
            Pattern.compile("(?i)outlook[+ /]{1,3}(\\d{1,3}\\.\\d{1,5}\\.\\d{1,6}(?:\\.\\d{1,6})?)");
    private static final Pattern VERSION = Pattern.compile("\\d{1,3}(?:\\.\\d{1,6}){1,3}");
    private static final List<String> PROBES = List.of(
            "amprobe",
            "_am_probe",
            "mapihttpclient",
            "msexchangehmworker",
            "msexchmon",
            "activemonitoring",
            "rpcclientaccess.monitoring");

    private final ByteKeys<Agent> agents = new ByteKeys<>(MOST, this::agent);
    private final ByteKeys<Agent> programs = new ByteKeys<>(MOST, this::program);
    private final ByteKeys<Version> versions = new ByteKeys<>(MOST_VERSIONS, Version::new);
    private long agentCount;

    /** A user agent; its version is null when it is not Outlook or tells none. */
    record Agent(boolean isProbe, @Nullable Version version, long id) {

        private static final Agent SOMEBODY = new Agent(false, null, 0);
        private static final Agent PROBE = new Agent(true, null, 0);
    }

    Agent of(Row row) {
        if (row.has(Column.AGENT)) {
            Agent agent = agents.of(row.bytes(), row.from(Column.AGENT), row.to(Column.AGENT));
            return agent == null ? stranger(row, Column.AGENT) : agent;
        }
        if (!row.has(Column.SOFTWARE)) {
            return Agent.SOMEBODY;
        }
        Agent agent = stranger(row, Column.SOFTWARE);
        if (agent.isProbe || !row.contains(Column.SOFTWARE, "outlook")) {
            return agent;
        }
        Agent program = programs.of(row.bytes(), row.from(Column.SOFTWARE_VERSION), row.to(Column.SOFTWARE_VERSION));
        return program == null ? agent : program;
    }

    List<Version> versions() {
        return versions.values();
    }

    private static Agent stranger(Row row, Column column) {
        for (String probe : PROBES) {
            if (row.contains(column, probe)) {
                return Agent.PROBE;
            }
        }
        return Agent.SOMEBODY;
    }

    private Agent agent(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (PROBES.stream().anyMatch(lower::contains)) {
            return Agent.PROBE;
        }
        Matcher outlook = OUTLOOK.matcher(text);
        Version version = outlook.find() ? version(outlook.group(1)) : null;
        return new Agent(false, version, ++agentCount);
    }

    private Agent program(String version) {
        return VERSION.matcher(version).matches() ? new Agent(false, version(version), ++agentCount) : Agent.SOMEBODY;
    }

    private @Nullable Version version(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return versions.of(bytes, 0, bytes.length);
    }
}
