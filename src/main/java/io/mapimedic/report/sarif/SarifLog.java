package io.mapimedic.report.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log file of SARIF 2.1.0, as far as we fill it; names and order are those of the standard. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A log of one run. */
    public static SarifLog of(Run run) {
        return new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", List.of(run));
    }

    /** The file. */
    public String write() {
        try {
            return MAPPER.writeValueAsString(this) + System.lineSeparator();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A SARIF log cannot be written.", e);
        }
    }

    /**
     * One run of one tool.
     *
     * @param invocations what happened to the run itself, null when there is nothing to tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Run(Tool tool, @Nullable List<Invocation> invocations, List<Result> results) {}

    /** The tool. */
    public record Tool(Driver driver) {}

    /** Its name and its rules; results point into the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Driver(String name, @Nullable String version, List<Rule> rules) {}

    /** What can be reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            String id,
            Text shortDescription,
            @Nullable Text fullDescription,
            @Nullable Configuration defaultConfiguration,
            @Nullable Map<String, Object> properties) {}

    /** How much a rule matters unless a result says otherwise. */
    public record Configuration(String level) {}

    /** A sentence. */
    public record Text(String text) {}

    /** What was reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            @Nullable Map<String, String> partialFingerprints) {}

    /** The run itself. */
    public record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    /** Something to be said about the run. */
    public record Notification(String level, Text message, List<Location> locations) {}

    /** A place in a file, a thing by its name, or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Location(
            @Nullable PhysicalLocation physicalLocation,
            @Nullable List<LogicalLocation> logicalLocations) {

        /** A line of a file. */
        public static Location ofLine(String uri, int line) {
            return new Location(new PhysicalLocation(new Artifact(uri), new Region(line)), null);
        }
    }

    /** A file, and the line in it if it is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PhysicalLocation(
            Artifact artifactLocation, @Nullable Region region) {}

    /** A file by its address. */
    public record Artifact(String uri) {}

    /** A line, counted from 1. */
    public record Region(int startLine) {}

    /** A thing that a file tells of: a server, a mailbox. */
    public record LogicalLocation(String fullyQualifiedName, String kind) {}
}
